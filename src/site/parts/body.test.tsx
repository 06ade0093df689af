import fc from 'fast-check'
import { parse } from 'parse5'
import { expect, it } from 'vitest'
import { views } from '../../../test/support/site-views.ts'
import { messagesOf } from '../../messages/messages.ts'
import type { Block, Body, Inline, List, Mark, Paragraph } from '../../newsroom/articles/body.ts'
import { bodySchema } from '../../newsroom/articles/body.ts'
import { renderPart } from '../render.tsx'
import { BodyText } from './body.tsx'

const words = messagesOf('zh-Hans')
const pictures = new Map([[views.picture.id, views.picture]])

function html(content: readonly Block[], dateline?: string): string {
  return renderPart(<BodyText body={{ type: 'doc', content }} pictures={pictures} words={words} dateline={dateline} />)
}

const text = (value: string, ...marks: Mark[]): Inline => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 && { marks }),
})
const paragraph = (...content: Inline[]): Paragraph => ({ type: 'paragraph', content })

it('puts the dateline before the first paragraph', () => {
  expect(
    html([{ type: 'heading', attrs: { level: 2 }, content: [text('题')] }, paragraph(text('水退了。'))], '本报讯'),
  ).toBe('<h2>题</h2><p><b class="dl">本报讯</b>水退了。</p>')
  expect(html([], '本报讯')).toBe('<p><b class="dl">本报讯</b></p>')
})

it('sets marks inside each other, the first outermost', () => {
  const link: Mark = { type: 'link', attrs: { href: '/t/tide-gate' } }
  expect(html([paragraph(text('潮闸', link, { type: 'strong' }, { type: 'emphasis' }))])).toBe(
    '<p><a href="/t/tide-gate"><strong><em>潮闸</em></strong></a></p>',
  )
})

it('shows the words of a link that leads where no reader may go, without the link', () => {
  const link: Mark = { type: 'link', attrs: { href: 'javascript:alert(1)' } }
  expect(html([paragraph(text('潮闸', link))])).toBe('<p>潮闸</p>')
  expect(html([{ type: 'embed', attrs: { url: 'javascript:alert(1)', title: '曲线' } }])).toBe(
    '<p class="embed">曲线</p>',
  )
})

it('sets a reading over its characters, in brackets for who cannot', () => {
  expect(html([paragraph({ type: 'ruby', attrs: { base: '仇', reading: 'qiú' } })])).toBe(
    '<p><ruby>仇<rp>（</rp><rt>qiú</rt><rp>）</rp></ruby></p>',
  )
})

it('numbers footnotes in the order of the text and leads there and back', () => {
  const note = (value: string): Inline => ({ type: 'footnote', attrs: { text: value } })
  const result = html([paragraph(text('一'), note('甲')), paragraph(text('二'), note('乙'))])
  expect(result).toContain('<a id="r2" href="#n2" role="doc-noteref" aria-label="注2">〔2〕</a>')
  expect(result).toContain('<li id="n1">甲 <a href="#r1" role="doc-backlink">回正文</a></li><li id="n2">乙')
})

it('never skips a level of headings', () => {
  const heading = (level: 2 | 3): Block => ({ type: 'heading', attrs: { level }, content: [text('题')] })
  expect(html([heading(3), heading(2), heading(3)])).toBe('<h2>题</h2><h2>题</h2><h3>题</h3>')
  expect(html([heading(3)])).toBe('<h2>题</h2>')
})

it('says who spoke outside of what was said', () => {
  const quote: Block = { type: 'blockquote', attrs: { cite: '连阿彩' }, content: [paragraph(text('我不信。'))] }
  expect(html([quote])).toBe(
    '<figure class="quote"><blockquote><p>我不信。</p></blockquote><figcaption>连阿彩</figcaption></figure>',
  )
})

it('gives a picture its place before it has come, and every rendition to choose from', () => {
  const result = html([
    { type: 'figure', attrs: { picture: views.picture.id, alt: '潮闸', caption: '落闸。', credit: '卞沐 摄' } },
  ])
  expect(result).toContain('width="1600" height="900" alt="潮闸" loading="lazy"')
  expect(result).toContain('srcset="/m/tide-gate-800.avif 800w, /m/tide-gate-1600.avif 1600w"')
  expect(result).toContain('fill="#31404a"')
  expect(result).toContain('<figcaption>落闸。<span class="credit">卞沐 摄</span></figcaption>')
})

