import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../newsroom/articles/body.ts'
import type { Picture } from '../newsroom/media/picture.ts'
import type { EditionView } from '../newsroom/settings/edition.ts'
import { settingsSchema } from '../newsroom/settings/settings.ts'
import { bodyHtml, feedRendition } from './body-html.ts'

const view: EditionView = {
  origin: 'https://wangxi.example',
  prefix: '/tw',
  edition: 'zh-Hant-TW',
  settings: settingsSchema.parse({}),
  spell: (text) => text.replaceAll('轮', '輪'),
}
const ferry: Picture = {
  id: 'p1',
  width: 3000,
  height: 2000,
  colour: '#334455',
  alt: '渡轮靠岸',
  credit: '林屿摄',
  renditions: [
    { width: 640, format: 'jpeg', file: 'a.jpg' },
    { width: 1280, format: 'avif', file: 'b.avif' },
    { width: 1600, format: 'jpeg', file: 'c.jpg' },
  ],
}
const html = (...content: Block[]) =>
  bodyHtml(view, {
    body: { type: 'doc', content },
    pictures: new Map([[ferry.id, ferry]]),
    address: 'https://wangxi.example/tw/a/1',
  })
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const text = (words: string, ...marks: NonNullable<(Inline & { type: 'text' })['marks']>): Inline => ({
  type: 'text',
  text: words,
  marks,
})

describe('a body in a feed', () => {
  it('escapes every text and spells it in the edition', () => {
    expect(html(paragraph(text('渡轮 <b>&amp;</b>')))).toBe('<p>渡輪 &lt;b&gt;&amp;amp;&lt;/b&gt;</p>')
  })

  it('nests marks, ruby and line breaks', () => {
    expect(
      html(
        paragraph(
          text('停航', { type: 'strong' }, { type: 'emphasis' }),
          { type: 'hardBreak' },
          { type: 'ruby', attrs: { base: '汐', reading: 'xī' } },
        ),
      ),
    ).toBe('<p><em><strong>停航</strong></em><br/><ruby>汐<rp>（</rp><rt>xī</rt><rp>）</rp></ruby></p>')
  })

  it('makes links of our own site whole and leads them into the same edition', () => {
    const link = (href: string) => html(paragraph(text('见', { type: 'link', attrs: { href } })))
    expect(link('/t/tide-gate')).toContain('href="https://wangxi.example/tw/t/tide-gate"')
    expect(link('#tides')).toContain('href="https://wangxi.example/tw/a/1#tides"')
    expect(link('https://tides.example/?a=1&b="')).toContain('href="https://tides.example/?a=1&amp;b=&quot;"')
  })

  it('puts footnotes at the end, numbered as they come', () => {
    const note = (words: string): Inline => ({ type: 'footnote', attrs: { text: words } })
    expect(html(paragraph(text('甲'), note('一')), paragraph(text('乙'), note('二')))).toBe(
      '<p>甲<sup>[1]</sup></p>\n<p>乙<sup>[2]</sup></p>\n<hr/>\n<ol><li><p>一</p></li><li><p>二</p></li></ol>',
    )
  })

  it('shows a figure as the JPEG nearest to 1280 px, with its credit', () => {
    expect(html({ type: 'figure', attrs: { picture: 'p1', alt: '', caption: '轮渡恢复' } })).toBe(
      '<figure><img src="https://wangxi.example/m/c.jpg" alt="渡輪靠岸" width="1600" height="1067"/>' +
        '<figcaption>輪渡恢复　林屿摄</figcaption></figure>',
    )
    expect(feedRendition({ ...ferry, renditions: [] })).toBeUndefined()
  })

  it('keeps the words of a picture that is gone, and shows nothing for one without words', () => {
    expect(html({ type: 'figure', attrs: { picture: 'gone', alt: '', caption: '旧照' } })).toBe(
      '<figure><figcaption>旧照</figcaption></figure>',
    )
    expect(html({ type: 'figure', attrs: { picture: 'gone', alt: '' } })).toBe('')
  })

  it('writes lists, tables, quotes, embeds and rules', () => {
    const cell = (type: 'tableHeader' | 'tableCell', words: string) => ({
      type,
      content: [{ type: 'paragraph' as const, content: [text(words)] }],
    })
    expect(
      html(
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('三')] }] }],
        },
        {
          type: 'table',
          content: [{ type: 'tableRow', content: [cell('tableHeader', '班次'), cell('tableCell', '四')] }],
        },
        { type: 'blockquote', attrs: { cite: '航管所' }, content: [{ type: 'paragraph', content: [text('停')] }] },
        { type: 'embed', attrs: { url: 'https://tides.example', title: '潮汐表' } },
        { type: 'horizontalRule' },
      ).split('\n'),
    ).toEqual([
      '<ol start="3"><li><p>三</p></li></ol>',
      '<table><tbody><tr><th>班次</th><td>四</td></tr></tbody></table>',
      '<blockquote><p>停</p><footer>航管所</footer></blockquote>',
      '<p><a href="https://tides.example">潮汐表</a></p>',
      '<hr/>',
    ])
  })
})
