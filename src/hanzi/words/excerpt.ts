import type { Phrase, SearchQuery } from './query.ts'
import { type Token, tokensOf } from './tokens.ts'

/** From where to where in a text, in UTF-16 units, the end not included. */
export type Span = readonly [start: number, end: number]

export interface Excerpt {
  readonly start: number
  readonly end: number
  /** What was looked for, inside the excerpt; in order, apart from each other, counted in the whole text. */
  readonly marks: readonly Span[]
}

/** Every place in the text where something wanted stands, in any spelling of it. In order; overlapping ones are one. */
export function highlights(text: string, query: SearchQuery): Span[] {
  return merged(hitsOf(text, query).map(({ span }) => span))
}

/**
 * The piece of a text that shows best why it was found: of about `length` UTF-16 units, with the most different
 * phrases in it, beginning with its sentence when that begins near. The beginning of the text when nothing is found.
 */
export function excerpt(text: string, query: SearchQuery, length = 120): Excerpt {
  const hits = hitsOf(text, query)
  let best = { start: 0, different: 0 }
  for (const [at, { span }] of hits.entries()) {
    const start = beginning(text, span[0], Math.floor(length / 3))
    const different = differentWithin(hits, at, start, start + length)
    if (different > best.different) best = { start, different }
    if (different === query.wanted.length) break
  }
  const start = best.start
  const end = wholeCharacter(text, Math.min(text.length, start + length))
  return {
    start,
    end,
    marks: merged(hits.map(({ span }) => span).filter((span) => span[0] >= start && span[1] <= end)),
  }
}

/** How many different phrases stand between two offsets around one of the hits. Looks no further than these: hits are many. */
function differentWithin(hits: readonly Hit[], around: number, start: number, end: number): number {
  let first = around
  while (first > 0 && hits[first - 1]!.span[0] >= start) first--
  const phrases = new Set<Phrase>()
  for (let at = first; at < hits.length && hits[at]!.span[0] < end; at++)
    if (hits[at]!.span[1] <= end) phrases.add(hits[at]!.phrase)
  return phrases.size
}

interface Hit {
  readonly phrase: Phrase
  readonly span: Span
}

function hitsOf(text: string, { wanted }: SearchQuery): Hit[] {
  const tokens = tokensOf(text)
  const byFirst = Map.groupBy(wanted, (phrase) => phrase[0]!)
  return tokens.flatMap(({ text: first, start }, at) =>
    (byFirst.get(first) ?? [])
      .filter((phrase) => standsAt(tokens, at, phrase))
      .map((phrase) => ({ phrase, span: [start, tokens[at + phrase.length - 1]!.end] as const })),
  )
}

function standsAt(tokens: readonly Token[], at: number, phrase: Phrase): boolean {
  return phrase.every((token, offset) => tokens[at + offset]?.text === token)
}

function merged(spans: readonly Span[]): Span[] {
  const apart: [number, number][] = []
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = apart.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else apart.push([start, end])
  }
  return apart
}

/** The beginning of the sentence that `at` is in, if it is at most `most` before; otherwise a little before `at`. */
function beginning(text: string, at: number, most: number): number {
  const earliest = Math.max(0, at - most)
  const sentence = text.slice(earliest, at).search(/[。！？\n][”’」』）]*[^。！？\n]*$/u)
  if (sentence >= 0) return earliest + sentence + text.slice(earliest + sentence).search(/[^。！？\n”’」』）]/u)
  return earliest === 0 ? 0 : wholeCharacter(text, at - Math.floor(most / 2))
}

/** The offset itself, or one less inside a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const isInside = /^[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]$/.test(text[at - 1] ?? '')
  return isInside ? at - 1 : at
}
