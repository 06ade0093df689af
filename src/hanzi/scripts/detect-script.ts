import { isSimplifiedOnly, isTraditionalOnly } from './characters.ts'

export interface ScriptEvidence {
  /** `mixed`: both scripts in earnest; `none`: nothing that tells them apart (no Han, or shared characters only). */
  readonly script: 'zh-Hans' | 'zh-Hant' | 'mixed' | 'none'
  /** The region whose written forms a Traditional text uses; null where nothing tells or the signs disagree. */
  readonly region: 'TW' | 'HK' | null
  /** Characters that only the one script, only the other has. */
  readonly simplified: number
  readonly traditional: number
}

/** Forms that Taiwan's standard has and Hong Kong's has not, and the other way round. */
const TAIWAN = new Set('裡著線啟說群為戶溫稅脫閱悅銳衛臥蔥鉤峰')
const HONG_KONG = new Set('裏着綫説户温税脱閲悦鋭衞卧葱鈎')
/** Forms in both sets' common field (TAIWAN's are also what plain Traditional writes) weigh less than these. */
const TAIWAN_ONLY = new Set('裡著')

const MIXED_FROM = 0.15

/**
 * Which script a text is written in. A few characters of the other script do not make it mixed: a name kept as it is,
 * a quotation. Only the first 20,000 characters are read.
 *
 * @example detectScript('渡輪停在碼頭裡').script // 'zh-Hant', region 'TW'
 */
export function detectScript(text: string): ScriptEvidence {
  let simplified = 0
  let traditional = 0
  let taiwan = 0
  let hongKong = 0
  for (const character of text.slice(0, 20_000)) {
    if (character < '㐀') continue
    if (isTraditionalOnly(character)) traditional++
    else if (isSimplifiedOnly(character)) simplified++
    if (TAIWAN.has(character)) taiwan += TAIWAN_ONLY.has(character) ? 2 : 1
    if (HONG_KONG.has(character)) hongKong += 2
  }
  const all = simplified + traditional
  if (all === 0) return { script: 'none', region: null, simplified, traditional }
  const less = Math.min(simplified, traditional)
  if (less >= 3 && less / all >= MIXED_FROM) return { script: 'mixed', region: null, simplified, traditional }
  if (simplified > traditional) return { script: 'zh-Hans', region: null, simplified, traditional }
  return { script: 'zh-Hant', region: regionOf(taiwan, hongKong), simplified, traditional }
}

function regionOf(taiwan: number, hongKong: number): 'TW' | 'HK' | null {
  if (taiwan > 2 * hongKong) return 'TW'
  if (hongKong > 2 * taiwan) return 'HK'
  return null
}
