/** Longest phrase that the lexicon knows, in characters. */
export const LONGEST_PHRASE = 8

/** What no phrase says: the lexicon has none here. */
export const NO_PHRASE = 0

/** Readings of characters, and phrases that decide between them. */
export interface Lexicon {
  /** Readings of a character (`zhang3`), the commonest first; undefined for what is not known as Han. */
  readingsOf(code: number): readonly string[] | undefined
  /** Is the choice between the readings of this character trained? */
  isTrained(code: number): boolean
  /** Could a phrase begin with these two? Without fault for "no". */
  mayBegin(first: number, second: number): boolean
  /** A number for the phrase with this hash, or `NO_PHRASE`. */
  phrase(hash: PhraseHash): number
  /** Which of its character's readings a phrase chooses at this place. */
  choice(phrase: number, place: number): number
}

/** Two hashes of one phrase, together long enough that no two phrases of a language meet. */
export interface PhraseHash {
  first: number
  second: number
}

export const START_HASH: Readonly<PhraseHash> = { first: 0x811c9dc5, second: 0x2545f491 }

/** The hash of a phrase and one more character. */
export function extend(hash: PhraseHash, code: number): void {
  hash.first = Math.imul(hash.first ^ code, 0x01000193)
  hash.first ^= hash.first >>> 15
  hash.second = Math.imul(hash.second ^ code, 0x9e3779b1)
  hash.second ^= hash.second >>> 13
}

/**
 * The lexicon as text: a line for each syllable with the characters that it is the first reading of; a line for each
 * character with several readings (`行xing2 hang2`, with `!` where the choice is trained); then a line for each way in
 * which phrases choose (`01`), with all phrases that choose so, one behind the other. Empty lines between the three.
 */
export function readLexicon(text: string): Lexicon {
  const [single = '', several = '', phrases = ''] = text.split('\n\n')
  const readings = new Map<number, readonly string[]>()
  const trained = new Set<number>()
  for (const line of single.split('\n')) {
    const at = line.search(/[1-5]/) + 1
    const reading = [line.slice(0, at)]
    for (const character of line.slice(at)) readings.set(character.codePointAt(0)!, reading)
  }
  for (const line of several.split('\n')) {
    const code = line.codePointAt(0)!
    const rest = line.slice(code > 0xffff ? 2 : 1)
    if (rest.startsWith('!')) trained.add(code)
    readings.set(code, rest.replace('!', '').split(' '))
  }
  const table = readPhrases(phrases)
  return {
    readingsOf: (code) => readings.get(code),
    isTrained: (code) => trained.has(code),
    ...table,
  }
}

const PAIRS = 1 << 21
const pairHash = (first: number, second: number) =>
  (Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b) >>> 11) & (PAIRS - 1)

/** An open-addressed table, because a map of strings would take twenty times the memory. */
function readPhrases(text: string): Pick<Lexicon, 'mayBegin' | 'phrase' | 'choice'> {
  const lines = text.split('\n').filter((line) => line !== '')
  const size = 1 << 18
  const firsts = new Int32Array(size)
  const seconds = new Int32Array(size)
  const ways = new Uint16Array(size)
  const pairs = new Uint8Array(PAIRS / 8)
  const choices: Uint8Array[] = [new Uint8Array(0)]
  for (const line of lines) {
    const gap = line.indexOf(' ')
    const way = choices.push(Uint8Array.from(line.slice(0, gap), (digit) => Number.parseInt(digit, 36))) - 1
    const codes = Array.from(line.slice(gap + 1), (character) => character.codePointAt(0)!)
    for (let start = 0; start < codes.length; start += gap) {
      const hash = { ...START_HASH }
      for (let i = start; i < start + gap; i++) extend(hash, codes[i]!)
      let slot = hash.first & (size - 1)
      while (ways[slot] !== 0) slot = (slot + 1) & (size - 1)
      firsts[slot] = hash.first
      seconds[slot] = hash.second
      ways[slot] = way
      const pair = pairHash(codes[start]!, codes[start + 1]!)
      pairs[pair >> 3]! |= 1 << (pair & 7)
    }
  }
  return {
    mayBegin(first, second) {
      const pair = pairHash(first, second)
      return (pairs[pair >> 3]! & (1 << (pair & 7))) !== 0
    },
    phrase({ first, second }) {
      let slot = first & (size - 1)
      while (ways[slot] !== 0) {
        if (firsts[slot] === first && seconds[slot] === second) return ways[slot]!
        slot = (slot + 1) & (size - 1)
      }
      return NO_PHRASE
    },
    choice: (phrase, place) => choices[phrase]![place]!,
  }
}
