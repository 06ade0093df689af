import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soup } from '../../../test/support/markup-soup.ts'
import { cleanHtml } from './clean.ts'
import { liveParts } from '../../../test/support/live-parts.ts'

const RUNS = { numRuns: 1000 }

describe('clean HTML, whatever comes in', () => {
  it('holds nothing live, however it is parsed again', () => {
    fc.assert(
      fc.property(soup, (html) => {
        expect(liveParts(cleanHtml(html))).toEqual([])
      }),
      RUNS,
    )
  })

  it('is not changed by cleaning it again', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const once = cleanHtml(html)
        expect(cleanHtml(once)).toBe(once)
      }),
      RUNS,
    )
  })

  it('keeps a text that was escaped, as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('潮', '<', '>', '&', 'a', ';', '"', '/', '!', '-', ' ') }),
        (text) => {
          const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
          expect(cleanHtml(`<p>${escaped}</p>`)).toBe(`<p>${escaped}</p>`)
        },
      ),
      RUNS,
    )
  })
})
