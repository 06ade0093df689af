/** The shapes in which slots show pictures, as `width:height`. */
export const SHAPES = ['16:9', '4:3', '1:1', '3:4'] as const
export type Shape = (typeof SHAPES)[number]

const RATIOS: Readonly<Record<Shape, number>> = { '16:9': 16 / 9, '4:3': 4 / 3, '1:1': 1, '3:4': 3 / 4 }

/** Width by height. */
export function ratioOf(shape: Shape): number {
  return RATIOS[shape]
}

/** What a picture is about, in per mille of its width and height from the upper left corner. */
export interface Focus {
  readonly x: number
  readonly y: number
}

/** A part of a picture, in its own pixels. */
export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * The largest part of this shape that lies around the focus, as near as the edges allow: where a crop begins when
 * somebody wants one.
 *
 *     cropAround({ width: 1600, height: 1000 }, '1:1', { x: 900, y: 500 })
 *     // { left: 600, top: 0, width: 1000, height: 1000 }
 */
export function cropAround({ width, height }: Size, shape: Shape, focus: Focus = { x: 500, y: 500 }): Rectangle {
  const ratio = ratioOf(shape)
  const isWide = width / height > ratio
  const [w, h] = isWide ? [Math.round(height * ratio), height] : [width, Math.round(width / ratio)]
  return within(
    { width, height },
    { left: (width * focus.x) / 1000 - w / 2, top: (height * focus.y) / 1000 - h / 2, width: w, height: h },
  )
}

/** The rectangle moved so that it lies in the picture, in whole pixels. */
export function within({ width, height }: Size, wanted: Rectangle): Rectangle {
  const [w, h] = [clamp(Math.round(wanted.width), 1, width), clamp(Math.round(wanted.height), 1, height)]
  return {
    left: clamp(Math.round(wanted.left), 0, width - w),
    top: clamp(Math.round(wanted.top), 0, height - h),
    width: w,
    height: h,
  }
}

/** Whether it lies in the picture and has the shape, to a pixel. */
export function isOfShape(size: Size, shape: Shape, rectangle: Rectangle): boolean {
  const { left, top, width, height } = rectangle
  if (left < 0 || top < 0 || left + width > size.width || top + height > size.height) return false
  return Math.abs(width - height * ratioOf(shape)) <= Math.max(1, ratioOf(shape))
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}
