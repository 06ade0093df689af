import { projection } from '../scripts/projection.ts'
import { byShape } from './alphabet.ts'
import { type Disguise, DISGUISES } from './disguise.ts'
import { type Folded, fold, NONE } from './fold.ts'
import type { Place } from './scan.ts'

/** A term as its list has it, character by character of what it is found by. */
export interface Wording {
  readonly text: string
  readonly codes: readonly number[]
  readonly characters: readonly string[]
  /** Whether something stands before each character. */
  readonly gaps: readonly boolean[]
}

export function wordingOf(text: string): Wording {
  const { codes, starts, ends, gaps, length } = fold(text)
  return {
    text,
    codes: [...codes.subarray(0, length)],
    characters: Array.from({ length }, (_, at) => text.slice(starts[at], ends[at])),
    gaps: Array.from({ length }, (_, at) => gaps[at] !== NONE),
  }
}

/** The disguises of a term in a text, from what each of its characters was read from. */
export function disguisesOf(text: string, wording: Wording, read: Folded, places: readonly Place[]): Disguise[] {
  const found = new Set<Disguise>()
  for (const [at, { from, to }] of places.entries()) {
    if (at > 0 && read.gaps[from] !== NONE && !wording.gaps[at]!) found.add('gap')
    const written = text.slice(read.starts[from], read.ends[to])
    const wanted = wording.characters[at]!
    if (from < to) found.add(/^[a-z]$/.test(String.fromCodePoint(read.codes[from]!)) ? 'homophone' : 'split')
    else if (written !== wanted) found.add(disguiseOf(written, wanted, [read.codes[from]!, wording.codes[at]!]))
  }
  return DISGUISES.filter((disguise) => found.has(disguise))
}

function disguiseOf(written: string, wanted: string, [code, wantedCode]: readonly [number, number]): Disguise {
  if (projection(written) === projection(wanted)) return 'script'
  if (plainForm(written) === plainForm(wanted)) return 'form'
  return byShape.keyOf(code) === byShape.keyOf(wantedCode) ? 'look-alike' : 'homophone'
}

/** Whether a passage is a term as it is written, but for script and width. */
export function isPlain(written: string, term: string): boolean {
  return plainForm(written) === plainForm(term)
}

function plainForm(text: string): string {
  return projection(text.normalize('NFKC')).toLowerCase()
}
