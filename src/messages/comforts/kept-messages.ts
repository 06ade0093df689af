/** Stories taken from readers of late: what a browser keeps of them, it deletes. Ids alone: what they were is not told again. */
export interface WithdrawnMessage {
  /** Stories taken away before this are not in the list (any more). */
  readonly since: string
  readonly ids: readonly string[]
}

/** The newest story of each topic that moves: the same for all readers, so that asking tells nobody what one follows. */
export interface TopicsMessage {
  readonly topics: readonly {
    readonly id: string
    readonly name: string
    readonly path: string
    /** Other slugs that lead there: of topics that were merged into it, and its own earlier ones. */
    readonly former: readonly string[]
    readonly headline: string
    readonly story: string
    readonly at: string
    /** The same, as the edition says it. */
    readonly when: string
  }[]
}
