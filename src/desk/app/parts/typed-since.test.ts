import { expect, it } from 'vitest'
import { typedSince } from './typed-since.ts'

it('keeps what was typed while a text was on its way', () => {
  expect(typedSince('外港潮闸今晨落闸', '外港潮闸今晨落闸')).toBe('')
  expect(typedSince('外港潮闸今晨落闸 渡轮停航', '外港潮闸今晨落闸')).toBe('渡轮停航')
  expect(typedSince('渡轮停航', '外港潮闸今晨落闸')).toBe('渡轮停航')
  expect(typedSince('', '外港潮闸今晨落闸')).toBe('')
})
