import { projection } from './projection.ts'
import { type Row, restraintRows } from './taiwan-words.ts'

/** The regions whose own forms and words we know. */
export type Region = 'tw' | 'hk'

/** Words of a region. */
export interface RegionalWords {
  /** By Simplified terms. */
  readonly simplified: readonly Row[]
  /** By standard Traditional terms, before the same words that come from `simplified`. */
  readonly traditional: readonly Row[]
  /** The region's word → the Simplified one, where that says the same in every text. */
  readonly back: readonly Row[]
}

export function regionalWords(region: Region): RegionalWords {
  if (region === 'hk') return { simplified: [], traditional: [], back: [] }
  const restraints = restraintRows()
  return {
    simplified: [
      ['社区', '社區'],
      ['网络社区', '網路社群'],
      ...restraints.filter(([term]) => term.length > 2).map(([term, form]): Row => [projection(term), form]),
    ],
    traditional: restraints,
    back: [],
  }
}

/**
 * Spellings that newspapers and laws of Taiwan and Hong Kong prefer to OpenCC's: 布 by Taiwan's 法律統一用字表 (公布,
 * 分布, 頒布) and the government of Hong Kong's usage, the rest by the dictionaries of both education ministries.
 */
const SPELLINGS =
  '宣佈 宣布|公佈 公布|發佈 發布|頒佈 頒布|分佈 分布|借鑑 借鑒|鑑於 鑒於|傢俱 家具|衚衕 胡同|銷燬 銷毀|燒燬 燒毀|焚燬 焚毀|炸燬 炸毀'

/** Spellings of a region beside the variants of single characters, packed. */
export function spellings(region: Region): string {
  return region === 'hk' ? SPELLINGS : SPELLINGS
}
