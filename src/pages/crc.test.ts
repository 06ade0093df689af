import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { crcShift, joinCrc } from './crc.ts'

it('joins checksums of pieces into the checksum of the whole', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), fc.uint8Array({ maxLength: 3000 }), (before, after) => {
      const joined = joinCrc(crc32(before), crc32(after), crcShift(after.length))
      expect(joined).toBe(crc32(Buffer.concat([before, after])))
    }),
  )
})

it('joins a piece of many megabytes', () => {
  const after = Buffer.alloc(37_000_001, 'x')
  expect(joinCrc(crc32('潮'), crc32(after), crcShift(after.length))).toBe(crc32(after, crc32('潮')))
})
