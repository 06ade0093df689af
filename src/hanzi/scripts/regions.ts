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

/** Spellings of a region beside the variants of single characters, packed. */
export function spellings(region: Region): string {
  return region === 'tw' ? '宣佈 宣布' : '宣佈 宣布'
}
