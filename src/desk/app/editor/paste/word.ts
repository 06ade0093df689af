import { hasClass, isMarkup, type Markup, rawText, shownText, styleOf } from './markup.ts'

/** What Word, WPS and Excel write that is no part of the text: notes in the margin, markers, fields of other programs. */
export function isWordsOwn(element: Markup): boolean {
  if (/^(?:o|w|v|m|st1|x):(?!p$)/.test(element.name) || element.name === 'xml') return true
  const style = styleOf(element)
  return (
    /^(?:comment-list|comment)$/.test(style.get('mso-element') ?? '') ||
    /^none$/.test(style.get('display') ?? '') ||
    style.get('mso-hide') === 'all' ||
    style.has('mso-comment-reference') ||
    style.get('mso-special-character') === 'comment' ||
    hasClass(element, /^(?:msocomanchor|MsoCommentReference|msocomoff|msocomtxt)$/)
  )
}

/** Tracked: text that was struck out stays away, text that was put in stays. */
export function trackedChange(element: Markup): 'inserted' | 'deleted' | undefined {
  if (element.name === 'del' || hasClass(element, /^msoDel$/i)) return 'deleted'
  return element.name === 'ins' ? 'inserted' : undefined
}

/** An entry of a list of Word, which writes paragraphs that look like one. */
export interface WordListEntry {
  readonly level: number
  readonly ordered: boolean
}

/** Word gives its lists by style, `mso-list:l0 level2 lfo1`, and writes their markers into the text, to be ignored. */
export function wordListEntry(element: Markup): WordListEntry | undefined {
  if (element.name !== 'p') return undefined
  const level = /\blevel(\d)/.exec(styleOf(element).get('mso-list') ?? '')?.[1]
  if (level === undefined) return undefined
  const marker = shownText(findMarker(element) ?? '')
  return {
    level: Number(level),
    ordered: /^[(（]?[\dA-Za-z一二三四五六七八九十百]+[.)、．）]/.test(marker) && marker !== 'o',
  }
}

/** `mso-list:Ignore`: the marker of an entry. */
export function isListMarker(element: Markup): boolean {
  return /^ignore$/i.test(styleOf(element).get('mso-list') ?? '')
}

function findMarker(element: Markup): Markup | undefined {
  for (const child of element.children) {
    if (!isMarkup(child)) continue
    const found = isListMarker(child) ? child : findMarker(child)
    if (found) return found
  }
  return undefined
}

/** The texts of Word's footnotes and endnotes, by the names that the places in the text refer to. */
export function wordNotes(root: Markup): ReadonlyMap<string, string> {
  const notes = new Map<string, string>()
  const collect = (element: Markup) => {
    const name = isNote(element) ? element.attributes['id'] : undefined
    if (name !== undefined) notes.set(name, noteText(element))
    else element.children.filter(isMarkup).forEach(collect)
  }
  collect(root)
  return notes
}

function isNote(element: Markup): boolean {
  return /^(?:foot|end)note$/.test(styleOf(element).get('mso-element') ?? '')
}

/** Where Word keeps its notes, below the text. */
export function isNoteList(element: Markup): boolean {
  return /^(?:foot|end)note-list$/.test(styleOf(element).get('mso-element') ?? '')
}

function noteText(note: Markup): string {
  const withoutMark = (node: Markup): string =>
    node.children
      .map((child) => (isMarkup(child) ? (isNoteMark(child) ? '' : withoutMark(child)) : rawText(child)))
      .join('')
  return withoutMark(note).replace(/\s+/g, ' ').trim()
}

function isNoteMark(element: Markup): boolean {
  return element.name === 'a' && NOTE_MARK.test(element.attributes['style'] ?? '')
}

/** The name of the note that a link of Word refers to: `<a style='mso-footnote-id:ftn1' href="#_ftn1">`. */
export function noteReferred(element: Markup): string | undefined {
  return element.name === 'a' ? NOTE_MARK.exec(element.attributes['style'] ?? '')?.[1] : undefined
}

const NOTE_MARK = /mso-(?:foot|end)note-id:\s*((?:ftn|edn)\d+)/
