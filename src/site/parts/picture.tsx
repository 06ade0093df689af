import type { Picture as HousePicture, Rendition } from '../../newsroom/media/picture.ts'
import { paths } from '../paths.ts'

/** How wide a picture stands at each width of the window, as the `sizes` attribute says it. */
export const SIZES = {
  lead: '(min-width: 72em) 43rem, (min-width: 44em) calc(100vw - 23rem), 100vw',
  story: '(min-width: 72em) 26rem, (min-width: 44em) 45vw, 100vw',
  text: '(min-width: 44em) 43rem, 100vw',
  thumb: '(min-width: 44em) 12rem, 34vw',
} as const

interface PictureProps {
  readonly picture: HousePicture
  readonly sizes: keyof typeof SIZES
  /** In place of the picture's own. */
  readonly alt?: string | undefined
  /** Seen at once: not put off, and asked for first. */
  readonly eager?: boolean
}

const TYPES = ['avif', 'webp'] as const

/** A picture in all its renditions, with its colour in its place until it has come. No jump: the place has its size. */
export function Picture({ picture, sizes, alt = picture.alt, eager = false }: PictureProps) {
  const plain = picture.renditions.filter((rendition) => rendition.format === 'jpeg')
  const fallback = plain.length > 0 ? plain : picture.renditions
  const largest = fallback.reduce<Rendition | undefined>((a, b) => (a && a.width >= b.width ? a : b), undefined)
  return (
    <span class="pic">
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <path fill={/^#[0-9a-f]{3,8}$/i.test(picture.colour) ? picture.colour : '#888'} d="M0 0h1v1H0z" />
      </svg>
      {largest && (
        <picture>
          {TYPES.map((format) => (
            <Source renditions={picture.renditions} format={format} sizes={sizes} />
          ))}
          <img
            src={paths.media(largest.file)}
            srcset={setOf(fallback)}
            sizes={SIZES[sizes]}
            width={picture.width}
            height={picture.height}
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
