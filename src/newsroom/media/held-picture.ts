import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Picture } from './picture.ts'
import type { PictureRights } from './picture-rights.ts'

/** What is said of a picture, and by what right it is printed. */
export interface PictureWords extends Pick<
  PictureRights,
  'credit' | 'licence' | 'licenceKind' | 'licenceFrom' | 'licenceUntil'
> {
  /** What is to be seen, for those who do not see it. */
  readonly alt: string
  /** What stands under it where it is put into a story. */
  readonly caption: string
}

/** A picture as the Desk knows it: with all that is kept of it beside what pages show. */
export interface HeldPicture extends Picture, PictureWords, PictureRights {
  /** SHA-256 of the file that was brought, in hex: the same file is the same picture. */
  readonly fileHash: string
  /** ThumbHash, in base64; pictures of old have none. */
  readonly placeholder: string | undefined
  /** What its file was called. */
  readonly name: string
  /** The address that it was fetched from. */
  readonly origin: string | undefined
  readonly addedAt: Instant
  readonly addedBy: string
  /** Grows with each change: who changes it says what they have seen. */
  readonly version: number
  readonly id: Id
}
