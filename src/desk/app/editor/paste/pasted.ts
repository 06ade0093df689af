import type { Block } from '../../../../newsroom/articles/body.ts'

/** A picture of a foreign text, at its place in it, for the server to fetch. */
export interface AwaitedPicture {
  readonly type: 'awaitedPicture'
  readonly attrs: {
    /** Empty for a picture that only the writer's own disk has. */
    readonly address: string
    readonly alt: string
    readonly state: 'waiting' | 'local'
  }
}

/** A block of a paste: one of the body's, or a picture that the house does not have yet. */
export type PastedBlock = Block | AwaitedPicture

/** What cleaning did, to be said in one line. */
export interface Mended {
  /** Runs of text that lost a font, a colour, a size, an indent. */
  readonly formats: number
  /** Marks and characters that are another or gone. */
  readonly marks: number
  /** Changes of Word that were tracked: insertions taken, deletions gone. */
  readonly tracked: number
  readonly pictures: readonly AwaitedPicture['attrs'][]
}

export interface CleanPaste {
  /** As it was pasted, in what our schema has for it: what the first undo goes back to. */
  readonly pasted: readonly PastedBlock[]
  readonly body: readonly PastedBlock[]
  readonly mended: Mended
}
