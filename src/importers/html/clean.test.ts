import { describe, expect, it } from 'vitest'
import { cleanHtml } from './clean.ts'
import { liveParts } from '../../../test/support/live-parts.ts'

describe('clean HTML', () => {
  it.each([
    ['a script in a paragraph', '<p onclick="x()">潮<script>1</script>水</p>', '<p>潮水</p>'],
    ['an address that runs', '<a href="java\tscript:x()">看</a>', '<a>看</a>'],
    ['an address that runs behind controls', '<a href="\u0001 javascript:x()">看</a>', '<a>看</a>'],
    ['an address written with entities', '<a href="&#106;avascript&colon;x()">看</a>', '<a>看</a>'],
    ['an address with a space inside its scheme', '<a href="java script:x()">看</a>', '<a>看</a>'],
    ['a page as an address', '<a href="data:text/html,x">看</a>', '<a>看</a>'],
    ['a drawing as a picture', '<img src="data:image/svg+xml;base64,PHN2Zz4=" alt="图">', ''],
    ['a picture that runs when it fails', '<img src=x onerror=y() alt=潮>', '<img src="x" alt="潮">'],
    [
      'drawings and formulas with all in them',
      '前<svg><style><a href=x onclick=y()></style></svg><math><mi>乙</math>后',
      '前后',
    ],
    ['HTML inside a drawing', '<svg><foreignObject><p>甲</p></foreignObject></svg><p>乙</p>', '<p>乙</p>'],
    ['a comment that another reader ends early', '<!--><img src=x onerror=y()>-->渡', '<img src="x">--&gt;渡'],
    ['a template', '<template><p>甲</p></template><p>乙</p>', '<p>乙</p>'],
    [
      'what shows only without scripts',
      '<noscript><p title="</noscript><img src=x onerror=y()>"></noscript>',
      '<img src="x">"&gt;',
    ],
    [
      'forms in forms and their fields',
      '<form><form><input name=a value=b>填<button>报</button></form></form>',
      '<div>填报</div>',
    ],
    ['names that shadow the page', '<p id=cookie name=x class=y style="x:y">甲</p>', '<p>甲</p>'],
    ['an element named like part of an object', '<constructor>甲</constructor><tostring>乙</tostring>', '甲乙'],
    [
      'an attribute with a quotation mark',
      '<abbr title="&quot;><script>">甲</abbr>',
      '<abbr title="&quot;&gt;&lt;script&gt;">甲</abbr>',
    ],
    ['tags that ask the reader for a new base', '<base href=//x><meta http-equiv=refresh><link rel=x href=y>甲', '甲'],
  ])('takes out %s', (_, given, expected) => {
    expect(cleanHtml(given)).toBe(expected)
    expect(liveParts(cleanHtml(given))).toEqual([])
  })

  it.each([
    ['a link with its parts', '<a href="https://example.org/a?x=1&amp;y=2#z" title="潮讯">原文</a>'],
    [
      'a figure',
      '<figure><img src="/m/1.jpg" alt="渡轮" width="800" height="600"><figcaption>图：本报</figcaption></figure>',
    ],
    ['a table', '<table><caption>表一</caption><tbody><tr><th colspan="2" scope="col">站</th></tr></tbody></table>'],
    ['ruby', '<ruby>望<rp>（</rp><rt>wàng</rt><rp>）</rp></ruby>'],
    ['a definition list in groups', '<dl><div><dt>初审</dt><dd>编辑</dd></div></dl>'],
    ['tags written as text', '<p>&lt;script&gt;x()&lt;/script&gt; &amp;lt;</p>'],
    ['a line end that begins preformatted text', '<pre>\n\n潮\n水</pre>'],
    ['characters beyond the first plane', '<p>𠮷👍🏽</p>'],
  ])('keeps %s as it is', (_, html) => {
    expect(cleanHtml(html)).toBe(html)
  })

  it.each([
    ['structure of the page as divisions', '<section><article>甲</article></section>', '<div><div>甲</div></div>'],
    ['a list item without a list', '<li>甲<li>乙', '<div>甲</div><div>乙</div>'],
    ['a cell without a table', '<td>甲</td><td>乙</td>', '<div>甲</div><div>乙</div>'],
    ['a block that stands in a paragraph', '<p>甲<button><h2>乙</h2></button></p>', '<p>甲乙</p>'],
    [
      'a player',
      '<iframe src="https://video.example/1" title="潮汐"></iframe>',
      '<a href="https://video.example/1" title="潮汐">https://video.example/1</a>',
    ],
    [
      'a film with its source inside',
      '<video><source src=//v.example/1.mp4>不支持</video>',
      '<a href="//v.example/1.mp4">//v.example/1.mp4</a>',
    ],
    [
      'a picture that is loaded late',
      '<img src="/blank.gif" data-src="https://p.example/1.jpg">',
      '<img src="https://p.example/1.jpg">',
    ],
    ['line ends of other systems and stray controls', '<p>甲&#13;乙\u0007\r\n丙</p>', '<p>甲\n乙\n丙</p>'],
  ])('rewrites %s', (_, given, expected) => {
    expect(cleanHtml(given)).toBe(expected)
  })

  it('finishes on elements nested a hundred thousand deep and keeps their text', () => {
    for (const tag of ['div', 'b', 'span', 'svg', 'template', 'blockquote', 'ul><li', 'table><td', 'x-y']) {
      const cleaned = cleanHtml(`<${tag}>`.repeat(100_000) + '潮')
      expect(cleaned.includes('潮')).toBe(tag !== 'svg' && tag !== 'template')
      expect(cleaned.length).toBeLessThan(10_000)
    }
  })

  it('refuses more than it can hold, and little text that means millions of elements', () => {
    const bomb = Array.from({ length: 3000 }, (_, n) => `<p><b title=${n}>`).join('')
    expect(() => cleanHtml('潮'.repeat(17 * 1024 * 1024))).toThrow(expect.objectContaining({ code: 'too_large' }))
    expect(() => cleanHtml(bomb)).toThrow(expect.objectContaining({ code: 'too_large' }))
  })
})
