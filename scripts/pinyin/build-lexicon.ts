import { isHan } from '../../src/hanzi/pinyin/han.ts'
import { LONGEST_PHRASE } from '../../src/hanzi/pinyin/lexicon.ts'
import type { Example, Phrases } from './sets.ts'

const OFTEN_ENOUGH = 2

/** The text of a lexicon (its form: `readLexicon`) and its phrases: only those that say what the rest of it would not give. */
export function buildLexicon(
  characters: ReadonlyMap<string, readonly string[]>,
  phrases: Phrases,
  examples: readonly Example[],
): { readonly text: string; readonly phrases: Phrases } {
  const trained = new Set(examples.map(({ codes, at }) => String.fromCodePoint(codes[at]!)))
  const readings = candidates(characters, phrases, examples)
  const kept = compact(phrases, readings, trained)
  const text = [singles(readings), severals(readings, trained), grouped(kept, readings)].join('\n\n')
  return { text, phrases: kept }
}

/** The readings that phrases or examples use, behind the commonest one. */
function candidates(
  characters: ReadonlyMap<string, readonly string[]>,
  phrases: Phrases,
  examples: readonly Example[],
): Map<string, string[]> {
  const counts = new Map<string, Map<string, number>>()
  const count = (character: string, reading: string, times: number) => {
    const known = counts.get(character) ?? new Map<string, number>()
    counts.set(character, known.set(reading, (known.get(reading) ?? 0) + times))
  }
  for (const { codes, at, reading } of examples) count(String.fromCodePoint(codes[at]!), reading, OFTEN_ENOUGH)
  for (const [phrase, said] of phrases) {
    for (const [place, character] of Array.from(phrase).entries()) count(character, said[place]!, 1)
  }
  const result = new Map<string, string[]>()
  for (const [character, [commonest]] of characters) {
    if (commonest === undefined || !isHan(character.codePointAt(0)!)) continue
    const used = [...(counts.get(character) ?? [])].filter(([, times]) => times >= OFTEN_ENOUGH)
    const byUse = used.toSorted((a, b) => b[1] - a[1]).map(([reading]) => reading)
    result.set(character, [...new Set([commonest, ...byUse])])
  }
  return result
}

/** Phrases that choose otherwise than shorter ones inside them, or than the commonest reading of an untrained character. */
function compact(
  phrases: Phrases,
  readings: ReadonlyMap<string, readonly string[]>,
  trained: ReadonlySet<string>,
): Phrases {
  const kept = new Map<string, readonly string[]>()
  const byLength = [...phrases].map(([phrase, said]) => ({ phrase, said, characters: Array.from(phrase) }))
  for (const { phrase, said, characters } of byLength.toSorted((a, b) => a.characters.length - b.characters.length)) {
    if (characters.length > LONGEST_PHRASE) continue
    if (!characters.every((character, place) => readings.get(character)?.includes(said[place]!))) continue
    const tells = characters.some((character, place) => {
      const given = within(kept, characters, place)
      if (given !== undefined) return given !== said[place]
      const [commonest, other] = readings.get(character)!
      return commonest !== said[place] || (other !== undefined && trained.has(character))
    })
    if (tells) kept.set(phrase, said)
  }
  return kept
}

/** What the longest shorter phrase says of a place in this one. */
function within(kept: Phrases, characters: readonly string[], place: number): string | undefined {
  for (let length = characters.length - 1; length > 1; length--) {
    for (let start = Math.max(0, place - length + 1); start <= place && start + length <= characters.length; start++) {
      const said = kept.get(characters.slice(start, start + length).join(''))
      if (said) return said[place - start]
    }
  }
  return undefined
}

function singles(readings: ReadonlyMap<string, readonly string[]>): string {
  const lines = new Map<string, string>()
  for (const [character, [reading = '', ...others]] of readings) {
    if (others.length === 0) lines.set(reading, (lines.get(reading) ?? '') + character)
  }
  return [...lines]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([reading, all]) => reading + all)
    .join('\n')
}

function severals(readings: ReadonlyMap<string, readonly string[]>, trained: ReadonlySet<string>): string {
  return [...readings]
    .filter(([, all]) => all.length > 1)
    .map(([character, all]) => `${character}${trained.has(character) ? '!' : ''}${all.join(' ')}`)
    .join('\n')
}

function grouped(kept: Phrases, readings: ReadonlyMap<string, readonly string[]>): string {
  const ways = new Map<string, string[]>()
  for (const [phrase, said] of kept) {
    const way = Array.from(phrase, (character, place) =>
      readings.get(character)!.indexOf(said[place]!).toString(36),
    ).join('')
    const all = ways.get(way)
    if (all) all.push(phrase)
    else ways.set(way, [phrase])
  }
  return [...ways]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([way, all]) => `${way} ${all.toSorted().join('')}`)
    .join('\n')
}
