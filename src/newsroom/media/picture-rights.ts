import type { Instant } from '../../kernel/clock.ts'

/**
 * By what kind of right we print a picture. own: taken by us. commissioned: ordered and paid. agency: by a wire service's
 * contract. stock: bought by the piece. granted: its maker said yes. open: a licence for all. public_domain: nobody's.
 */
export const LICENCE_KINDS = ['own', 'commissioned', 'agency', 'stock', 'granted', 'open', 'public_domain'] as const
export type LicenceKind = (typeof LICENCE_KINDS)[number]

/** What has to be known of a picture before it may stand in a published story. */
export interface PictureRights {
  readonly credit: string
  /** In words: 本报所有, CC BY 4.0, the number of a contract. */
  readonly licence: string
  readonly licenceKind: LicenceKind | undefined
  /** We may print it between these instants; without them, always. */
  readonly licenceFrom: Instant | undefined
  readonly licenceUntil: Instant | undefined
  readonly retiredAt: Instant | undefined
  readonly deletedAt: Instant | undefined
}

export const PICTURE_TROUBLES = [
  'deleted',
  'retired',
  'no credit',
  'no licence',
  'licence to come',
  'licence over',
] as const
export type PictureTrouble = (typeof PICTURE_TROUBLES)[number]

/** Why the picture may not go before readers at this instant; undefined if it may. */
export function troubleWith(rights: PictureRights, at: Instant): PictureTrouble | undefined {
  if (rights.deletedAt !== undefined) return 'deleted'
  if (rights.retiredAt !== undefined) return 'retired'
  if (rights.credit === '') return 'no credit'
  if (rights.licence === '' && rights.licenceKind === undefined) return 'no licence'
  if (rights.licenceFrom !== undefined && at < rights.licenceFrom) return 'licence to come'
  if (rights.licenceUntil !== undefined && at >= rights.licenceUntil) return 'licence over'
  return undefined
}
