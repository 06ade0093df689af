import { expect, it } from 'vitest'
import { plainText } from './plain-text.ts'

it.each([
  ['<p>潮闸</p><p>渡轮</p>', '潮闸\n渡轮\n'],
  ['<p>甲<br/>乙 &amp; &lt;丙&gt; &quot;丁&quot; &#39;</p>', `甲\n乙 & <丙> "丁" '\n`],
  ['<p><ruby>覃<rp>（</rp><rt>qín</rt><rp>）</rp></ruby>先生</p>', '覃先生\n'],
  ['<figure><img alt="图 &gt; 画"><figcaption>说明</figcaption></figure>', '说明\n'],
  ['<p>&amp;lt;</p>', '&lt;\n'],
])('the text of %s is what a browser shows', (html, text) => {
  expect(plainText(html)).toBe(text)
})
