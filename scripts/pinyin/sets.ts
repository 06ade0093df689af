import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { numbered, syllableOf } from '../../src/hanzi/pinyin/syllable.ts'
import { projection } from '../../src/hanzi/scripts/projection.ts'

/** A sentence with one character whose reading is known. */
export interface Example {
  readonly codes: Uint32Array
  readonly at: number
  readonly reading: string
}

export const codesOf = (text: string) => Uint32Array.from(text, (character) => character.codePointAt(0)!)

export function normalized(reading: string): string {
  const syllable = syllableOf(reading)
  if (!syllable) throw new Error(`no reading: ${reading}`)
  return numbered(syllable)
}

/** A set of sentences `…▁长▁…` beside a file with the reading of each marked character. */
export function readExamples(folder: string, name: string): Example[] {
  const lines = (file: string) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n')
  const labels = lines(`${name}.lb`)
  return lines(`${name}.sent`).map((sentence, line) => {
    const marked = Array.from(projection(sentence))
    const at = marked.indexOf('▁')
    return {
      codes: codesOf(marked.filter((character) => character !== '▁').join('')),
      at,
      reading: normalized(labels[line]!),
    }
  })
}

/** Tone changes of 一 and 不 are the speaker's business: GB/T 16159 writes both as they are by themselves. */
function withoutSandhi(phrase: readonly string[], readings: string[]): string[] {
  return readings.map((reading, place) => {
    if (phrase[place] === '一' && /^yi[24]$/.test(reading)) return 'yi1'
    return phrase[place] === '不' && reading === 'bu2' ? 'bu4' : reading
  })
}

export type Phrases = ReadonlyMap<string, readonly string[]>

const HAN = /^\p{Script=Han}+$/u

/** Phrases and their readings, `words.json` of `{"行长": ["háng zhǎng", …]}` behind files of `行长: háng zhǎng`. */
export function readPhrases(folder: string, moreFile: string | undefined): Phrases {
  const phrases = new Map<string, readonly string[]>()
  const add = (written: string, spelled: string) => {
    const phrase = Array.from(projection(written.trim()))
    const readings = spelled.trim().split(/\s+/)
    const key = phrase.join('')
    if (phrase.length < 2 || readings.length !== phrase.length || !HAN.test(key) || phrases.has(key)) return
    phrases.set(key, withoutSandhi(phrase, readings.map(normalized)))
  }
  for (const file of ['pinyin.txt', 'di.txt', 'zdic_cybs.txt']) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const [written, spelled] = line.split(': ')
      if (spelled !== undefined && !line.startsWith('#')) add(written!, spelled)
    }
  }
  if (moreFile !== undefined && existsSync(moreFile)) {
    const more = JSON.parse(readFileSync(moreFile, 'utf8')) as Record<string, [string, number]>
    for (const [written, [spelled]] of Object.entries(more)) add(written, spelled)
  }
  return phrases
}

/** What Unihan leaves out, though it stands in the news: the figure of 二〇二六, the shop sign of 𠮷野家. */
const LEFT_OUT = [
  ['〇', ['ling2']],
  ['𠮷', ['ji2']],
] as const

/** Characters and their readings, the commonest first, from Unicode's Unihan_Readings.txt. */
export function readCharacters(file: string): Map<string, string[]> {
  const fields = new Map<string, Map<string, string>>()
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.startsWith('U+')) continue
    const [code = '', field = '', value = ''] = line.split('\t')
    const character = String.fromCodePoint(Number.parseInt(code.slice(2), 16))
    if (!fields.has(character)) fields.set(character, new Map())
    fields.get(character)!.set(field, value)
  }
  const characters = new Map<string, string[]>(LEFT_OUT.map(([character, readings]) => [character, [...readings]]))
  for (const [character, known] of fields) {
    const readings = readingsOf(known)
    if (readings.length > 0) characters.set(character, readings)
  }
  return characters
}

/** By how often they are heard, then as the dictionaries list them; the great dictionary only where all others are silent. */
function readingsOf(known: ReadonlyMap<string, string>): string[] {
  const words = (field: string) => known.get(field)?.split(' ') ?? []
  const heard = words('kHanyuPinlu')
    .map((entry) => ({ reading: entry.replace(/\(.*/, ''), times: Number(/\d+(?=\))/.exec(entry)?.[0] ?? 0) }))
    .toSorted((a, b) => b.times - a.times)
    .map(({ reading }) => reading)
  const listed = (field: string) => words(field).flatMap((entry) => entry.replace(/^[^:]*:/, '').split(','))
  const usual = [...heard, ...words('kMandarin'), ...listed('kTGHZ2013'), ...listed('kXHC1983')]
  const all = usual.length > 0 ? usual : listed('kHanyuPinyin')
  return [...new Set(all.filter((reading) => syllableOf(reading)).map(normalized))]
}
