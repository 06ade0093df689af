import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { soup } from '../../../test/support/markup-soup.ts'
import type { Block } from '../../newsroom/articles/body.ts'
import { htmlToBody, picturesIn } from './body.ts'
import { cleanHtml } from './clean.ts'
import { rawText } from './tree.ts'

const p = (...content: object[]) => (content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' })
const t = (text: string, ...marks: object[]) =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }
const strong = { type: 'strong' }
const emphasis = { type: 'emphasis' }
const link = (href: string) => ({ type: 'link', attrs: { href } })
const item = (...content: object[]) => ({ type: 'listItem', content })
const row = (...cells: object[]) => ({ type: 'tableRow', content: cells })
const cell = (...content: object[]) => ({ type: 'tableCell', content })
const br = { type: 'hardBreak' }

describe('the body of a text that comes as HTML', () => {
  it.each<[string, string, object[]]>([
    ['paragraphs', '<p>渡轮</p><div>停航</div>巴士', [p(t('渡轮')), p(t('停航')), p(t('巴士'))]],
    ['nothing', ' <p> </p><div><br></div>', []],
    [
      'indents and line ends of the source as none',
      '<p>　　望汐\n  港\t<b> 停航 </b> </p>',
      [p(t('望汐港 '), t('停航', strong))],
    ],
    ['a space between Latin words', 'AT&amp;T\n Lab&nbsp;A', [p(t('AT&T Lab A'))]],
    ['two line breaks as a new paragraph', '甲<br><br>　　乙<br>丙', [p(t('甲')), p(t('乙'), br, t('丙'))]],
    ['one line break with an indent as a new paragraph', '　　甲<br>　　乙', [p(t('甲')), p(t('乙'))]],
    [
      'headings on two levels',
      '<h1>甲</h1><h4>乙</h4>',
      [
        { type: 'heading', attrs: { level: 2 }, content: [t('甲')] },
        { type: 'heading', attrs: { level: 3 }, content: [t('乙')] },
      ],
    ],
    [
      'marks within each other, also around blocks',
      '<b>甲<em>乙</em><p>丙</p></b>',
      [p(t('甲', strong), t('乙', strong, emphasis)), p(t('丙', strong))],
    ],
    [
      'links that lead somewhere',
      '<a href="https://example.org/a b">甲</a><a href="#n">乙</a><a href="x/y">丙</a><a href="/a/1">丁</a>',
      [p(t('甲', link('https://example.org/a%20b')), t('乙丙'), t('丁', link('/a/1')))],
    ],
    [
      'a quotation with its source, in paragraphs',
      '<blockquote cite="https://example.org/"><p>甲</p><ul><li>乙</li></ul></blockquote>',
      [{ type: 'blockquote', attrs: { cite: 'https://example.org/' }, content: [p(t('甲')), p(t('乙'))] }],
    ],
    [
      'lists in lists',
      '<ol start="3"><li>甲<ul><li>乙</ul><ul><li>丙</ul></ol>',
      [
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [
            item(
              p(t('甲')),
              { type: 'bulletList', content: [item(p(t('乙')))] },
              { type: 'bulletList', content: [item(p(t('丙')))] },
            ),
          ],
        },
      ],
    ],
    [
      'a list between items as part of the item before',
      '<ul><li>甲</li><ul><li>乙</li></ul>丙</ul>',
      [
        {
          type: 'bulletList',
          content: [item(p(t('甲')), { type: 'bulletList', content: [item(p(t('乙')))] }), item(p(t('丙')))],
        },
      ],
    ],
    [
      'a table with its caption and spans',
      '<table><caption>班次</caption><tr><th colspan=2>站<tr><td rowspan=2>甲<td>8<tr><td>9</table>',
      [
        {
          type: 'table',
          attrs: { caption: '班次' },
          content: [
            row({ type: 'tableHeader', content: [p(t('站'))] }, { type: 'tableHeader', content: [p()] }),
            row(cell(p(t('甲'))), cell(p(t('8')))),
            row(cell(p()), cell(p(t('9')))),
          ],
        },
      ],
    ],
    [
      'a table that only lays out',
      '<table><tr><td><h2>甲</h2><p>乙</table>',
      [{ type: 'heading', attrs: { level: 2 }, content: [t('甲')] }, p(t('乙'))],
    ],
    [
      'ruby',
      '<ruby>望<rp>(</rp><rt>wàng</rt><rp>)</rp>汐<rt>xī</rt></ruby>港',
      [
        p(
          { type: 'ruby', attrs: { base: '望', reading: 'wàng' } },
          { type: 'ruby', attrs: { base: '汐', reading: 'xī' } },
          t('港'),
        ),
      ],
    ],
    ['raised and lowered figures', 'CO<sub>2</sub>，10<sup>-8</sup>，注<sup>[1]</sup>', [p(t('CO₂，10⁻⁸，注[1]'))]],
    ['a definition list', '<dl><dt>初审</dt><dd>编辑</dd></dl>', [p(t('初审', strong)), p(t('编辑'))]],
    ['a quotation in a paragraph', '他说<q>好</q>', [p(t('他说“好”'))]],
    ['what was deleted as nothing', '<del>周二</del><ins>周三</ins>', [p(t('周三'))]],
    ['preformatted lines', '<pre>甲  乙\n丙</pre>', [p(t('甲  乙'), br, t('丙'))]],
    ['a rule', '甲<hr>乙', [p(t('甲')), { type: 'horizontalRule' }, p(t('乙'))]],
    [
      'a player',
      '<p>甲</p><iframe src="https://v.example/1" title="潮汐"></iframe>',
      [p(t('甲')), { type: 'embed', attrs: { url: 'https://v.example/1', title: '潮汐' } }],
    ],
    [
      'a picture of others as a link to it',
      '<p>甲<img src="//p.example/1.jpg" alt="渡轮">乙</p>',
      [p(t('甲')), { type: 'embed', attrs: { url: 'https://p.example/1.jpg', title: '渡轮' } }, p(t('乙'))],
    ],
  ])('has %s', (_, html, content) => {
    expect(htmlToBody(html)).toEqual({ type: 'doc', content })
  })

  it('has the house’s own pictures as figures, also out of quotations and lists', () => {
    const pictureFor = (address: string) => (address === 'https://paper.example/m/1.jpg' ? 'pic1' : undefined)
    const html =
      '<figure><img src="/m/1.jpg" alt="渡轮"><figcaption>渡轮 <b>进港</b></figcaption></figure><ul><li>甲<img src="1.jpg"></ul>'
    const surroundings = { address: 'https://paper.example/m/story', pictureFor }
    expect(picturesIn(html, surroundings)).toEqual(['https://paper.example/m/1.jpg'])
    expect(htmlToBody(html, surroundings).content).toEqual([
      { type: 'figure', attrs: { picture: 'pic1', alt: '渡轮', caption: '渡轮 进港' } },
      { type: 'bulletList', content: [item(p(t('甲')))] },
      { type: 'figure', attrs: { picture: 'pic1', alt: '' } },
    ])
  })

  it('takes links relative to the page that they stood on', () => {
    const body = htmlToBody('<a href="../b?c">甲</a>', { address: 'https://paper.example/x/y/a' })
    expect(body.content).toEqual([p(t('甲', link('https://paper.example/x/b?c')))])
  })

  it('keeps every word in a form that the schema knows, whatever comes in', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const words = (text: string) => text.match(/[潮𠮷]/gu)?.length ?? 0
        const cleaned = cleanHtml(html.replaceAll(/alt=`|title="[^"]*"/g, ''))
        expect(words(said(htmlToBody(cleaned).content))).toBe(words(rawText(parseFragment(cleaned))))
      }),
      { numRuns: 1000 },
    )
  })

  it('takes lists and tables of any depth and texts of any length', () => {
    const deep = htmlToBody('<ul><li>甲'.repeat(40)).content as Block[]
    expect(JSON.stringify(deep).match(/甲/g)).toHaveLength(40)
    expect(said(htmlToBody('<table><tr><td>乙<td>'.repeat(40)).content).match(/乙/g)).toHaveLength(40)
    expect(said(htmlToBody('𠮷'.repeat(50_000)).content)).toHaveLength(100_000)
  })
})

/** All words in the tree, also those of captions and titles. */
function said(node: unknown): string {
  if (Array.isArray(node)) return node.map(said).join('')
  if (node === null || typeof node !== 'object') return ''
  return Object.entries(node)
    .map(([key, value]) => (typeof value === 'string' && WORDS.has(key) ? value : said(value)))
    .join('')
}

const WORDS = new Set(['text', 'base', 'reading', 'caption', 'title', 'alt'])
