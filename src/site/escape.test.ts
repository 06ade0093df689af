import { expect, it } from 'vitest'
import { escapeHtml, escapeJson, safeHref } from './escape.ts'

it('leaves nothing in a text that HTML would read', () => {
  expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;')
  expect(escapeHtml('外港潮闸')).toBe('外港潮闸')
})

it('does not let JSON end the script that it stands in', () => {
  const json = JSON.stringify({ headline: '</script><!--\u2028' })
  expect(escapeJson(json)).not.toMatch(/[<\u2028]/)
  expect(JSON.parse(escapeJson(json))).toEqual(JSON.parse(json))
})

it.each(['https://gate.example/', 'http://a.example', 'mailto:desk@wangxi.example', '/a/01article001', '#n1'])(
  'sends readers to %s',
  (address) => expect(safeHref(address)).toBe(address),
)

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  ' https://a.example',
  'data:text/html,x',
  '//elsewhere.example',
  '/\\elsewhere.example',
  'vbscript:x',
  '',
])('sends nobody to %j', (address) => expect(safeHref(address)).toBeUndefined())
