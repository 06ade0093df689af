import { align } from './align.ts'

/** A run of two texts: in both, only in the first, or only in the second. */
export interface TextRun {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Folds what is not to count as a difference (scripts, widths), unit for unit: the result is as long as the text. */
export type Fold = (text: string) => string

/** In characters. */
const ISLAND = 1

/**
 * What changed from one text to another, by words: 增长 to 上涨 is one change and not two of single characters. What a
 * change leaves of one character between two others belongs to it. Texts that only `fold` makes the same are the same,
 * and come as the second has them.
 */
export function compareWords(before: string, after: string, fold: Fold = (text) => text): readonly TextRun[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: after }]
  const wordsA = wordsOf(before, fold(before))
  const wordsB = wordsOf(after, fold(after))
  const runs: Change[] = []
  for (const { same, fromA, toA, fromB, toB } of align(wordsA.keys, wordsB.keys)) {
    const removed = before.slice(wordsA.starts[fromA], wordsA.starts[toA])
    const added = after.slice(wordsB.starts[fromB], wordsB.starts[toB])
    runs.push({ same, removed, added })
  }
  return runsOf(withoutIslands(runs))
}

interface Change {
  readonly same: boolean
  readonly removed: string
  readonly added: string
}

/** ICU's own dictionary of words, which browsers and Node have, and which costs no download. */
let segmenter: Intl.Segmenter | undefined

function wordsOf(
  text: string,
  folded: string,
): { readonly keys: readonly string[]; readonly starts: readonly number[] } {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const keys: string[] = []
  const starts: number[] = []
  for (const { segment, index } of segmenter.segment(folded)) {
    keys.push(segment)
    starts.push(index)
  }
  starts.push(text.length)
  return { keys, starts }
}

/** What is the same between two changes, if it is a single character, changes with them. */
function withoutIslands(changes: readonly Change[]): readonly Change[] {
  const joined: Change[] = []
  for (const [index, change] of changes.entries()) {
    const last = joined.at(-1)
    const isIsland =
      change.same &&
      index > 0 &&
      index < changes.length - 1 &&
      [...change.added].length <= ISLAND &&
      !isBreak(change.added)
    if (last && !last.same && (isIsland || !change.same))
      joined[joined.length - 1] = {
        same: false,
        removed: last.removed + change.removed,
        added: last.added + change.added,
      }
    else joined.push(change)
  }
  return joined
}

/** A mark ends a clause: what stands on either side of it changed on its own. */
function isBreak(text: string): boolean {
  return /^[\p{P}\s]$/u.test(text)
}

function runsOf(changes: readonly Change[]): readonly TextRun[] {
  return changes.flatMap(({ same, removed, added }): TextRun[] => {
    if (same) return [{ kind: 'same', text: added }]
    return [
      ...(removed === '' ? [] : [{ kind: 'removed' as const, text: removed }]),
      ...(added === '' ? [] : [{ kind: 'added' as const, text: added }]),
    ]
  })
}
