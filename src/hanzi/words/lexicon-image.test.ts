import { expect, it } from 'vitest'
import { lexiconArrays } from './lexicon-arrays.ts'
import { arraysIn, imageOf } from './lexicon-image.ts'

it('an image of the lexicon holds all of it', () => {
  const arrays = lexiconArrays()
  const image = Buffer.from(imageOf(arrays))
  expect(arraysIn(Buffer.concat([image]))).toEqual(arrays)
})
