import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { sized } from './crop-size.ts'
import { cropAround, isOfShape, SHAPES } from '../../../newsroom/media/shapes.ts'

const size = fc.record({ width: fc.integer({ min: 20, max: 16_000 }), height: fc.integer({ min: 20, max: 16_000 }) })
const perMille = fc.integer({ min: 0, max: 1000 })

it('cuts each shape from a picture as large as can be, around what it is about', () => {
  expect(cropAround({ width: 1600, height: 1000 }, '1:1', { x: 900, y: 500 })).toEqual({
    left: 600,
    top: 0,
    width: 1000,
    height: 1000,
  })
  expect(cropAround({ width: 1600, height: 1000 }, '16:9')).toEqual({ left: 0, top: 50, width: 1600, height: 900 })
  expect(cropAround({ width: 1000, height: 1600 }, '16:9', { x: 0, y: 0 })).toMatchObject({
    left: 0,
    top: 0,
    width: 1000,
  })
})

it('always gives a part that lies in the picture and has the shape, whatever size it is then given', () => {
  fc.assert(
    fc.property(
      size,
      fc.constantFrom(...SHAPES),
      perMille,
      perMille,
      fc.integer({ min: -50, max: 200 }),
      (picture, shape, x, y, percent) => {
        const largest = cropAround(picture, shape, { x, y })
        expect(isOfShape(picture, shape, largest)).toBe(true)
        expect(isOfShape(picture, shape, sized(picture, shape, { part: largest, largest, percent }))).toBe(true)
      },
    ),
  )
})

it('knows what is no part of this shape', () => {
  const picture = { width: 1600, height: 1000 }
  expect(isOfShape(picture, '1:1', { left: 601, top: 0, width: 1000, height: 1000 })).toBe(false)
  expect(isOfShape(picture, '1:1', { left: -1, top: 0, width: 100, height: 100 })).toBe(false)
  expect(isOfShape(picture, '4:3', { left: 0, top: 0, width: 1600, height: 900 })).toBe(false)
})
