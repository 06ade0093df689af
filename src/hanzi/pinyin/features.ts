import { isHan } from './han.ts'
import { type Lexicon, LONGEST_PHRASE, NO_PHRASE } from './lexicon.ts'
import { CODE, type Surroundings } from './surroundings.ts'

/** Weights are kept under a hash of what they are for; this many bits of it. */
export const WEIGHT_BITS = 20

/** More features than one place can have. */
const MOST = 64
const NEIGHBOURHOOD = 8

interface Found {
  readonly length: number
  /** Where in the phrase the character stands. */
  readonly place: number
  readonly start: number
  readonly choice: number
}

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/**
 * What speaks for each reading of a character where it stands: neighbours one by one and together, characters near by,
 * phrases of the lexicon that cover it (what they say, how long they are, whether they agree), and phrases that end
 * before it or begin behind it. Training and reading use the same code, so that they cannot disagree.
 */
export class Features {
  readonly #lexicon: Lexicon
  readonly #shared = new Int32Array(MOST)
  #sharedCount = 0
  #covering: Found[] = []
  #code = 0
  #isWhole = true
  #word = 0

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /** Looks at a place; `choose` then fills in for each of its character's readings. */
  look(text: Surroundings, at: number): void {
    this.#code = text.at(at)
    this.#sharedCount = 0
    this.#isWhole = text.isWhole
    this.#neighbours(text, at)
    this.#near(text, at)
    this.#beside(text, at)
    this.#covering = this.#cover(text, at)
    const [longest] = this.#covering
    this.#word = longest ? wordHash(text, longest.start, longest.length) : 0
  }

  /** Puts the numbers of the weights for one reading into `slots` and says how many there are. */
  choose(choice: number, slots: Int32Array): number {
    let count = 0
    const key = Math.imul(choice + 1, 0x85ebca6b)
    const put = (hash: number) => {
      const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
      slots[count++] = (mixed ^ (mixed >>> 15)) & ((1 << WEIGHT_BITS) - 1)
    }
    for (let i = 0; i < this.#sharedCount; i++) put(this.#shared[i]! ^ key)
    if (this.#isWhole) this.#phrases(choice, put)
    return count
  }

  #add(template: number, ...codes: readonly number[]): void {
    let hash = mix(mix(0x51ed27, template), this.#code)
    for (const code of codes) {
      if (code === CODE.unknown) return
      hash = mix(hash, code)
    }
    if (this.#sharedCount < MOST) this.#shared[this.#sharedCount++] = hash
  }

  #neighbours(text: Surroundings, at: number): void {
    const [c, b, a] = [text.at(at - 3), text.at(at - 2), text.at(at - 1)]
    const [x, y, z] = [text.at(at + 1), text.at(at + 2), text.at(at + 3)]
    this.#add(1)
    this.#add(2, a)
    this.#add(3, x)
    this.#add(4, b)
    this.#add(5, y)
    this.#add(6, c)
    this.#add(7, z)
    this.#add(8, b, a)
    this.#add(9, a, x)
    this.#add(10, x, y)
    this.#add(11, c, b, a)
    this.#add(12, x, y, z)
    this.#add(13, b, a, x)
    this.#add(14, a, x, y)
  }

  #near(text: Surroundings, at: number): void {
    for (let place = at - NEIGHBOURHOOD; place <= at + NEIGHBOURHOOD; place++) {
      const code = text.at(place)
      if (place !== at && isHan(code)) this.#add(15, code)
    }
  }

  /** The longest phrases of two to four characters on either side. */
  #beside(text: Surroundings, at: number): void {
    for (let length = 4; length > 1; length--) {
      if (text.phrase(at + 1, length) === NO_PHRASE) continue
      this.#add(16, length)
      this.#add(17, wordHash(text, at + 1, length))
      break
    }
    for (let length = 4; length > 1; length--) {
      if (text.phrase(at - length, length) === NO_PHRASE) continue
      this.#add(18, length)
      this.#add(19, wordHash(text, at - length, length))
      break
    }
  }

  /** The phrases that cover the place, the longest first, of equals the leftmost. */
  #cover(text: Surroundings, at: number): Found[] {
    const found: Found[] = []
    for (let length = LONGEST_PHRASE; length > 1; length--) {
      for (let start = at - length + 1; start <= at; start++) {
        const phrase = text.phrase(start, length)
        if (phrase === NO_PHRASE) continue
        const place = at - start
        found.push({ length, start, place, choice: this.#lexicon.choice(phrase, place) })
      }
    }
    return found
  }

  #phrases(choice: number, put: (hash: number) => void): void {
    const [longest] = this.#covering
    const one = (template: number, a: number, b = 0, c = 0) => put(mix(mix(mix(mix(0x2f6e2b1, template), a), b), c))
    one(30, choice)
    if (!longest) {
      one(31, choice)
      one(32, choice, this.#code)
      return
    }
    const agrees = Number(longest.choice === choice)
    one(33, agrees, longest.length, side(longest))
    one(34, this.#code, longest.choice * 16 + choice, Math.min(longest.length, 3))
    let agreeing = 0
    for (const found of this.#covering) if (found.choice === choice) agreeing++
    one(35, Math.min(3, agreeing), agrees)
    one(36, this.#word, choice, longest.place)
    if (this.#covering.every((found) => found.choice === longest.choice)) return
    for (const found of this.#covering.slice(0, 4)) {
      one(37, Number(found.choice === choice), found.length, side(found))
    }
  }
}

const SIDE = { first: 0, middle: 1, last: 2 } as const

function side({ place, length }: Found): number {
  return place === 0 ? SIDE.first : place === length - 1 ? SIDE.last : SIDE.middle
}

function wordHash(text: Surroundings, start: number, length: number): number {
  let hash = 0x1b873593
  for (let place = start; place < start + length; place++) hash = mix(hash, text.at(place))
  return hash
}
