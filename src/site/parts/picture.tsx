import type { Picture as HousePicture, Rendition } from '../../newsroom/media/picture.ts'
import type { Shape } from '../../newsroom/media/shapes.ts'
import { paths } from '../paths.ts'

/** How wide a picture stands at each width of the window, as the `sizes` attribute says it. */
export const SIZES = {
  lead: '(min-width: 72em) 43rem, (min-width: 44em) calc(100vw - 23rem), 100vw',
  story: '(min-width: 72em) 26rem, (min-width: 44em) 45vw, 100vw',
  text: '(min-width: 44em) 43rem, 100vw',
  thumb: '(min-width: 44em) 12rem, 34vw',
} as const

/** The shape that pictures have in lists, so that a column is even; a story's own page shows them whole. */
const SHAPES: Readonly<Partial<Record<keyof typeof SIZES, Shape>>> = { lead: '16:9', story: '16:9', thumb: '4:3' }

interface PictureProps {
  readonly picture: HousePicture
  readonly sizes: keyof typeof SIZES
  /** In place of the picture's own. */
  readonly alt?: string | undefined
  /** Seen at once: not put off, and asked for first. */
  readonly eager?: boolean
}

const TYPES = ['avif', 'webp'] as const

/**
 * A picture in all its renditions, with its colour in its place until it has come. No jump: the place has its size. Where
 * a list gives it a shape, it is the part that was chosen for that, or what lies around its focus.
 */
export function Picture({ picture, sizes, alt = picture.alt, eager = false }: PictureProps) {
  const shape = SHAPES[sizes]
  const shown = picture.crops?.find((crop) => crop.shape === shape) ?? picture
  const plain = shown.renditions.filter((rendition) => rendition.format === 'jpeg')
  const fallback = plain.length > 0 ? plain : shown.renditions
  const largest = fallback.reduce<Rendition | undefined>((a, b) => (a && a.width >= b.width ? a : b), undefined)
  return (
    <span
      class={['pic', ...(shape ? shapeClasses(shape, shown === picture ? picture.focus : undefined) : [])].join(' ')}
    >
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <path fill={/^#[0-9a-f]{3,8}$/i.test(picture.colour) ? picture.colour : '#888'} d="M0 0h1v1H0z" />
      </svg>
      {largest && (
        <picture>
          {TYPES.map((format) => (
            <Source renditions={shown.renditions} format={format} sizes={sizes} />
          ))}
          <img
            src={paths.media(largest.file)}
            srcset={setOf(fallback)}
            sizes={SIZES[sizes]}
            width={shown.width}
            height={shown.height}
            alt={alt}
            loading={eager ? undefined : 'lazy'}
            decoding={eager ? undefined : 'async'}
            fetchpriority={eager ? 'high' : undefined}
          />
        </picture>
      )}
    </span>
  )
}

/** Styles in attributes are not allowed in our pages, so each tenth of the way has a class: `s169 fx3 fy5`. */
function shapeClasses(shape: Shape, focus: HousePicture['focus']): readonly string[] {
  const place = focus ? [`fx${tenthOf(focus.x)}`, `fy${tenthOf(focus.y)}`] : []
  return [`s${shape.replace(':', '')}`, ...place]
}

/** From 0 to 10. */
function tenthOf(perMille: number): number {
  return Math.round(perMille / 100)
}

interface SourceProps extends Pick<PictureProps, 'sizes'> {
  readonly renditions: readonly Rendition[]
  readonly format: (typeof TYPES)[number]
}

function Source({ renditions, format, sizes }: SourceProps) {
  const set = setOf(renditions.filter((rendition) => rendition.format === format))
  return set === '' ? null : <source type={`image/${format}`} srcset={set} sizes={SIZES[sizes]} />
}

function setOf(renditions: readonly Rendition[]): string {
  return renditions.map(({ file, width }) => `${paths.media(file)} ${width}w`).join(', ')
}
