import type { Phrase } from '../../hanzi/words/query.ts'
import { type Sound, soundsOf, type Spelling } from '../../hanzi/words/sounds.ts'
import { searchTokens } from '../../hanzi/words/tokens.ts'

/** Parts two tokens, or two syllables, of one term: it sorts before all that tokens are made of. */
const BESIDE = '\u0000'
/** No token begins so. */
const AUTHOR = '\u0001a'
const SYLLABLES = '\u0001s'
const INITIALS = '\u0001i'

/** Longer tokens are cut, in the index and in what is looked for. */
const LONGEST_TOKEN = 48

export function clipped(token: string): string {
  return token.length > LONGEST_TOKEN ? token.slice(0, LONGEST_TOKEN) : token
}

/** One token, or two side by side: what the index has of a text. */
export function besideTerm(first: string, second: string): string {
  return first + BESIDE + second
}

/** All of these must be in a text that has the phrase. One or two tokens it has then; a longer phrase nearly always. */
export function termsOfPhrase(phrase: Phrase): string[] {
  if (phrase.length === 1) return [clipped(phrase[0]!)]
  return phrase.slice(1).map((token, at) => besideTerm(clipped(phrase[at]!), clipped(token)))
}

/** The name as an index of people has it: in the spelling of tokens. */
export function authorTerm(name: string): string {
  return AUTHOR + clipped(searchTokens(name).join(''))
}

/** What a headline or a name sounds like: single syllables and pairs of them, two and three initials in a row. */
export function soundTerms(text: string): Set<string> {
  const terms = new Set<string>()
  for (const row of soundsOf(text)) {
    for (let at = 0; at < row.length; at++) {
      const [first, second, third] = [row[at]!, row[at + 1], row[at + 2]]
      for (const syllable of first.syllables) {
        terms.add(SYLLABLES + syllable)
        for (const next of second?.syllables ?? []) terms.add(SYLLABLES + besideTerm(syllable, next))
      }
      if (!second) continue
      for (const letter of initials(first)) {
        for (const next of initials(second)) {
          terms.add(INITIALS + letter + next)
          for (const last of third ? initials(third) : []) terms.add(INITIALS + letter + next + last)
        }
      }
    }
  }
  return terms
}

function initials({ syllables }: Sound): Set<string> {
  return new Set(syllables.map((syllable) => syllable[0]!))
}

/** All of these must be in what sounds so. None when it is too short to look for: a single initial. */
export function termsOfSpelling(spelling: Spelling, isWhole: (piece: string) => boolean): string[] {
  if (spelling.every(isWhole)) {
    if (spelling.length === 1) return [SYLLABLES + spelling[0]!]
    return spelling.slice(1).map((piece, at) => SYLLABLES + besideTerm(spelling[at]!, piece))
  }
  const letters = spelling.map((piece) => piece[0]!).join('')
  if (letters.length < 3) return letters.length === 2 ? [INITIALS + letters] : []
  return Array.from({ length: letters.length - 2 }, (_, at) => INITIALS + letters.slice(at, at + 3))
}
