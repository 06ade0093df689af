import {
  area,
  bureau,
  busLine,
  firm,
  hospital,
  office,
  person,
  school,
  ship,
  street,
  team,
  village,
  work,
} from './names.ts'
import type { Random } from './random.ts'
import * as words from './words.ts'

type Draw = (random: Random) => string
const from =
  (list: readonly string[]): Draw =>
  (random) =>
    random.pick(list)

/** What a slot may be filled with. `{who}` keeps its filling for the whole story, `{~who}` draws anew each time. */
const fillings = {
  who: person,
  street,
  area,
  village,
  firm,
  ship,
  office,
  bureau,
  team,
  school,
  hospital,
  work,
  line: busLine,
  seafood: from(words.seafood),
  produce: from(words.produce),
  ware: from(words.wares),
  job: from(words.jobs),
  craft: from(words.crafts),
  field: from(words.fields),
  part: from(words.parts),
  illness: from(words.illnesses),
  wild: from(words.birds),
  sea: from(words.marine),
  plant: from(words.plants),
  art: from(words.arts),
  lesson: from(words.lessons),
  how: from(words.adjectives),
  reason: from(words.reasons),
  device: from(words.instruments),
  machine: from(words.machines),
  remedy: from(words.remedies),
  weather: from(words.weathers),
  month: from(words.months),
} satisfies Record<string, Draw>

const kinds = Object.keys(fillings) as (keyof typeof fillings)[]
/** A second and third one of a kind in the same story: `{who2}`, and never the same as the first. */
const bound: readonly Draw[] = kinds.flatMap((kind) => [fillings[kind], fillings[kind], fillings[kind]])

/** What one story has drawn so far. */
export interface Cast {
  readonly random: Random
  readonly drawn: (string | undefined)[]
}

export function newCast(random: Random): Cast {
  return { random, drawn: [] }
}

type Part = string | ((cast: Cast) => string)

/** A sentence ready to be filled. */
export type Sentence = readonly Part[]

/**
 * Reads a sentence with slots: `{who}`, `{who2}`, `{~who}`, a whole number `{3..40}`, one with a decimal `{0.3..9.8}`.
 * Refuses a slot that it does not know, so that no sentence can go out with a hole.
 */
export function sentence(text: string): Sentence {
  return text.split(/(\{[^}]*\})/).flatMap((piece): Part[] => {
    if (piece === '') return []
    return [piece.startsWith('{') ? slot(piece.slice(1, -1)) : piece]
  })
}

/** Several sentences, one a line. */
export function sentences(text: string): readonly Sentence[] {
  return text
    .trim()
    .split('\n')
    .map((line) => sentence(line.trim()))
}

export function say(parts: Sentence, cast: Cast): string {
  let text = ''
  for (const part of parts) text += typeof part === 'string' ? part : part(cast)
  return text
}

function slot(name: string): Part {
  const range = /^(\d+)(\.\d)?\.\.(\d+)(\.\d)?$/.exec(name)
  if (range)
    return number(Number(range[1]! + (range[2] ?? '')), Number(range[3]! + (range[4] ?? '')), range[2] !== undefined)
  const fresh = name.startsWith('~')
  const [, kind, place] = /^([a-z]+)([23])?$/.exec(fresh ? name.slice(1) : name) ?? []
  const at = kinds.indexOf(kind as keyof typeof fillings)
  if (at < 0 || (fresh && place)) throw new RangeError(`no slot is called {${name}}`)
  if (fresh) {
    const draw = fillings[kinds[at]!]
    return (cast) => draw(cast.random)
  }
  const index = at * 3 + (place === undefined ? 0 : Number(place) - 1)
  return (cast) => (cast.drawn[index] ??= distinct(index, cast))
}

/** Draws for a bound slot, not what its brothers have: a few tries are enough, lists are long. */
function distinct(index: number, { random, drawn }: Cast): string {
  const first = index - (index % 3)
  let text = bound[index]!(random)
  for (let tries = 0; tries < 8; tries++) {
    if (text !== drawn[first] && text !== drawn[first + 1] && text !== drawn[first + 2]) break
    text = bound[index]!(random)
  }
  return text
}

function number(low: number, high: number, decimal: boolean): Part {
  if (!decimal) return ({ random }) => String(low + random.below(high - low + 1))
  const tenths = Math.round((high - low) * 10) + 1
  const start = Math.round(low * 10)
  return ({ random }) => {
    const value = start + random.below(tenths)
    return `${Math.floor(value / 10)}.${value % 10}`
  }
}
