import { MANDARIN_SYLLABLES } from '../repair/syllables.ts'
import { syllableOf } from './syllable.ts'

/** `a ㄚ  o ㄛ`: what stands in pinyin, and what for it in zhuyin. */
function table(text: string): ReadonlyMap<string, string> {
  return new Map(text.split('  ').map((pair) => pair.split(' ') as [string, string]))
}

/** Initials, those of two letters first so that `zh` is not taken for `z`. */
const INITIALS = table(
  'zh ㄓ  ch ㄔ  sh ㄕ  b ㄅ  p ㄆ  m ㄇ  f ㄈ  d ㄉ  t ㄊ  n ㄋ  l ㄌ  g ㄍ  k ㄎ  h ㄏ  j ㄐ  q ㄑ  x ㄒ  r ㄖ  z ㄗ  c ㄘ  s ㄙ',
)

/** Finals without i, u or ü before them stand with an initial and alone. */
const PLAIN_FINALS = 'a ㄚ  o ㄛ  e ㄜ  ai ㄞ  ei ㄟ  ao ㄠ  ou ㄡ  an ㄢ  en ㄣ  ang ㄤ  eng ㄥ'

/** Finals as they stand behind an initial. */
const FINALS = table(
  `${PLAIN_FINALS}  ong ㄨㄥ  i ㄧ  ia ㄧㄚ  io ㄧㄛ  ie ㄧㄝ  iao ㄧㄠ  iu ㄧㄡ  ian ㄧㄢ  in ㄧㄣ  iang ㄧㄤ  ing ㄧㄥ  iong ㄩㄥ` +
    '  u ㄨ  ua ㄨㄚ  uo ㄨㄛ  uai ㄨㄞ  ui ㄨㄟ  uan ㄨㄢ  un ㄨㄣ  uang ㄨㄤ  v ㄩ  ve ㄩㄝ  van ㄩㄢ  vn ㄩㄣ',
)

/** Syllables without an initial, and those that are written otherwise than they are built. */
const WHOLE = table(
  `${PLAIN_FINALS}  er ㄦ  r ㄦ  m ㄇ  n ㄋ  ng ㄫ  hm ㄏㄇ  hng ㄏㄫ  yi ㄧ  ya ㄧㄚ  yo ㄧㄛ  ye ㄧㄝ  yai ㄧㄞ  yao ㄧㄠ  you ㄧㄡ` +
    '  yan ㄧㄢ  yin ㄧㄣ  yang ㄧㄤ  ying ㄧㄥ  yong ㄩㄥ  yu ㄩ  yue ㄩㄝ  yuan ㄩㄢ  yun ㄩㄣ' +
    '  wu ㄨ  wa ㄨㄚ  wo ㄨㄛ  wai ㄨㄞ  wei ㄨㄟ  wan ㄨㄢ  wen ㄨㄣ  wang ㄨㄤ  weng ㄨㄥ',
)

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
  const whole = WHOLE.get(letters)
  if (whole !== undefined) return whole
  const [spelled, initial] = [...INITIALS].find(([spelled]) => letters.startsWith(spelled)) ?? []
  if (spelled === undefined || initial === undefined || !MANDARIN_SYLLABLES.has(letters)) return undefined
  const final = letters.slice(spelled.length)
  if (final === 'i' && /^(?:[zcs]h?|r)$/.test(spelled)) return initial
  const sign = FINALS.get(/^[jqx]$/.test(spelled) ? final.replace(/^u/, 'v') : final)
  return sign === undefined ? undefined : initial + sign
}

const known = new Map<string, string>()

/** The same for readings from the model, which are legal; the reading itself where it is not. */
export function zhuyinOf(reading: string): string {
  let form = known.get(reading)
  if (form === undefined) known.set(reading, (form = toZhuyin(reading) ?? reading))
  return form
}
