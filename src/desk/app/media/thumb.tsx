import { useMemo } from 'react'
import { thumbHashToDataURL } from 'thumbhash'
import type { PictureView } from '../../contract/media.ts'

interface ThumbProps {
  readonly picture: Pick<PictureView, 'renditions' | 'placeholder' | 'colour' | 'width' | 'height' | 'alt'>
  /** How wide it stands, as the `sizes` attribute says it. */
  readonly sizes: string
  /** Not said again where it stands beside the picture. */
  readonly isDecoration?: boolean
}

/** A picture of the house, blurred until it is there. */
export function Thumb({ picture, sizes, isDecoration = false }: ThumbProps) {
  const { placeholder, renditions, colour, width, height, alt } = picture
  const blurred = useMemo(() => placeholder && `url(${thumbHashToDataURL(bytesOf(placeholder))})`, [placeholder])
  const plain = renditions.find(({ format }) => format === 'jpeg')
  return (
    <picture>
      {(['avif', 'webp'] as const).map((format) => (
        <source
          key={format}
          type={`image/${format}`}
          sizes={sizes}
          srcSet={renditions
            .filter((rendition) => rendition.format === format)
            .map((rendition) => `${rendition.address} ${rendition.width}w`)
            .join(', ')}
        />
      ))}
      <img
        src={plain?.address}
        width={width}
        height={height}
        alt={isDecoration ? '' : alt}
        loading="lazy"
        decoding="async"
        draggable={false}
        style={{ background: blurred ? `center / 100% 100% ${blurred}` : colour }}
      />
    </picture>
  )
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
