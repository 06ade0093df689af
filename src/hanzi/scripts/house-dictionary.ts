import type { DictGroup, DictLike, LocalePreset } from 'opencc-js/core'
import { correctionsPacked } from './corrections.ts'
import { projection } from './projection.ts'
import { type Row, restraintRows } from './taiwan-words.ts'

/**
 * 社区 is a neighbourhood, 社區. OpenCC wants 社群 of it, but tests that only with 社區 written in Traditional; so the
 * Simplified word passes the words of Taiwan under a sign that no text holds (a noncharacter).
 */
const SIGN = '\uFDD0'
const NEIGHBOURHOOD = { before: `社区 ${SIGN}|网络社区 網絡社區`, after: `${SIGN} 社區` } as const

/**
 * A preset of opencc-js whose converters know our own rows before its phrases: the corrections wherever Simplified
 * becomes Traditional, the restraints wherever words become Taiwan's. What is given stays as it was; the dictionaries
 * are shared, not copied.
 */
export async function withHouseDictionary(preset: LocalePreset): Promise<LocalePreset> {
  const [{ default: phrases }, { default: words }] = await Promise.all([
    import('opencc-js/dict/STPhrases'),
    import('opencc-js/dict/TWPhrases'),
  ])
  const restraints = restraintRows()
  const rows = { phrases: correctionsPacked(), words: packed(restraints), whole: packed(wholeInSimplified(restraints)) }
  // Of two dictionaries in a group the first one wins.
  const into = (before: readonly string[], after: readonly string[]) => (group: DictGroup) =>
    group.flatMap((one) => (one === phrases ? [...before, one] : one === words ? [...after, one] : [one]))
  const plain = into([rows.phrases], ['社區 社區', rows.words])
  const fromSimplifiedToTaiwan = into(
    [NEIGHBOURHOOD.before, rows.whole, rows.phrases],
    [NEIGHBOURHOOD.after, rows.words],
  )
  return {
    from: mapValues(preset.from, (groups) => groups.map(plain)),
    to: mapValues(preset.to, (groups) => groups.map(plain)),
    configs: mapValues(preset.configs ?? {}, (config, name) => {
      const group = name === 's2twp' ? fromSimplifiedToTaiwan : plain
      const { segmentation, conversionChain } = config
      return {
        ...config,
        segmentation: isGroup(segmentation) ? group(segmentation) : segmentation,
        conversionChain: conversionChain.map(group),
      }
    }),
  }
}

/**
 * Text is cut at the phrases of the first step before the second step sees it, so a longer term has to be one of those
 * to arrive in one piece.
 */
function wholeInSimplified(rows: readonly Row[]): Row[] {
  return rows.filter(([term]) => term.length > 2).map(([term]) => [projection(term), term])
}

function packed(rows: readonly Row[]): string {
  return rows.map((row) => row.join(' ')).join('|')
}

/** Some configurations have no segmentation at all, whatever the types of opencc-js say. */
function isGroup(segmentation: DictLike | DictGroup | undefined): segmentation is DictGroup {
  return Array.isArray(segmentation) && segmentation.every((one) => typeof one === 'string')
}

function mapValues<From, To>(
  record: Record<string, From>,
  change: (value: From, key: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))
}
