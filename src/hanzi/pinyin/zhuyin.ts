import { MANDARIN_SYLLABLES } from '../repair/syllables.ts'
import { syllableOf } from './syllable.ts'

/** Initials, the longest first so that `zh` is not taken for `z`. */
const INITIALS: readonly (readonly [string, string])[] = Object.entries({
  ...{ zh: 'ㄓ', ch: 'ㄔ', sh: 'ㄕ', b: 'ㄅ', p: 'ㄆ', m: 'ㄇ', f: 'ㄈ', d: 'ㄉ', t: 'ㄊ', n: 'ㄋ', l: 'ㄌ', g: 'ㄍ', k: 'ㄎ' },
  ...{ h: 'ㄏ', j: 'ㄐ', q: 'ㄑ', x: 'ㄒ', r: 'ㄖ', z: 'ㄗ', c: 'ㄘ', s: 'ㄙ' },
})

/** Finals as they stand behind an initial. */
const FINALS: Readonly<Record<string, string>> = {
  ...{ a: 'ㄚ', o: 'ㄛ', e: 'ㄜ', ai: 'ㄞ', ei: 'ㄟ', ao: 'ㄠ', ou: 'ㄡ', an: 'ㄢ', en: 'ㄣ', ang: 'ㄤ', eng: 'ㄥ', ong: 'ㄨㄥ' },
  ...{ i: 'ㄧ', ia: 'ㄧㄚ', ie: 'ㄧㄝ', iao: 'ㄧㄠ', iu: 'ㄧㄡ', ian: 'ㄧㄢ', in: 'ㄧㄣ', iang: 'ㄧㄤ', ing: 'ㄧㄥ', iong: 'ㄩㄥ' },
  ...{ u: 'ㄨ', ua: 'ㄨㄚ', uo: 'ㄨㄛ', uai: 'ㄨㄞ', ui: 'ㄨㄟ', uan: 'ㄨㄢ', un: 'ㄨㄣ', uang: 'ㄨㄤ' },
  ...{ v: 'ㄩ', ve: 'ㄩㄝ', van: 'ㄩㄢ', vn: 'ㄩㄣ', io: 'ㄧㄛ' },
}

/** Syllables without an initial, and those that are written otherwise than they are built. */
const WHOLE: Readonly<Record<string, string>> = {
  ...{ er: 'ㄦ', r: 'ㄦ', ê: 'ㄝ', m: 'ㄇ', n: 'ㄋ', ng: 'ㄫ', hm: 'ㄏㄇ', hng: 'ㄏㄫ' },
  ...{ yi: 'ㄧ', ya: 'ㄧㄚ', yo: 'ㄧㄛ', ye: 'ㄧㄝ', yai: 'ㄧㄞ', yao: 'ㄧㄠ', you: 'ㄧㄡ', yan: 'ㄧㄢ', yin: 'ㄧㄣ' },
  ...{ yang: 'ㄧㄤ', ying: 'ㄧㄥ', yong: 'ㄩㄥ', yu: 'ㄩ', yue: 'ㄩㄝ', yuan: 'ㄩㄢ', yun: 'ㄩㄣ' },
  ...{ wu: 'ㄨ', wa: 'ㄨㄚ', wo: 'ㄨㄛ', wai: 'ㄨㄞ', wei: 'ㄨㄟ', wan: 'ㄨㄢ', wen: 'ㄨㄣ', wang: 'ㄨㄤ', weng: 'ㄨㄥ' },
}

const TONES = ['', 'ˊ', 'ˇ', 'ˋ'] as const
const NEUTRAL = '˙'

/**
 * A syllable in zhuyin (注音符號, CNS 11643): `zhang3` or `zhǎng` → ㄓㄤˇ, the neutral tone before it (˙ㄉㄜ), the 儿 of
 * erhua as a bare ㄦ. Undefined for what Mandarin does not have.
 */
export function toZhuyin(reading: string): string | undefined {
  const syllable = syllableOf(reading)
  const letters = syllable && lettersOf(syllable.letters)
  if (!syllable || letters === undefined) return undefined
  if (syllable.letters === 'r') return letters
  return syllable.tone === 5 ? NEUTRAL + letters : letters + TONES[syllable.tone - 1]
}

function lettersOf(letters: string): string | undefined {
  const whole = WHOLE[letters] ?? FINALS_ALONE[letters]
  if (whole !== undefined) return whole
  const [spelled, initial] = INITIALS.find(([spelled]) => letters.startsWith(spelled)) ?? []
  if (spelled === undefined || initial === undefined || !MANDARIN_SYLLABLES.has(letters)) return undefined
  const final = letters.slice(spelled.length)
  if (final === 'i' && /^(?:[zcs]h?|r)$/.test(spelled)) return initial
  const rounded = /^[jqx]$/.test(spelled) ? final.replace(/^u/, 'v') : final.replace(/^ue$/, 've')
  const sign = FINALS[rounded]
  return sign === undefined ? undefined : initial + sign
}

const FINALS_ALONE: Readonly<Record<string, string>> = Object.fromEntries(
  ['a', 'o', 'e', 'ai', 'ei', 'ao', 'ou', 'an', 'en', 'ang', 'eng'].map((final) => [final, FINALS[final]!]),
)

const known = new Map<string, string>()

/** The same for readings from the model, which are legal; the reading itself where it is not. */
export function zhuyinOf(reading: string): string {
  let form = known.get(reading)
  if (form === undefined) known.set(reading, (form = toZhuyin(reading) ?? reading))
  return form
}
