import { type Editor, Extension } from '@tiptap/core'
import { ChangeSet, type TokenEncoder } from '@tiptap/pm/changeset'
import type { Mark, Node as DocNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { StepMap } from '@tiptap/pm/transform'
import type { Suggested, SuggestedBreak } from '../../../../newsroom/articles/body.ts'

/** Whose suggestions are made. */
export interface Suggester {
  readonly staffId: string
}

interface Suggesting {
  readonly on: boolean
  /** What an input method has begun to change and not yet finished: the text before, and the changes since. */
  readonly composed: { readonly before: DocNode; readonly at: number; readonly maps: readonly StepMap[] } | undefined
}

type Told = { readonly on: boolean } | { readonly composing: boolean }

const key = new PluginKey<Suggesting>('suggesting')

export function isSuggesting(state: EditorState): boolean {
  return key.getState(state)?.on ?? false
}

export function setSuggesting(editor: Editor, on: boolean): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, { on } satisfies Told))
  editor.view.focus()
}

/** An edit that is no suggestion, whatever the mode: a decision on one, a merge. */
export function asDecided(tr: Transaction): Transaction {
  return tr.setMeta(DECIDED, true)
}

const DECIDED = 'decided'

/**
 * Suggestion mode: what is typed is marked as an insertion, what is deleted stays and is marked as a deletion. While an
 * input method composes nothing is marked; the composed words are, as one change, when it is done. Tracked are words and
 * paragraph breaks, notes and readings among the words; what makes a heading or a table of something, and what is written
 * beside a picture, is done at once.
 */
export const Suggesting = Extension.create<{ suggester: Suggester }>({
  name: 'suggesting',
  addOptions: () => ({ suggester: { staffId: '' } }),
  addProseMirrorPlugins() {
    return [suggestingPlugin(() => this.options.suggester.staffId)]
  },
})

/** The plugin by itself. `on`: begins in suggestion mode. */
export function suggestingPlugin(staffId: () => string, on = false): Plugin {
  return new Plugin<Suggesting>({
    key,
    state: {
      init: () => ({ on, composed: undefined }),
      apply(tr, held, before) {
        const told = tr.getMeta(key) as Told | undefined
        if (told && 'on' in told) return { ...held, on: told.on }
        if (told?.composing) return { ...held, composed: { before: before.doc, at: before.selection.from, maps: [] } }
        if (told) return { ...held, composed: undefined }
        if (!held.composed || !tr.docChanged) return held
        return { ...held, composed: { ...held.composed, maps: [...held.composed.maps, ...tr.mapping.maps] } }
      },
    },
    appendTransaction(transactions, before, state) {
      const held = key.getState(before)
      if (!held?.on || transactions.some(isNoSuggestion)) return null
      const ended = transactions.some((tr) => {
        const told = tr.getMeta(key) as Told | undefined
        return told && 'composing' in told && !told.composing
      })
      if (held.composed) {
        if (!ended) return null
        const { before: text, at, maps } = held.composed
        return maps.length > 0 ? suggested(state, { before: text, caret: at, maps, by: staffId() }) : null
      }
      if (key.getState(state)?.composed || !transactions.some((tr) => tr.docChanged)) return null
      const maps = transactions.flatMap((tr) => tr.mapping.maps)
      return suggested(state, { before: before.doc, caret: before.selection.from, maps, by: staffId() })
    },
    props: {
      handleDOMEvents: {
        compositionstart: (view) => {
          if (isSuggesting(view.state)) view.dispatch(view.state.tr.setMeta(key, { composing: true } satisfies Told))
          return false
        },
        compositionend: (view) => {
          // A moment later, when what was composed has come into the document.
          setTimeout(() => {
            if (!view.isDestroyed && key.getState(view.state)?.composed)
              view.dispatch(view.state.tr.setMeta(key, { composing: false } satisfies Told))
          }, 60)
          return false
        },
      },
    },
  })
}

function isNoSuggestion(tr: Transaction): boolean {
  return Boolean(tr.getMeta('history$')) || Boolean(tr.getMeta(DECIDED)) || tr.getMeta('addToHistory') === false
}

interface Edit {
  readonly before: DocNode
  /** Where the caret was. */
  readonly caret: number
  readonly maps: readonly StepMap[]
  readonly by: string
}

interface Change {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}

/**
 * The same character is another when it was somebody's suggestion and is one no longer; so is a footnote, and one that says
 * something else.
 */
const WITH_MARKS: TokenEncoder<string | number> = {
  encodeCharacter: (unit, marks) => (marks.length === 0 ? unit : withMarks(String(unit), marks)),
  encodeNodeStart: ({ type, attrs, marks, isInline }) =>
    isInline ? withMarks(`${type.name} ${JSON.stringify(attrs)}`, marks) : type.name,
  encodeNodeEnd: (node) => `/${node.type.name}`,
  compareTokens: (a, b) => a === b,
}

function withMarks(token: string, marks: readonly Mark[]): string {
  return `${token} ${marks.map((mark) => JSON.stringify(mark.toJSON())).join()}`
}

