import type { Id } from '../../kernel/ids.ts'

/** One file of a picture: the same picture at another width or in another format. */
export interface Rendition {
  readonly width: number
  readonly format: 'avif' | 'webp' | 'jpeg'
  /** The name of its file in the media folder, which is also the last part of its address. */
  readonly file: string
}

/** A picture of the house, with all that a page needs to show it without a jump. */
export interface Picture {
  readonly id: Id
  readonly width: number
  readonly height: number
  /** `#rrggbb`: what stands in its place until it has come. */
  readonly colour: string
  readonly renditions: readonly Rendition[]
  readonly alt: string
  readonly credit: string
}

/** A row of `pictures`, or of a list that joined it and may have found nothing. */
export interface PictureRow {
  readonly id: string
  readonly width: number | null
  readonly height: number | null
  readonly colour: string | null
  readonly renditions: string | null
  readonly alt: string | null
  readonly credit: string | null
}

export function pictureOf(row: PictureRow): Picture {
  return {
    id: row.id,
    width: row.width ?? 0,
    height: row.height ?? 0,
    colour: row.colour ?? '#888888',
    renditions: JSON.parse(row.renditions ?? '[]') as Rendition[],
    alt: row.alt ?? '',
    credit: row.credit ?? '',
  }
}
