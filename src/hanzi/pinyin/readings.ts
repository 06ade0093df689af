import { projection } from '../scripts/projection.ts'
import { isHan } from './han.ts'
import { fixedPlaces, type ReadingFix } from './fixes.ts'
import type { Model } from './model.ts'
import { nameReadings } from './names.ts'
import { ownReadings } from './own-words.ts'
import { shippedModel } from './shipped.ts'
import { Surroundings } from './surroundings.ts'
import { withMark } from './syllable.ts'
import { decided, looksSimplified, plainer } from './traditional.ts'

export interface ReadingsOptions {
  /** What editors know better; later ones win over earlier ones, and all of them over the model. */
  readonly fixes?: readonly ReadingFix[] | undefined
}

/** A long text is read in blocks of so many characters, each with a margin on both sides that is looked at only. */
const BLOCK = 1 << 15
const MARGIN = 32

/**
 * The reading of every character (code point) of a text, in either script, with its tone mark and none for the neutral
 * tone; `''` for what is not Han or has no known reading. 一 and 不 have the tone that they have by themselves.
 *
 *     readings('行长,好') // ['háng', 'zhǎng', '', 'hǎo']
 */
export function readings(text: string, { fixes = [] }: ReadingsOptions = {}): string[] {
  const characters = Array.from(text)
  const result: string[] = []
  const isSimplified = looksSimplified(characters.slice(0, BLOCK))
  for (let start = 0; start < characters.length; start += BLOCK) {
    const from = Math.max(0, start - MARGIN)
    const block = characters.slice(from, start + BLOCK + MARGIN)
    const read = readBlock(block, isSimplified, fixes)
    const end = Math.min(characters.length, start + BLOCK)
    for (let at = start; at < end; at++) result.push(read[at - from]!)
  }
  return result
}

function readBlock(characters: readonly string[], isSimplified: boolean, fixes: readonly ReadingFix[]): string[] {
  const model = shippedModel()
  const plain = Array.from(projection(characters.join('')))
  // A lone surrogate that stands beside another one at the joint of two blocks cannot happen: they are code points.
  for (let at = 0; at < plain.length; at++) plain[at] = plainer(characters, at, isSimplified) ?? plain[at]!
  const text = new Surroundings(
    Uint32Array.from(plain, (character) => character.codePointAt(0)!),
    model.lexicon,
  )
  const read = plain.map((_, at) => withMark(readOne(model, text, characters, at)))
  for (const found of [ownReadings(plain), nameReadings(plain, (at) => text.startsPhrase(at))]) {
    for (const [at, reading] of found) read[at] = withMark(reading)
  }
  for (const [at, reading] of fixedPlaces(characters, plain, fixes)) read[at] = reading
  return read
}

function readOne(model: Model, text: Surroundings, characters: readonly string[], at: number): string {
  const code = text.at(at)
  if (!isHan(code)) return ''
  const allowed = decided(characters, at)
  if (allowed?.length === 1) return allowed[0]!
  const readings = model.lexicon.readingsOf(code) ?? model.lexicon.readingsOf(characters[at]!.codePointAt(0)!)
  if (!readings) return ''
  return readings.length === 1 ? readings[0]! : readings[model.choose(text, at, readings, allowed)]!
}
