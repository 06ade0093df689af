import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'

/** From where to where a piece of a file lies in it, in bytes, the end not included. */
export interface Piece {
  readonly from: number
  readonly to: number
}

/** A picture on its way into the house. */
export interface Upload {
  readonly id: Id
  /** What its file is called where it comes from. */
  readonly name: string
  /** Bytes that will have come when it is complete. */
  readonly size: number
  /** How whoever sends it knows the file again after a break. */
  readonly mark: string
  readonly madeBy: string
  /** Without gaps, in the order of the file. */
  readonly pieces: readonly Piece[]
  /** The picture that it became. */
  readonly pictureId: Id | undefined
  readonly expiresAt: Instant
}

/** Bytes of the largest piece: a slow line needs half a minute for a megabyte, and nobody waits for longer. */
export const MOST_PIECE_BYTES = 4 * 2 ** 20

/** A file comes in so many pieces at the most: each is a file of its own until it is whole. */
export const MOST_PIECES = 2000

/** How many bytes have come. */
export function receivedOf({ pieces }: Pick<Upload, 'pieces'>): number {
  return pieces.at(-1)?.to ?? 0
}

/** Where a piece waits in the back room. */
export function pieceKey(uploadId: Id, { from, to }: Piece): string {
  return `uploads/${uploadId}/${from}-${to}`
}
