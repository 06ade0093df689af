import { describe, expect, it } from 'vitest'
import { parseBody, plainText } from '../newsroom/articles/body.ts'
import { bodyOf, plainOf } from './notation.ts'

const context = { publishedAt: '2026-11-21T17:30:00.000Z' }

describe('the notation of the demo', () => {
  it('counts days from the day of the story in the city, not in Greenwich', () => {
    expect(plainOf('{day|-1}与{day|0}与{day|10}', context)).toBe('11月21日与11月22日与12月2日')
  })

  it('reads readings, emphasis, links and footnotes', () => {
    const [paragraph] = bodyOf(
      ['{ruby|篙|gāo}屿{em|不}停航{note|见{day|-1}公告。}，{a|专题|/t/tide-gate}'],
      context,
    ).content
    expect(paragraph).toEqual({
      type: 'paragraph',
      content: [
        { type: 'ruby', attrs: { base: '篙', reading: 'gāo' } },
        { type: 'text', text: '屿' },
        { type: 'text', text: '不', marks: [{ type: 'emphasis' }] },
        { type: 'text', text: '停航' },
        { type: 'footnote', attrs: { text: '见11月21日公告。' } },
        { type: 'text', text: '，' },
        { type: 'text', text: '专题', marks: [{ type: 'link', attrs: { href: '/t/tide-gate' } }] },
      ],
    })
  })

  it('makes every kind of block in the form that the newsroom takes', () => {
    const body = bodyOf(
      [
        '一段',
        { h2: '小标题' },
        { quote: '一句话', by: '某人' },
        { list: ['甲', '乙'], ordered: true },
        { table: { caption: '表', head: ['', '数'], rows: [['甲', '1']] } },
        { picture: 'tram', caption: '{day|0}的电车', credit: '某人 摄', alt: '电车' },
      ],
      { ...context, pictureId: (name) => `p-${name}` },
    )
    expect(parseBody(body)).toEqual(body)
    expect(plainText(body)).toBe('一段\n小标题\n一句话\n甲\n乙\n表\n\t数\n甲\t1\n11月22日的电车')
    expect(body.content.at(-1)).toMatchObject({ attrs: { picture: 'p-tram' } })
  })

  it.each([
    ['{em|没有关', 'not closed'],
    ['多一个}', 'not closed'],
    ['{bold|字}', 'unknown mark'],
    ['{ruby|埠}', 'wrong parts'],
    ['{em|字|zì}', 'wrong parts'],
    ['{em|}', 'empty'],
    ['{day|昨天}', 'unknown mark'],
  ])('refuses %s', (text, why) => {
    expect(() => plainOf(text, context)).toThrow(
      expect.objectContaining({ code: 'invalid', facts: expect.objectContaining({ why }) }),
    )
  })
})
