/** A licence that ends within so long is said to be running out. */
export const EXPIRING_DAYS = 30

/** lacking: no credit, or no licence. expiring: it ends within a month. expired: it has ended, or not begun. */
export const LICENCE_STATES = ['in_force', 'lacking', 'expiring', 'expired'] as const
export type LicenceState = (typeof LICENCE_STATES)[number]

/** Where pictures are: in the house, not to be used any more, deleted. */
export const PICTURE_PLACES = ['current', 'retired', 'deleted'] as const

export interface PictureFilter {
  /** Each of these words stands somewhere in what is said of the picture, in whichever script. */
  readonly words?: string | undefined
  readonly credit?: string | undefined
  readonly licence?: LicenceState | undefined
  readonly use?: 'used' | 'unused' | undefined
  readonly place?: (typeof PICTURE_PLACES)[number] | undefined
}
