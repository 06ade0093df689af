import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type QrCode, qrCode } from './qr-code.ts'

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** Reads a code of version 2 or 3, whose words stand in one block, as a camera does; errors are not mended. */
function read(code: QrCode): string {
  const size = code.length
  // The mask stands in bits 10 to 12 of the format, which begin at the left of row 8.
  const far = [4, 3, 2].map((x) => (code[8]![x] ? 1 : 0))
  const mask = far.reduceRight<number>((n, bit, at) => n | (bit << at), 0) ^ ((0x5412 >> 10) & 7)
  const isFixed = (x: number, y: number) =>
    x === 6 ||
    y === 6 ||
    (x < 9 && y < 9) ||
    (x >= size - 8 && y < 9) ||
    (x < 9 && y >= size - 8) ||
    (Math.abs(x - (size - 7)) <= 2 && Math.abs(y - (size - 7)) <= 2)
  const bits: number[] = []
  for (let right = size - 1, upward = true; right >= 1; right -= 2, upward = !upward) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++) {
      const y = upward ? size - 1 - step : step
      for (const x of [right, right - 1]) if (!isFixed(x, y)) bits.push(code[y]![x] !== MASKS[mask]!(x, y) ? 1 : 0)
    }
  }
  const number = (from: number, length: number) => Number.parseInt(bits.slice(from, from + length).join(''), 2)
  expect(number(0, 4)).toBe(0b0100)
  return Buffer.from(Array.from({ length: number(4, 8) }, (_, at) => number(12 + at * 8, 8))).toString()
}

it('is read again as it was written', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 15, maxLength: 42, unit: fc.constantFrom(...'abcXYZ019:/?=&%.-') }), (text) => {
      expect(read(qrCode(text))).toBe(text)
    }),
  )
})

/** As another encoder (Project Nayuki’s, at level M with the same mask) draws them. */
it.each([
  ['a', 21, 'ad5d91aeb99c'],
  ['otpauth://totp/%E6%9C%9B:linyan?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=%E6%9C%9B', 41, 'af92e6349144'],
  ['x'.repeat(400), 77, '4fc1ddce7180'],
  ['x'.repeat(666), 97, '7b3498df8ff1'],
])('takes the smallest version that holds %j', (text, size, drawing) => {
  const code = qrCode(text)
  expect([code.length, new Set(code.map((row) => row.length))]).toEqual([size, new Set([size])])
  expect(createHash('sha256').update(JSON.stringify(code)).digest('hex').slice(0, 12)).toBe(drawing)
})

it('refuses what does not fit', () => {
  expect(() => qrCode('x'.repeat(667))).toThrow(RangeError)
})
