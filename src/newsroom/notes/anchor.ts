import * as z from 'zod'
import type { Block, Body, Inline, ListItem } from '../articles/body.ts'

/**
 * Which words a note is about, told by the words themselves and those around them, so that it is found again after the
 * text has changed. `at` counts in the text that `anchorText` gives. An empty quote is a note on the whole story.
 */
export interface Anchor {
  readonly quote: string
  readonly before: string
  readonly after: string
  readonly at: number
}

/** In UTF-16 units; of a longer passage the anchor holds the beginning. */
export const LONGEST_QUOTE = 400
/** How much of the text on either side is remembered. */
export const SURROUNDINGS = 32

export const anchorSchema = z.strictObject({
  quote: z.string().max(LONGEST_QUOTE),
  before: z.string().max(SURROUNDINGS),
  after: z.string().max(SURROUNDINGS),
  at: z.number().int().min(0).max(2_000_000_000),
})

/** From where to where in `anchorText`. */
export interface Place {
  readonly from: number
  readonly to: number
}

/**
 * The text that anchors count in: a line for each block of text, empty ones too, and for each caption and title of
 * something embedded that has words. Suggested words are in it, whether they are to come or to go. It is what
 * ProseMirror's `textBetween(0, size, '\n', leaf)` gives with the base of a ruby, the line break, the caption and the
 * title as text of leaves.
 */
export function anchorText(body: Body): string {
  return body.content.flatMap(linesOf).join('\n')
}

function linesOf(block: Block | ListItem): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [(block.content ?? []).map(wordsOf).join('')]
    case 'figure':
      return block.attrs.caption ? [block.attrs.caption] : []
    case 'embed':
      return block.attrs.title ? [block.attrs.title] : []
    case 'horizontalRule':
      return []
    case 'table':
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.flatMap(linesOf)))
    default:
      return (block.content as readonly (Block | ListItem)[]).flatMap(linesOf)
  }
}

function wordsOf(node: Inline): string {
  if (node.type === 'text') return node.text
  if (node.type === 'ruby') return node.attrs.base
  return node.type === 'hardBreak' ? '\n' : ''
}

/** The anchor of a passage. One that is too long is held by its beginning. */
export function anchorAt(text: string, place: Place): Anchor {
  const from = betweenCharacters(text, place.from)
  const to = betweenCharacters(text, Math.min(place.to, from + LONGEST_QUOTE))
  return {
    quote: text.slice(from, to),
    before: text.slice(betweenCharacters(text, from - SURROUNDINGS + 1), from),
    after: text.slice(to, betweenCharacters(text, to + SURROUNDINGS)),
    at: from,
  }
}

/** The place, or the one before it if that is within a character of two units. */
function betweenCharacters(text: string, at: number): number {
  const place = Math.min(Math.max(at, 0), text.length)
  return /[\uDC00-\uDFFF]/.test(text[place] ?? '') && /[\uD800-\uDBFF]/.test(text[place - 1] ?? '') ? place - 1 : place
}

/**
 * Where the words of an anchor stand now: the same words in the same surroundings; or, if they were rewritten, what
 * stands between the surroundings (nothing, if they were deleted). Undefined when the surroundings are gone too.
 */
export function locate(anchor: Anchor, text: string): Place | undefined {
  if (anchor.quote === '') return { from: 0, to: 0 }
  return sameWords(anchor, text) ?? betweenSurroundings(anchor, text)
}

/** More places than this are not looked at: the words are no help then. */
const MOST_PLACES = 2000
/** So much of the surroundings must be the same for words that stand elsewhere too. */
const TELLING = 4
/** Words of this length are hardly found twice by chance. */
const UNMISTAKABLE = 12

function sameWords({ quote, before, after, at }: Anchor, text: string): Place | undefined {
  let best: { readonly from: number; readonly score: number } | undefined
  let places = 0
  for (let from = text.indexOf(quote); from >= 0 && places < MOST_PLACES; from = text.indexOf(quote, from + 1)) {
    places += 1
    const score = sameEnd(text, from, before) + sameStart(text, from + quote.length, after)
    if (!best || score > best.score || (score === best.score && Math.abs(from - at) < Math.abs(best.from - at)))
      best = { from, score }
  }
  if (!best) return undefined
  const enough = Math.min(TELLING, before.length + after.length)
  if (best.score < enough && quote.length < UNMISTAKABLE) return undefined
  return { from: best.from, to: best.from + quote.length }
}

/** How much of `before` stands right before a place. */
function sameEnd(text: string, at: number, before: string): number {
  let length = 0
  while (length < before.length && length < at && text[at - 1 - length] === before[before.length - 1 - length])
    length += 1
  return length
}

function sameStart(text: string, at: number, after: string): number {
  let length = 0
  while (length < after.length && text[at + length] === after[length]) length += 1
  return length
}

/** Less than this on both sides together stands anywhere. */
const LEAST_SURROUNDINGS = 6
/** Rewritten words are looked for in so much more text than they were. */
const STRETCH = 4

function betweenSurroundings({ quote, before, after, at }: Anchor, text: string): Place | undefined {
  for (const length of [SURROUNDINGS, 16, 8, 4]) {
    const left = before.slice(-length)
    const right = after.slice(0, length)
    if (left.length + right.length < LEAST_SURROUNDINGS) continue
    for (const from of endsOf(left, text, at)) {
      const to = right === '' ? (after === '' ? text.length : -1) : text.indexOf(right, from)
      if (to >= 0 && to - from <= quote.length * STRETCH + SURROUNDINGS) return { from, to }
    }
  }
  return undefined
}

/** Where `left` ends in the text, the nearest to where it was first. The beginning of the text is before everything. */
function endsOf(left: string, text: string, at: number): readonly number[] {
  if (left === '') return [0]
  const ends: number[] = []
  for (let from = text.indexOf(left); from >= 0 && ends.length < MOST_PLACES; from = text.indexOf(left, from + 1))
    ends.push(from + left.length)
  return ends.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))
}