it('keeps the caption of a picture that is gone, and nothing of one without', () => {
  expect(html([{ type: 'figure', attrs: { picture: 'gone', alt: '', caption: '落闸。' } }])).toBe(
    '<figure><figcaption>落闸。</figcaption></figure>',
  )
  expect(html([{ type: 'figure', attrs: { picture: 'gone', alt: '潮闸' } }])).toBe('')
})

it('leaves out what is empty', () => {
  expect(html([{ type: 'paragraph' }, { type: 'heading', attrs: { level: 2 } }])).toBe('')
})

it('makes valid HTML of any tree that can be stored', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(bodySchema.safeParse(body).success).toBe(true)
      const errors: string[] = []
      const markup = renderPart(<BodyText body={body} pictures={pictures} words={words} dateline="本报讯" />)
      parse(`<!DOCTYPE html><html lang="zh"><head><title>t</title></head><body><main>${markup}</main></body></html>`, {
        onParseError: ({ code }) => errors.push(code),
      })
      expect(errors).toEqual([])
    }),
  )
})

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'潮闸外港<>&"\'`=，。'),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
  ),
  minLength: 1,
  maxLength: 12,
})
const anyHref = fc.constantFrom('/t/x', '#n1', 'https://a.example/?a=1&b="<', 'mailto:a@a.example')
const anyMark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant<Mark>({ type: 'strong' }),
  fc.constant<Mark>({ type: 'emphasis' }),
  anyHref.map((href): Mark => ({ type: 'link', attrs: { href } })),
)
const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({
    type: fc.constant('text' as const),
    text: anyText,
    marks: fc.array(anyMark, { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('ruby' as const), attrs: fc.record({ base: anyText, reading: anyText }) }),
  fc.record({ type: fc.constant('footnote' as const), attrs: fc.record({ text: anyText }) }),
  fc.constant<Inline>({ type: 'hardBreak' }),
)
const anyInlines = fc.array(anyInline, { maxLength: 4 })
const anyParagraph: fc.Arbitrary<Paragraph> = anyInlines.map((content) => ({ type: 'paragraph', content }))
const someParagraphs = fc.array(anyParagraph, { minLength: 1, maxLength: 3 })

function anyList(depth: number): fc.Arbitrary<List> {
  const child: fc.Arbitrary<Paragraph | List> = depth > 1 ? fc.oneof(anyParagraph, anyList(depth - 1)) : anyParagraph
  return fc.record({
    type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
    content: fc.array(
      fc.record({ type: fc.constant('listItem' as const), content: fc.array(child, { minLength: 1, maxLength: 3 }) }),
      { minLength: 1, maxLength: 3 },
    ),
  })
}

const anyCell = fc.record({
  type: fc.constantFrom('tableHeader' as const, 'tableCell' as const),
  content: someParagraphs,
})
const anyRow = fc.record({
  type: fc.constant('tableRow' as const),
  content: fc.array(anyCell, { minLength: 1, maxLength: 3 }),
})
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyParagraph,
  fc.record({
    type: fc.constant('heading' as const),
    attrs: fc.record({ level: fc.constantFrom(2 as const, 3 as const) }),
    content: anyInlines,
  }),
  fc.record({
    type: fc.constant('blockquote' as const),
    attrs: fc.record({ cite: fc.option(anyText) }),
    content: someParagraphs,
  }),
  anyList(3),
  fc.record({
    type: fc.constant('figure' as const),
    attrs: fc.record({
      picture: fc.constantFrom(views.picture.id, 'gone'),
      alt: anyText,
      caption: anyText,
      credit: anyText,
    }),
  }),
  fc.record({
    type: fc.constant('table' as const),
    attrs: fc.record({ caption: anyText }),
    content: fc.array(anyRow, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('embed' as const), attrs: fc.record({ url: anyHref, title: anyText }) }),
  fc.constant<Block>({ type: 'horizontalRule' }),
)
const anyBody: fc.Arbitrary<Body> = fc.array(anyBlock, { maxLength: 8 }).map((content) => ({ type: 'doc', content }))
