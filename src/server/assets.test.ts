import { expect, it } from 'vitest'
import { assetEncoding } from './assets.ts'

it('sends the smallest encoding that a browser says it reads', () => {
  expect(assetEncoding('gzip, deflate, br, zstd')).toBe('br')
  expect(assetEncoding('gzip;q=1.0, br;q=0')).toBe('gzip')
  expect(assetEncoding('br;q=0.000, gzip;q=0')).toBe('identity')
  expect(assetEncoding('BROTLI, x-br')).toBe('identity')
  expect(assetEncoding('br;q=0.1')).toBe('br')
  expect(assetEncoding('')).toBe('identity')
})
