import { projection } from '../../hanzi/scripts/projection.ts'
import { STOP_WORDS } from '../../hanzi/words/stop-words.ts'
import { wholeWords } from '../../hanzi/words/whole-words.ts'
import { EDGES, SMALL_CHANGE } from './small-change.ts'
import { familiarity, kindOf, type TermKind } from './term-kind.ts'

/** A name or word that a story is about, in Simplified, with what it weighs in that story, and what it names. */
export interface Term {
  readonly term: string
  /** 1 to 100: by BM25, how much of the story it takes; by how unusual it is in Chinese at large; more for names. */
  readonly weight: number
  readonly kind: TermKind
}

/** What of a story is read for its terms. */
export interface TermSource {
  readonly headline: string
  readonly standfirst: string | undefined
  readonly text: string
}

export const TERMS_PER_STORY = 40
/** The opening tells what a story is about; the two-hundredth paragraph of a report does not. */
const TEXT_READ = 3000
/** A word in the headline weighs as much as this many in the text; one in the standfirst half of that. */
const HEADLINE = 4
const STANDFIRST = 2
/** BM25: how fast repetition ceases to count, how much of that a long story is held to, and how long stories are. */
const K1 = 1.2
const B = 0.5
const USUAL_LENGTH = 450

/** Words side by side: how often they stood so, and what that counts. */
interface Compound {
  times: number
  count: number
  readonly pieces: readonly string[]
}

const HAN_WORD = /^\p{Script=Han}+$/u
const LATIN_WORD = /^[a-z][a-z0-9-]+$/
/** Numbers, dates and counts in Han characters: 十一, 三百, 一日, 两班. */
const NUMERAL = /^[零〇一二三四五六七八九十百千万亿两几半第0-9]+\p{Script=Han}?$/u

/**
 * The weightiest names and words of a story. Words come from the segmenter; what it cuts apart (names of people,
 * ships and places that are in no dictionary) is put together again where the pieces stand side by side repeatedly.
 */
export function termsOf({ headline, standfirst, text }: TermSource): readonly Term[] {
  const counts = new Map<string, number>()
  const compounds = new Map<string, Compound>()
  for (const [zone, part] of [
    [HEADLINE, headline],
    [STANDFIRST, standfirst ?? ''],
    [1, text.slice(0, TEXT_READ)],
  ] as const) {
    for (const run of runsOf(projection(part).toLowerCase())) count(run, zone, counts, compounds)
  }
  mergeCompounds(counts, compounds)
  const length = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const held = K1 * (1 - B + (B * length) / USUAL_LENGTH)
  return [...counts]
    .filter(([word]) => isTerm(word))
    .map(([term, times]): Term => {
      const kind = kindOf(term)
      const weight = (times / (times + held)) * unusualness(term, times, kind) * KIND_FACTOR[kind]
      return { term, kind, weight: Math.min(100, Math.max(1, Math.round(100 * weight))) }
    })
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, TERMS_PER_STORY)
}

/** Who somebody is, is rarely a coincidence. */
const KIND_FACTOR: Readonly<Record<TermKind, number>> = { person: 1.2, place: 1, word: 1 }
/** What is in no lexicon and comes but once is mostly two words that the segmenter took for one. */
const ONCE = 0.4
/** From this figure of the lexicon on words are usual, and say so much less for each step. */
const USUAL = 2
const LESS_BY = 0.1

/** What no lexicon has says more than what everybody says. */
function unusualness(term: string, times: number, kind: TermKind): number {
  const usual = familiarity(term)
  if (usual !== undefined) return Math.min(1, 1 - LESS_BY * (usual - USUAL))
  return kind === 'word' && times < 2 && HAN_WORD.test(term) ? ONCE : 1
}

/** Words that stand side by side, up to a punctuation mark, a space or a line's end. */
function runsOf(text: string): readonly (readonly string[])[] {
  const runs: string[][] = [[]]
  for (const { text: word, isWord } of wholeWords(text)) {
    if (isWord) runs.at(-1)!.push(word)
    else if (runs.at(-1)!.length > 0) runs.push([])
  }
  return runs
}

function count(
  run: readonly string[],
  zone: number,
  counts: Map<string, number>,
  compounds: Map<string, Compound>,
): void {
  for (let start = 0; start < run.length; start++) {
    const word = run[start]!
    counts.set(word, (counts.get(word) ?? 0) + zone)
    if (!mayStand(word)) continue
    for (let length = 2; length <= 3 && start + length <= run.length; length++) {
      const pieces = run.slice(start, start + length)
      const last = pieces.at(-1)!
      if (!HAN_WORD.test(last)) break
      if (!mayStand(last)) continue
      const joined = pieces.join('')
      if (joined.length > 6) break
      const known = compounds.get(joined)
      if (known) {
        known.times += 1
        known.count += zone
      } else compounds.set(joined, { times: 1, count: zone, pieces })
    }
  }
}

/** Whether a word may stand at the edge of a compound. */
function mayStand(word: string): boolean {
  return HAN_WORD.test(word) && !(word.length === 1 && EDGES.has(word)) && !saysNothing(word)
}

/**
 * A compound that comes as often as it has pieces is a word of its own. If it was cut to single characters, pieces that
 * hardly ever stand without it are no words; nor is a compound that only ever stands in a longer one.
 */
function mergeCompounds(counts: Map<string, number>, compounds: ReadonlyMap<string, Compound>): void {
  const repeated = [...compounds]
    .filter(([, { times, pieces }]) => times >= pieces.length)
    .toSorted(([a], [b]) => b.length - a.length)
  const kept: string[] = []
  for (const [joined, { count, pieces }] of repeated) {
    if (kept.some((longer) => longer.includes(joined) && counts.get(longer)! >= count)) continue
    kept.push(joined)
    counts.set(joined, Math.max(count, counts.get(joined) ?? 0))
    if (pieces.every((piece) => piece.length > 1)) continue
    for (const piece of pieces) {
      const alone = (counts.get(piece) ?? 0) - count
      if (alone < count / 2) counts.delete(piece)
    }
  }
}

function saysNothing(word: string): boolean {
  return STOP_WORDS.has(word) || SMALL_CHANGE.has(word) || NUMERAL.test(word)
}

function isTerm(word: string): boolean {
  if (saysNothing(word)) return false
  return HAN_WORD.test(word) ? word.length >= 2 && word.length <= 12 : LATIN_WORD.test(word) && word.length <= 40
}
