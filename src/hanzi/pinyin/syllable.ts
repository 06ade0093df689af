/** Tone marks (GB/T 16159, 7): macron, acute, caron, grave; the neutral tone has none. */
const MARKS = ['', '\u0304', '\u0301', '\u030c', '\u0300'] as const
const NEUTRAL = 5

/** One syllable of Mandarin: letters in lower case with `v` for ü, and the tone, 5 being the neutral one. */
export interface Syllable {
  readonly letters: string
  readonly tone: number
}

/**
 * Reads a syllable in any spelling in use: `zhǎng`, `zhang3`, `lǜ`, `lv4`, `lu:4`, `r` (the 儿 of 花儿). Undefined for
 * what cannot be one; whether Mandarin has it is `toZhuyin`'s to say.
 */
export function syllableOf(text: string): Syllable | undefined {
  const spelled = text.trim().toLowerCase().replaceAll('ɡ', 'g').replaceAll('u:', 'ü').normalize('NFD')
  const digit = /[0-5]$/.exec(spelled)?.[0]
  let tone = digit === undefined || digit === '0' ? NEUTRAL : Number(digit)
  let letters = ''
  for (const character of digit === undefined ? spelled : spelled.slice(0, -1)) {
    const mark = MARKS.indexOf(character as (typeof MARKS)[number])
    if (mark > 0) tone = mark
    else if (character === '\u0308') letters = letters.replace(/u$/, 'v')
    else letters += character
  }
  return /^(?:[a-z]{1,6}|[a-z]*\u0302[a-z]*)$/.test(letters)
    ? { letters: letters.replaceAll('\u0302', ''), tone }
    : undefined
}

/** `zhang3`, `lv4`, `de5`: the form in which readings are kept and compared. */
export function numbered({ letters, tone }: Syllable): string {
  return `${letters}${tone}`
}

const marked = new Map<string, string>()

/** `zhang3` → `zhǎng`, `lv4` → `lǜ`, `de5` → `de`: as people read it. For syllables from `numbered` only. */
export function withMark(syllable: string): string {
  let form = marked.get(syllable)
  if (form === undefined) marked.set(syllable, (form = mark(syllable)))
  return form
}

/** The mark stands on a, o or e; otherwise on the last of i, u, ü (Scheme of the Chinese Phonetic Alphabet, 4). */
function mark(syllable: string): string {
  const letters = syllable.slice(0, -1)
  const tone = MARKS[Number(syllable.at(-1))] ?? ''
  const [vowel] = /[ae]|o(?=u)/.exec(letters) ?? /[iouv](?!.*[iouv])|[nm](?=g?$)/.exec(letters) ?? []
  const at =
    vowel === undefined
      ? letters.length
      : letters.search(/[ae]|o(?=u)/) < 0
        ? letters.lastIndexOf(vowel)
        : letters.search(/[ae]|o(?=u)/)
  return (letters.slice(0, at + 1) + tone + letters.slice(at + 1)).replaceAll('v', 'ü').normalize('NFC')
}
