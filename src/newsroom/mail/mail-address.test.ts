import { expect, it } from 'vitest'
import { mailAddress } from './mail-address.ts'

it.each([
  'a@b.example\r\nBcc: x@y.example',
  'a@b.example, x@y.example',
  'a@b.example;x@y.example',
  '"a\r\nb"@c.example',
  '<a@b.example>',
  '潮 <a@b.example>',
  'a@b',
  'a@b.',
  'a@.b',
  'a@b..example',
  'a@b.example\0',
  'a@b\u2028c.example',
  'a\uD800@b.example',
  `${'a'.repeat(65)}@b.example`,
  `a@${'b'.repeat(248)}.example`,
  '',
])('%j is not one address', (typed) => {
  expect(mailAddress(typed)).toBeUndefined()
})

it.each([
  ['  chao.sheng+news@reader.example ', 'chao.sheng+news@reader.example'],
  ['ChaoSheng@Reader.example', 'chaosheng@reader.example'],
  ['潮声@望汐.example', '潮声@望汐.example'],
])('%j is the address %s', (typed, address) => {
  expect(mailAddress(typed)).toBe(address)
})
