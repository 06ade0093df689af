import { ratioOf, type Rectangle, type Shape, within } from '../../../newsroom/media/shapes.ts'

const LEAST_PERCENT = 20

/** The part made larger or smaller around its middle, in per cent of the largest of its shape. */
export function sized(
  picture: { readonly width: number; readonly height: number },
  shape: Shape,
  { part, largest, percent }: { readonly part: Rectangle; readonly largest: Rectangle; readonly percent: number },
): Rectangle {
  const share = Math.min(100, Math.max(LEAST_PERCENT, percent)) / 100
  const width = Math.round(largest.width * share)
  const height = Math.min(picture.height, Math.round(width / ratioOf(shape)))
  return within(picture, {
    left: part.left + (part.width - width) / 2,
    top: part.top + (part.height - height) / 2,
    width,
    height,
  })
}