/** Goes back over an edit and does it again as a suggestion; null when nothing of it can be one. */
function suggested(state: EditorState, { before, caret, maps, by }: Edit): Transaction | null {
  const changes: readonly Change[] = ChangeSet.create(before, undefined, WITH_MARKS).addSteps(
    state.doc,
    [...maps],
    null,
  ).changes
  const tr = state.tr
  let isTouched = false
  for (const change of changes.toReversed()) {
    if (!isWords(before, change.fromA, change.toA) || !isWords(state.doc, change.fromB, change.toB)) continue
    retell(tr, { before, after: state.doc, change, caret, by })
    isTouched = true
  }
  return isTouched ? tr : null
}

/** Words of one paragraph, or of paragraphs beside each other in the story itself. */
function isWords(doc: DocNode, from: number, to: number): boolean {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  if (!$from.parent.isTextblock || !$to.parent.isTextblock) return false
  if ($from.sameParent($to)) return true
  if ($from.depth !== 1 || $to.depth !== 1) return false
  for (let at = $from.index(0); at <= $to.index(0); at++) if (!doc.child(at).isTextblock) return false
  return true
}

interface Retelling {
  readonly before: DocNode
  readonly after: DocNode
  readonly change: Change
  readonly caret: number
  readonly by: string
}

/** Puts back what went, marks it, and puts what came behind it, marked. */
function retell(tr: Transaction, { before, after, change, caret, by }: Retelling): void {
  const { fromA, toA, fromB, toB } = change
  const suggestion = goingOn(before, fromA, toA, by) ?? newSuggestion(by)
  tr.replace(fromB, toB, before.slice(fromA, toA))
  let end = fromB + (toA - fromA)
  const came = after.slice(fromB, toB)
  tr.replace(end, end, came)
  const last = end + came.size
  mark(tr, { from: end, to: last, kind: 'insertion', suggestion })
  end = strike(tr, { from: fromB, to: end, by, suggestion })
  const size = came.size
  const isForward = size === 0 && caret <= fromA && toA > fromA
  const place = size > 0 || isForward ? end + size : fromB
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(place, tr.doc.content.size)), size > 0 ? -1 : 1))
}

interface Marking {
  readonly from: number
  readonly to: number
  readonly kind: 'insertion' | 'deletion'
  readonly suggestion: Suggested
}

/** Deletions: what the same person suggested to put in goes at once, the rest is marked. Gives where the passage ends. */
function strike(
  tr: Transaction,
  { from, to, by, suggestion }: Omit<Marking, 'kind'> & { readonly by: string },
): number {
  mark(tr, { from, to, kind: 'deletion', suggestion })
  const gone: ((tr: Transaction) => void)[] = []
  tr.doc.nodesBetween(from, to, (node, at) => {
    if (node.isInline) {
      const [a, b] = [Math.max(from, at), Math.min(to, at + node.nodeSize)]
      if (node.marks.some(({ type, attrs }) => type.name === 'insertion' && attrs['by'] === by))
        gone.push((tr) => tr.delete(a, b))
    } else if (node.isTextblock && at >= from && at < to) {
      const known = node.attrs['suggestedBreak'] as SuggestedBreak | null
      if (known?.type === 'insertion' && known.by === by) gone.push((tr) => tr.join(at))
    }
    return !node.isInline
  })
  const start = tr.steps.length
  for (const take of gone.toReversed()) take(tr)
  return tr.mapping.slice(start).map(to, -1)
}

/** Marks words, and the breaks before the paragraphs that begin among them. Moves nothing. */
function mark(tr: Transaction, { from, to, kind, suggestion }: Marking): void {
  if (from === to) return
  const { schema } = tr.doc.type
  tr.doc.nodesBetween(from, to, (node, at) => {
    if (node.isInline) {
      const [a, b] = [Math.max(from, at), Math.min(to, at + node.nodeSize)]
      const isKnown = node.marks.some(({ type }) => type.name === kind)
      if (kind === 'insertion') tr.removeMark(a, b, schema.marks['deletion'])
      if (!isKnown || kind === 'insertion') tr.addMark(a, b, schema.marks[kind]!.create(suggestion))
      return false
    }
    if (!node.isTextblock || at < from || at >= to) return true
    const isKnown = node.attrs['suggestedBreak'] !== null
    if (kind === 'insertion' || !isKnown) tr.setNodeAttribute(at, 'suggestedBreak', { type: kind, ...suggestion })
    return true
  })
}

/** The suggestion of the same person that stands at the place already: typing on is one suggestion, not many. */
function goingOn(doc: DocNode, from: number, to: number, by: string): Suggested | undefined {
  const beside = [doc.resolve(from).nodeBefore, doc.resolve(to).nodeAfter]
  for (const node of beside) {
    const own = node?.marks.find(
      ({ type, attrs }) => (type.name === 'insertion' || type.name === 'deletion') && attrs['by'] === by,
    )
    if (own) return own.attrs as Suggested
  }
  return undefined
}

function newSuggestion(by: string): Suggested {
  return { id: crypto.randomUUID().slice(0, 8), by, at: new Date().toISOString() }
}
