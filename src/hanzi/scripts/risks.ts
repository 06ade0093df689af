import { doubtfulForms } from './ambiguous.ts'
import { type Conversion, prepare } from './convert.ts'
import { type Fixed, type Match, type Route, run, trace, type Traced } from './engine.ts'
import { CHARACTER, FINAL, PHRASE } from './phrase-trie.ts'
import { projection } from './projection.ts'
import { routeOf } from './routes.ts'
import type { Script } from './script.ts'
import { wholeWords } from '../words/whole-words.ts'

/**
 * Why a place wants a look. `ambiguous`: one character has several forms and no phrase decides. `overlap`: two phrases of
 * the dictionary reach into each other and disagree. `boundary`: a phrase that was taken cuts through a word.
 * `inside-word`: a regional word was replaced within a longer one.
 */
export type RiskKind = 'ambiguous' | 'overlap' | 'boundary' | 'inside-word'

/** A place of a converted text that a person should look at. Offsets are in UTF-16 units. */
export interface Risk {
  readonly kind: RiskKind
  /** Where in the source. */
  readonly start: number
  readonly end: number
  /** Where in the converted text. */
  readonly outStart: number
  readonly outEnd: number
  readonly source: string
  /** What the conversion wrote, and what else it might have been; the first is what it wrote. */
  readonly choices: readonly string[]
  /** The same as `kind`, for people. */
  readonly reason: string
}

export interface RiskOptions {
  /** The script of the text: `zh-Hans` unless told otherwise. */
  readonly from?: Script
  readonly words?: 'on' | 'off'
  readonly locks?: Conversion['locks']
}

/** The risky places of a text in an edition, in the order of the text. Loads what it needs at its first use. */
export async function risks(text: string, edition: Script, options: RiskOptions = {}): Promise<readonly Risk[]> {
  return (await riskFinder(edition, options))(text)
}

/** The same as a function, for many texts: pure, some milliseconds for 3,000 characters. */
export async function riskFinder(
  edition: Script,
  { from = 'zh-Hans', words = 'on', locks = [] }: RiskOptions = {},
): Promise<(text: string) => readonly Risk[]> {
  if (from === edition) return () => []
  const { route, fixed } = await prepare({ from, to: edition, words, locks })
  const plain = (await prepare({ from, to: edition, words: 'off' })).route
  const compared = { route, fixed, plain, forms: await formsOf(edition) }
  return (text) => find(text, compared)
}

interface Compared {
  readonly route: Route
  readonly fixed: Fixed
  /** The same without regional words. */
  readonly plain: Route
  /** From standard Traditional to the edition's characters. */
  readonly forms: Route
}

const NUMERAL = /[\d一二三四五六七八九十百千万亿几两]/

