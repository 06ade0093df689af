import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasHalfWidthHabit, restorePunctuation } from './punctuation.ts'

describe('restoring punctuation', () => {
  const restored = (text: string) => restorePunctuation(text).text

  it('gives Chinese sentences their marks back', () => {
    expect(restorePunctuation('市长说:渡轮恢复了,你坐过吗?太好了!')).toEqual({
      text: '市长说：渡轮恢复了，你坐过吗？太好了！',
      marks: 4,
    })
  })

  it('does not touch times, numbers, scores, addresses and Latin words', () => {
    for (const text of [
      '渡轮 21:55 开出',
      '全程 12,345.6 米',
      '主队以3:2取胜',
      '详见 https://wangxi.example/a?b=1,2',
      'Hello, world! It is 9:30.',
      '文件名是 ferry.txt',
    ])
      expect(restored(text)).toBe(text)
  })

  it('ends the Chinese pause behind a number or a Latin word', () => {
    expect(restored('增长了100%,创下新高,GDP,渡轮')).toBe('增长了100%，创下新高，GDP，渡轮')
    expect(restored('2020,再见')).toBe('2020，再见')
  })

  it('turns brackets and quotes around Chinese two by two', () => {
    expect(restored('港务局(简称"港局")今天说')).toBe('港务局（简称“港局”）今天说')
    expect(restored('渡轮(ferry boat 12)')).toBe('渡轮(ferry boat 12)')
    expect(restored('他说"一半')).toBe('他说"一半')
  })

  it('drops the space beside a restored mark and keeps the one that is meant', () => {
    expect(restored('“不如乘渡轮” ,乘客这样说: 好')).toBe('“不如乘渡轮”，乘客这样说：好')
    expect(restored('“金扁担” 挑起生活')).toBe('“金扁担” 挑起生活')
  })

  it('keeps an ellipsis of dots', () => {
    expect(restored('“渡轮、电车...”')).toBe('“渡轮、电车...”')
  })

  it('keeps every offset of text without spaces, and changes marks alone', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('渡轮港湾ab12,:;?!.()"“”。%')), maxLength: 60 })
    fc.assert(
      fc.property(text, (written) => {
        const marks = /[\p{P}]/gu
        const now = restored(written)
        return now.length === written.length && now.replace(marks, '|') === written.replace(marks, '|')
      }),
    )
  })
})

describe('the habit of half-width marks', () => {
  it('shows where no mark behind Han is full-width', () => {
    expect(hasHalfWidthHabit('渡轮来了,电车来了:人也来了')).toBe(true)
    expect(hasHalfWidthHabit('渡轮来了。at 12:30, on time')).toBe(false)
  })

  it('is none where full-width marks are used as well', () => {
    expect(hasHalfWidthHabit('渡轮来了,电车来了，人也来了,'.repeat(10))).toBe(false)
  })
})
