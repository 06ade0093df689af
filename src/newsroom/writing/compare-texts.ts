import { align } from '../../hanzi/words/align.ts'
import { compareWords, type Fold, type TextRun } from '../../hanzi/words/compare-words.ts'
import type { Figure } from '../articles/body.ts'
import { withoutSuggestions } from '../articles/suggestions.ts'
import { likePairs } from './like-pairs.ts'
import { figuresOf, type Line, linesOf } from './lines.ts'
import { TEXT_FIELDS, type TextField, type WorkingText } from './working-text.ts'

/** A paragraph of two texts side by side. */
export type LineChange =
  | { readonly kind: 'same'; readonly before: Line; readonly after: Line; readonly reformatted: boolean }
  | {
      readonly kind: 'changed'
      readonly before: Line
      readonly after: Line
      readonly runs: readonly TextRun[]
      readonly reformatted: boolean
    }
  | { readonly kind: 'removed'; readonly before: Line }
  | { readonly kind: 'added'; readonly after: Line }

export interface FieldChange {
  readonly field: TextField | 'bylines' | 'sourceId' | 'pictureId'
  readonly before: string
  readonly after: string
  readonly runs: readonly TextRun[]
}

export type PictureChange =
  | { readonly kind: 'removed'; readonly before: Figure }
  | { readonly kind: 'added'; readonly after: Figure }
  | { readonly kind: 'changed'; readonly before: Figure; readonly after: Figure; readonly caption: readonly TextRun[] }

/** What differs between two texts: the fields, the text paragraph by paragraph, the pictures apart. */
export interface Comparison {
  readonly fields: readonly FieldChange[]
  readonly lines: readonly LineChange[]
  readonly pictures: readonly PictureChange[]
  /** In characters of the text that came and went. */
  readonly added: number
  readonly removed: number
}

/**
 * Compares two texts of a story. Suggestions that nobody has decided count as not made, on either side. What `fold` makes
 * the same is the same: a story that was only converted to the other script has not changed.
 */
export function compareTexts(
  before: WorkingText,
  after: WorkingText,
  { fold }: { readonly fold?: Fold } = {},
): Comparison {
  const bodies = [withoutSuggestions(before.body), withoutSuggestions(after.body)] as const
  const lines = compareLines(linesOf(bodies[0]), linesOf(bodies[1]), fold)
  const measure = (kind: 'added' | 'removed') =>
    lines.reduce((sum, line) => {
      if (line.kind === 'changed')
        return sum + line.runs.reduce((length, run) => length + (run.kind === kind ? run.text.length : 0), 0)
      if (line.kind !== kind) return sum
      return sum + (line.kind === 'added' ? line.after : line.before).text.length
    }, 0)
  return {
    fields: compareFields(before, after, fold),
    lines,
    pictures: comparePictures(figuresOf(bodies[0]), figuresOf(bodies[1])),
    added: measure('added'),
    removed: measure('removed'),
  }
}

function compareFields(before: WorkingText, after: WorkingText, fold?: Fold): readonly FieldChange[] {
  const shown = (text: WorkingText): readonly (readonly [FieldChange['field'], string])[] => [
    ...TEXT_FIELDS.map((field) => [field, text[field]] as const),
    ['bylines', text.bylines.map(({ name, role }) => `${name}（${role}）`).join('、')],
    ['sourceId', text.sourceId ?? ''],
    ['pictureId', text.pictureId ?? ''],
  ]
  const then = new Map(shown(before))
  return shown(after).flatMap(([field, now]) => {
    const was = then.get(field)!
    const runs = compareWords(was, now, fold)
    return runs.every(({ kind }) => kind === 'same') ? [] : [{ field, before: was, after: now, runs }]
  })
}

function compareLines(
  before: readonly Line[],
  after: readonly Line[],
  fold: Fold = (text) => text,
): readonly LineChange[] {
  const key = ({ kind, text }: Line) => `${kind} ${fold(text)}`
  return align(before.map(key), after.map(key)).flatMap(({ same, fromA, toA, fromB, toB }) => {
    const left = before.slice(fromA, toA)
    const right = after.slice(fromB, toB)
    if (!same) return pairedUp(left, right, fold)
    return left.map((line, index): LineChange => sameLine(line, right[index]!))
  })
}

const sameLine = (before: Line, after: Line): LineChange => ({
  kind: 'same',
  before,
  after,
  reformatted: before.format !== after.format,
})

/** Lines that were rewritten stand beside what they became; the others went or came. */
function pairedUp(left: readonly Line[], right: readonly Line[], fold: Fold): readonly LineChange[] {
  const changes: LineChange[] = []
  let a = 0
  let b = 0
  const texts = [left.map(({ text }) => text), right.map(({ text }) => text)] as const
  for (const [pairA, pairB] of likePairs(...texts)) {
    while (a < pairA) changes.push({ kind: 'removed', before: left[a++]! })
    while (b < pairB) changes.push({ kind: 'added', after: right[b++]! })
    changes.push(rewritten(left[a++]!, right[b++]!, fold))
  }
  while (a < left.length) changes.push({ kind: 'removed', before: left[a++]! })
  while (b < right.length) changes.push({ kind: 'added', after: right[b++]! })
  return changes
}

function rewritten(before: Line, after: Line, fold: Fold): LineChange {
  const runs = compareWords(before.text, after.text, fold)
  if (runs.every(({ kind }) => kind === 'same')) return { kind: 'same', before, after, reformatted: true }
  return { kind: 'changed', before, after, runs, reformatted: before.kind !== after.kind }
}

function comparePictures(before: readonly Figure[], after: readonly Figure[]): readonly PictureChange[] {
  const key = ({ attrs }: Figure) => attrs.picture
  const left = new Map(before.map((figure) => [key(figure), figure]))
  const right = new Set(after.map(key))
  return [
    ...before
      .filter((figure) => !right.has(key(figure)))
      .map((figure) => ({ kind: 'removed' as const, before: figure })),
    ...after.flatMap((figure): PictureChange[] => {
      const was = left.get(key(figure))
      if (!was) return [{ kind: 'added', after: figure }]
      if (JSON.stringify(was.attrs) === JSON.stringify(figure.attrs)) return []
      return [{ kind: 'changed', before: was, after: figure, caption: compareWords(captionOf(was), captionOf(figure)) }]
    }),
  ]
}

function captionOf({ attrs }: Figure): string {
  return [attrs.caption, attrs.credit, attrs.alt].filter(Boolean).join(' / ')
}
