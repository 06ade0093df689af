import { projection } from '../scripts/projection.ts'
import type { Phrase, SearchQuery } from './query.ts'
import { soundsAt } from './sounds.ts'
import { COMPATIBILITY, isBetween, type Token, tokensOf } from './tokens.ts'

/** From where to where in a text, in UTF-16 units, the end not included. */
export type Span = readonly [start: number, end: number]

/** Every place in the text where something wanted stands, in any spelling of it. In order; overlapping ones are one. */
export function highlights(text: string, query: Pick<SearchQuery, 'wanted'>): Span[] {
  return merged(hitsOf(text, phrasesOf(query)).map(({ span }) => span))
}

/** The same in a headline or a name, where pinyin finds as well. */
export function titleHighlights(text: string, query: Pick<SearchQuery, 'wanted'>): Span[] {
  const sounds = query.wanted.flatMap(({ spellings }) => spellings.flatMap((spelling) => soundsAt(text, spelling)))
  return sounds.length === 0 ? highlights(text, query) : merged([...highlights(text, query), ...sounds])
}

/** A text that is looked at again and again: what looking takes is made once. */
export class KnownText {
  readonly text: string
  /** In Simplified characters, offset for offset; undefined for one that must be read token by token. */
  readonly simplified: string | undefined
  #words: ReadonlySet<string> | undefined

  constructor(text: string) {
    this.text = text
    this.simplified = COMPATIBILITY.test(text) ? undefined : projection(text)
  }

  /** Whether all tokens of a phrase that are no single Han character stand somewhere in the text: there are few such. */
  mayHave(phrase: Phrase): boolean {
    this.#words ??= new Set(tokensOf(this.text).flatMap((token) => (isOneHan(token.text) ? [] : [token.text])))
    const words = this.#words
    return phrase.every((token) => isOneHan(token) || words.has(token))
  }
}

/** Whether the phrase stands in the text, in any spelling. */
export function hasPhrase(text: string | KnownText, phrase: Phrase): boolean {
  return hitsOf(text, [phrase], 1).length > 0
}

/**
 * The piece of a text that shows best why it was found: of about `length` UTF-16 units, with the most different
 * phrases in it, beginning with its sentence when that begins near. The beginning of the text when nothing is found.
 */
export function excerpt(given: string | KnownText, query: Pick<SearchQuery, 'wanted'>, length = 120): Span {
  const { text } = typeof given === 'string' ? { text: given } : given
  const phrases = phrasesOf(query)
  const start = bestStart(given, phrases, length)
  const end = wholeCharacter(text, Math.min(text.length, start + length))
  return [start, end]
}

/** Where the piece with the most different phrases begins. Of a single phrase the first place is as good as any, if all of it is in. */
function bestStart(given: string | KnownText, phrases: readonly Phrase[], length: number): number {
  const { text } = typeof given === 'string' ? { text: given } : given
  let best = { start: 0, different: 0 }
  for (const most of phrases.length === 1 ? [1, ENOUGH_HITS] : [ENOUGH_HITS]) {
    const hits = hitsOf(given, phrases, most)
    for (const [at, { span }] of hits.entries()) {
      const start = beginning(text, span[0], Math.floor(length / 3))
      const different = differentWithin(hits, at, start, start + length)
      if (different > best.different) best = { start, different }
      if (different === phrases.length) return start
    }
    if (hits.length === 0) break
  }
  return best.start
}

/** Of each phrase: the best place is among these, or as good as the best. */
const ENOUGH_HITS = 16

function phrasesOf({ wanted }: Pick<SearchQuery, 'wanted'>): Phrase[] {
  return wanted.map(({ phrase }) => phrase)
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

/**
 * Up to so many places of each phrase, in order. A phrase of Han characters is looked for in the Simplified text as it
 * stands, which is many times faster than by tokens.
 */
function hitsOf(given: string | KnownText, phrases: readonly Phrase[], most = Infinity): Hit[] {
  if (phrases.length === 0) return []
  const { text, simplified } = typeof given === 'string' ? new KnownText(given) : given
  const hits: Hit[] = []
  const others: Phrase[] = []
  for (const phrase of phrases) {
    if (simplified !== undefined && phrase.every(isOneHan)) addPlain(hits, simplified, phrase, most)
    else if (typeof given === 'string' || given.mayHave(phrase)) others.push(phrase)
  }
  if (others.length > 0) hits.push(...tokenHits(text, others))
  return hits.length > 1 ? hits.toSorted((a, b) => a.span[0] - b.span[0]) : hits
}

function isOneHan(token: string): boolean {
  return token.length === 1 && token >= '\u3400' && token <= '\u9fff'
}

function addPlain(hits: Hit[], simplified: string, phrase: Phrase, most: number): void {
  const first = phrase[0]!
  let found = 0
  for (let at = simplified.indexOf(first); at >= 0 && found < most; at = simplified.indexOf(first, at + 1)) {
    const end = endOfPhrase(simplified, at, phrase)
    if (end === undefined) continue
    hits.push({ phrase, span: [at, end] })
    found++
  }
}

/** Where the phrase ends that begins at an offset with its first character, if all of it stands there. */
function endOfPhrase(simplified: string, start: number, phrase: Phrase): number | undefined {
  let at = start + 1
  for (let each = 1; each < phrase.length; each++) {
    while (at < simplified.length && isBetween(simplified.charCodeAt(at))) at++
    if (simplified[at] !== phrase[each]) return undefined
    at++
  }
  return at
}

function tokenHits(text: string, phrases: readonly Phrase[]): Hit[] {
  const tokens = tokensOf(text)
  const byFirst = Map.groupBy(phrases, (phrase) => phrase[0]!)
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
