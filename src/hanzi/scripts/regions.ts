import { projection } from './projection.ts'
import { type Row, restraintRows } from './taiwan-words.ts'
import { guardWords, vocabulary } from './vocabulary/vocabulary.ts'

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
  /** Simplified words that stay as they are, but for their characters, against shorter terms inside them. */
  readonly guards: readonly string[]
}

/** A neighbourhood; OpenCC has the groups of a network in mind. A text may also have it in Traditional. */
const NEIGHBOURHOOD: readonly Row[] = [
  ['社区', '社區'],
  ['社區', '社區'],
  ['网络社区', '網路社群'],
]

const gathered = new Map<Region, RegionalWords>()

/** Everything that we know beyond OpenCC's words of a region. */
export function regionalWords(region: Region): RegionalWords {
  const known = gathered.get(region) ?? gather(region)
  gathered.set(region, known)
  return known
}

function gather(region: Region): RegionalWords {
  const terms = vocabulary.flatMap((term): Row[] => rowOf(term.term, term[region]))
  const restraints = region === 'tw' ? restraintRows() : []
  return {
    simplified: [
      ...(region === 'tw' ? NEIGHBOURHOOD : []),
      ...restraints.filter(([term]) => term.length > 2).map(([term, form]): Row => [projection(term), form]),
      ...terms,
    ],
    traditional: restraints,
    back: vocabulary.flatMap((term): Row[] => (term.back[region] ? backRowOf(term.term, term[region]) : [])),
    guards: guardWords.filter((word) => terms.some(([term]) => word.includes(term))),
  }
}

const rowOf = (term: string, form: string | undefined): Row[] => (form === undefined ? [] : [[term, form]])

/** What is shorter, or has a second meaning, may stand for something else. */
const AMBIGUOUS = new Set(['布里斯本', '聖地牙哥', '喬治亞', '哈薩克', '塔吉克', '多明尼加'])

function backRowOf(term: string, form: string | undefined): Row[] {
  return form === undefined || form.length < 3 || AMBIGUOUS.has(form) ? [] : [[form, term]]
}

/**
 * Spellings that newspapers and laws of Taiwan and Hong Kong prefer to OpenCC's: 布 by Taiwan's 法律統一用字表 (公布,
 * 分布, 頒布) and the government of Hong Kong's usage, the rest by the dictionaries of both education ministries.
 */
const BOTH =
  '宣佈 宣布|公佈 公布|發佈 發布|頒佈 頒布|分佈 分布|借鑑 借鑒|鑑於 鑒於|瞭解 了解|傢俱 家具|衚衕 胡同|銷燬 銷毀|燒燬 燒毀|焚燬 焚毀|炸燬 炸毀'

/** The spellings of a region, packed: 濕 as Taiwan's papers and its 濕地保育法, weeks with 周 as Hong Kong's (周末, 每周, 周報). */
export const SPELLINGS: Readonly<Record<Region, string>> = { tw: `${BOTH}|溼 濕`, hk: `${BOTH}|週 周` }
