/**
 * Words of one subject. A row is a Simplified term and what Taiwan and Hong Kong write for it, in the characters of the
 * region; `-` where the region writes the same word.
 */
export interface WordList {
  /** Where the words come from, or why. */
  readonly source: string
  readonly rows: string
  /** Whether the region's word means the same in every text, so that it can be turned back: names do. */
  readonly back?: true
}

export interface RegionalTerm {
  readonly term: string
  readonly tw: string | undefined
  readonly hk: string | undefined
  readonly back: boolean
}

/** The rows of lists, one by one. */
export function termsOf(lists: readonly WordList[]): RegionalTerm[] {
  return lists.flatMap(({ rows, back = false }) =>
    rows
      .split('\n')
      .map((row) => row.trim())
      .filter((row) => row !== '')
      .map((row) => {
        const [term = '', tw, hk] = row.split(' ').map((cell) => (cell === '-' ? undefined : cell))
        return { term, tw, hk, back }
      }),
  )
}
