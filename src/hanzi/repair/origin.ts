import { simplifiedToTraditional, traditionalToSimplified } from '../scripts/characters.ts'
import { converter } from '../scripts/convert.ts'
import { detectScript } from '../scripts/detect-script.ts'

/** UTF-16 units that are looked at; a habit shows sooner. */
const SAMPLE = 50_000

/**
 * Was this Traditional text made from a Simplified one character by character (關系, 征稅 for 關係, 徵稅)? Compared with
 * its Simplified form converted by phrases: wherever that needs one of the rarer Traditional forms, a writer of
 * Traditional has it and a machine without phrases has not. Simplified text answers false, text without a single
 * telling place `undefined`.
 */
export async function isConvertedByCharacters(whole: string): Promise<boolean | undefined> {
  const text = whole.slice(0, SAMPLE)
  if (detectScript(text).script !== 'zh-Hant') return false
  // Without a region: 為 and 啟, which Taiwan writes for 爲 and 啓, would pass for somebody's choice.
  const simplify = await converter({ from: 'zh-Hant', to: 'zh-Hans' })
  const phrases = await converter({ from: 'zh-Hans', to: 'zh-Hant' })
  const written = Array.from(text)
  const proper = Array.from(phrases(simplify(text)))
  if (written.length !== proper.length) return undefined
  let rare = 0
  let missed = 0
  for (const [i, character] of proper.entries()) {
    if (!isRarerForm(character)) continue
    if (written[i] === character) rare++
    else missed++
  }
  return rare + missed === 0 ? undefined : missed > rare
}

/** 係, 徵, 颱 …: not the form that a table of single characters gives back for its Simplified one. */
function isRarerForm(character: string): boolean {
  const simplified = traditionalToSimplified().get(character)
  return simplified !== undefined && simplifiedToTraditional().get(simplified) !== character
}