function find(text: string, compared: Compared): Risk[] {
  const traced = trace(compared.route, text, compared.fixed)
  const boundaries = boundariesOf(text)
  const found: Risk[] = []
  const first = compared.route.steps[0]
  for (const match of traced.matches) {
    if (match.step < 0 || match.end - match.start < 1) continue
    const risk =
      riskOfWord(text, match, boundaries, compared) ??
      (match.step === 0 && first?.cuts ? riskOfPhrase(text, match, boundaries, compared) : undefined)
    if (risk) found.push(placed(risk, text, traced))
  }
  if (first?.cuts) found.push(...doubtful(text, traced, compared))
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** For each offset whether a word begins or ends there, as a reader takes words: what the converter's longest match knows nothing of. */
function boundariesOf(text: string): Uint8Array {
  const boundaries = new Uint8Array(text.length + 1)
  boundaries[text.length] = 1
  for (const { start } of wholeWords(text)) boundaries[start] = 1
  return boundaries
}

type Found = Pick<Risk, 'kind' | 'start' | 'end' | 'reason'> & { readonly others: readonly string[] }

/** A regional word that another segmentation sees inside a longer word, or across two. */
function riskOfWord(text: string, match: Match, boundaries: Uint8Array, { plain }: Compared): Found | undefined {
  const { start, end, form, flag } = match
  if (flag === CHARACTER || end - start < 2 || (boundaries[start] === 1 && boundaries[end] === 1)) return undefined
  const source = text.slice(start, end)
  if (projection(form) === projection(source)) return undefined
  const others = [run(plain, source)]
  return { kind: 'inside-word', start, end, others, reason: 'a regional word was put in where no word ends by itself' }
}

/** A phrase that disagrees with another one that begins inside it, or that cuts a word. */
function riskOfPhrase(text: string, match: Match, boundaries: Uint8Array, compared: Compared): Found | undefined {
  if (match.flag !== PHRASE) return undefined
  const main = compared.route.steps[0]!.tries.at(-1)!
  const { start, end } = match
  const units = Uint16Array.from({ length: Math.min(text.length, end + 12) - start }, (_, i) =>
    text.charCodeAt(start + i),
  )
  for (let at = 1; at < end - start; at++) {
    if (main.first[units[at]!] === 0 || !main.longest(units, at, units.length)) continue
    const reach = start + main.end
    if (reach <= end || main.flagOf(main.found) === CHARACTER) continue
    // A word of another dictionary that ends where the phrase does speaks for the phrase.
    if (boundaries[start] === 1 && boundaries[end] === 1 && boundaries[start + at] === 0) continue
    const other = spelled(text.slice(start, start + at), text.slice(start + at, reach), compared)
    const taken = spelled(text.slice(start, end), text.slice(end, reach), compared)
    if (other === taken) continue
    return {
      kind: 'overlap',
      start,
      end: reach,
      others: [other],
      reason: 'two phrases of the dictionary reach into each other',
    }
  }
  return riskOfBoundary(text, match, boundaries, compared)
}

function riskOfBoundary(text: string, { start, end }: Match, boundaries: Uint8Array, compared: Compared) {
  if (boundaries[end] === 1 && NUMERAL.test(text[start] ?? '')) return undefined // 19只: words of numbers are cut anywhere
  const cut = cutInside(boundaries, start, end)
  if (cut === undefined || (boundaries[start] === 1 && boundaries[end] === 1)) return undefined
  const other = spelled(text.slice(start, cut), text.slice(cut, end), compared)
  if (other === run(compared.plain, text.slice(start, end))) return undefined
  return {
    kind: 'boundary' as const,
    start,
    end,
    others: [other],
    reason: 'a phrase was taken that cuts through a word',
  }
}

function cutInside(boundaries: Uint8Array, start: number, end: number): number | undefined {
  for (let at = start + 1; at < end; at++) if (boundaries[at] === 1) return at
  return undefined
}

/** Two neighbours, each by itself. */
function spelled(one: string, other: string, { plain }: Compared): string {
  return run(plain, one) + run(plain, other)
}

/** Characters with several forms that stand in no phrase. */
function doubtful(text: string, traced: Traced, { forms }: Compared): Risk[] {
  const decided = new Uint8Array(text.length)
  for (const { step, start, end, flag } of traced.matches)
    if (step <= 0 && (flag !== CHARACTER || step < 0)) decided.fill(1, start, end)
    else if (flag >= FINAL) decided.fill(1, start, end)
  const found: Risk[] = []
  for (let at = 0; at < text.length; at++) {
    if (decided[at] === 1) continue
    const choices = doubtfulForms(text[at]!, text[at - 1] ?? '', text[at + 1] ?? '')
    if (choices === undefined) continue
    const others = choices.map((form) => run(forms, form))
    const reason = 'one character has several forms, and no phrase decides'
    found.push(placed({ kind: 'ambiguous', start: at, end: at + 1, others, reason }, text, traced))
  }
  return found
}

function placed({ others, ...found }: Found, text: string, { text: converted, origins }: Traced): Risk {
  const outStart = placeOf(origins, found.start)
  const outEnd = placeOf(origins, found.end)
  const got = converted.slice(outStart, outEnd)
  return {
    ...found,
    outStart,
    outEnd,
    source: text.slice(found.start, found.end),
    choices: [...new Set([got, ...others])],
  }
}

/** The first place of the converted text that comes from an offset of the source or from behind it. */
function placeOf(origins: Int32Array, offset: number): number {
  let low = 0
  let high = origins.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (origins[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

function formsOf(edition: Script): Promise<Route> {
  return routeOf('t', edition === 'zh-Hant-TW' ? 'tw' : edition === 'zh-Hant-HK' ? 'hk' : 't', false)
}
