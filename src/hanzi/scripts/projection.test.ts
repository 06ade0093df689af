import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projection } from './projection.ts'

const traditional = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from('國務院灣電車輪渡碼頭開會說裡裏後龍門學習')),
      fc.constantFrom('𡞱', '𠮷', '𫵷', '㠣', '擜', 'a', ' ', '。', '😀', '\ud83d', '\udc00'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''))

describe('the Simplified projection', () => {
  it('writes Traditional text in Simplified characters', () => {
    expect(projection('望汐灣的電車與渡輪')).toBe('望汐湾的电车与渡轮')
  })

  it('keeps every offset where it was', () => {
    fc.assert(fc.property(traditional, (text) => projection(text).length === text.length))
  })

  it('does not depend on what stands beside a character', () => {
    const whole = fc.string({ unit: fc.constantFrom(...Array.from('國務院灣電車輪渡乾隆后後著a。😀')), maxLength: 20 })
    fc.assert(fc.property(whole, whole, (a, b) => projection(a + b) === projection(a) + projection(b)))
  })

  it('is the projection of itself', () => {
    fc.assert(fc.property(traditional, (text) => projection(projection(text)) === projection(text)))
  })

  it('leaves Simplified and foreign text as it is', () => {
    const text = 'Wangxi ferry 望汐渡轮 12:30'
    expect(projection(text)).toBe(text)
  })
})
