import type { Id } from '../../kernel/ids.ts'
import type { Focus, Rectangle, Shape } from './shapes.ts'

/** One file of a picture: the same picture at another width or in another format. */
export interface Rendition {
  readonly width: number
  readonly format: 'avif' | 'webp' | 'jpeg'
  /** The name of its file in the store, which is also the last part of its address. */
  readonly file: string
}

/** What of a picture stands in the slots of one shape, chosen by hand. */
export interface Crop extends Rectangle {
  readonly shape: Shape
  readonly renditions: readonly Rendition[]
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
  /** Around what it is cropped where no crop was chosen; its middle without it. */
  readonly focus?: Focus | undefined
  readonly crops?: readonly Crop[] | undefined
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
  readonly focus_x: number | null
  readonly focus_y: number | null
  readonly crops: string | null
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
    ...(row.focus_x !== null && row.focus_y !== null && { focus: { x: row.focus_x, y: row.focus_y } }),
    ...(row.crops !== null && row.crops !== '[]' && { crops: JSON.parse(row.crops) as Crop[] }),
  }
}

/** What a `<picture>` is written from. `sizes` is the place's own: only the page knows how wide a column is. */
export interface PictureSources {
  /** The `<source>` elements, the smallest format first: a browser takes the first that it can read. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[]
  /** The `<img>` for whoever reads neither, feed readers and sharing sites among them: a JPEG, with its own size. */
  readonly fallback: { readonly src: string; readonly width: number; readonly height: number }
}

const SOURCE_TYPES = { avif: 'image/avif', webp: 'image/webp' } as const

/**
 * The addresses of a picture's files, under `base`; undefined for a picture without a JPEG, which cannot be shown to
 * everyone.
 *
 *     pictureSources(picture)?.sources[0]
 *     // { type: 'image/avif', srcset: '/media/5f….avif 400w, /media/0c….avif 800w, /media/e1….avif 1600w' }
 */
export function pictureSources(picture: Picture, base = '/m/'): PictureSources | undefined {
  const jpeg = picture.renditions.find(({ format }) => format === 'jpeg')
  if (!jpeg) return undefined
  const sources = (['avif', 'webp'] as const).map((wanted) => ({
    type: SOURCE_TYPES[wanted],
    srcset: picture.renditions
      .filter(({ format }) => format === wanted)
      .toSorted((a, b) => a.width - b.width)
      .map(({ file, width }) => `${base}${file} ${width}w`)
      .join(', '),
  }))
  return {
    sources: sources.filter(({ srcset }) => srcset !== ''),
    fallback: {
      src: base + jpeg.file,
      width: jpeg.width,
      height: Math.max(1, Math.round((jpeg.width * picture.height) / picture.width)),
    },
  }
}
