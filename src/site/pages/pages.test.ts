import { HtmlValidate } from 'html-validate'
import { parse, type DefaultTreeAdapterMap } from 'parse5'
import { describe, expect, it } from 'vitest'
import { emptyViews, pagesOf } from '../../../test/support/site-pages.ts'
import { frame, views } from '../../../test/support/site-views.ts'
import { EDITIONS } from '../../newsroom/settings/settings.ts'
import { searchPage } from './search.tsx'

// Preact closes void elements; and a headline is as long as it is.
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'void-style': 'off', 'long-title': 'off' },
})

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

function elementsOf(html: string): readonly Element[] {
  const found: Element[] = []
  const visit = (node: Node) => {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html))
  return found
}

const attributesOf = (elements: readonly Element[]) => elements.flatMap((element) => element.attrs)

describe.each(EDITIONS)('pages of the %s edition', (edition) => {
  it.each(Object.entries(pagesOf(frame(edition))))('%s is valid HTML', async (_, html) => {
    const { results } = await validator.validateString(html)
    expect(
      results
        .flatMap((result) => result.messages)
        .map(({ ruleId, message, line, column }) => `${ruleId}: ${message} ${line}:${column}`),
    ).toEqual([])
  })

  it('say their language, and lead to themselves in the other editions', () => {
    for (const html of Object.values(pagesOf(frame(edition)))) expect(html).toContain(`<html lang="${edition}"`)
    const { home, article } = pagesOf(frame(edition))
    const prefix = { 'zh-Hans': '', 'zh-Hant-TW': '/tw', 'zh-Hant-HK': '/hk' }[edition]
    expect(article).toContain(`<link rel="canonical" href="https://wangxi.example${prefix}/a/01article001"`)
    expect(article).toContain(`<link rel="alternate" hreflang="x-default" href="https://wangxi.example/a/01article001"`)
    expect(home).toContain(`<link rel="canonical" href="https://wangxi.example${prefix || '/'}"`)
  })
})

it.each(Object.entries(pagesOf(frame(), emptyViews)))('an empty paper has a valid page: %s', async (_, html) => {
  const { results } = await validator.validateString(html)
  expect(results.flatMap((result) => result.messages).map(({ message }) => message)).toEqual([])
})

it.each(Object.entries(pagesOf(frame())))('%s runs nothing inline and styles nothing inline', (_, html) => {
  const elements = elementsOf(html)
  expect(attributesOf(elements).filter(({ name }) => name === 'style' || name.startsWith('on'))).toEqual([])
  const scripts = elements.filter(({ tagName }) => tagName === 'script')
  const inline = scripts.filter(({ attrs }) => !attrs.some(({ name }) => name === 'src'))
  expect(inline.every(({ attrs }) => attrs.some(({ value }) => value === 'application/ld+json'))).toBe(true)
})

describe('hostile text', () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>'</title></textarea>&amp;<!--`
  const hostileViews = poisoned(views) as typeof views
  const pages = pagesOf({ ...frame(), settings: hostileViews.settings, sections: hostileViews.sections }, hostileViews)

  it.each(Object.entries(pages))('is inert in %s', (_, html) => {
    const elements = elementsOf(html)
    const sources = elements
      .filter(({ tagName }) => tagName === 'script')
      .flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'src'))
    expect(sources.every(({ value }) => value.startsWith('/assets/'))).toBe(true)
    expect(attributesOf(elements).filter(({ name }) => name.startsWith('on'))).toEqual([])
    expect(
      elements.filter(({ tagName, attrs }) => tagName === 'img' && attrs.some(({ value }) => value === 'x')),
    ).toEqual([])
    const addresses = attributesOf(elements).filter(({ name }) => ['href', 'src', 'action', 'srcset'].includes(name))
    expect(addresses.filter(({ value }) => /^\s*(?:javascript|data|vbscript):/i.test(value))).toEqual([])
    expect(html).not.toContain('<x-piece')
  })

  /** The same data with every text and address replaced by an attack; ids, times and kinds are kept. */
  function poisoned(value: unknown, name = ''): unknown {
    if (typeof value === 'string') {
      if (/^(?:url|href)$/.test(name)) return 'javascript:alert(3)'
      if (/^(?:id|at|type|role|kind|state|format|date|now|timeZone|edition|.*At|.*Id)$/.test(name)) return value
      return name === 'colour' ? 'red;}' : hostile
    }
    if (Array.isArray(value)) return value.map((item) => poisoned(item, name))
    if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, poisoned(item)]))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, poisoned(item, key)]))
  }
})

it('a search for a phrase is named in one pair of quotation marks', () => {
  const choices = { filters: [], sections: [], topics: [], days: [] }
  const outcome = { results: [], total: 0, about: false, kinds: { article: 0, wire: 0 }, choices }
  const pieces = { masthead: '', help: '', wire: '', hot: '', footer: '' }
  const titleOf = (query: string) => {
    const turn = { sort: 'relevance', kind: 'article' } as const
    const row = searchPage(frame(), { query, turn, notes: [], outcome }, pieces)
    return row.map((piece) => typeof piece === 'string' && /<title>(.*?)<\/title>/.exec(piece)?.[1]).find(Boolean)
  }
  for (const typed of ['"潮闸"', '“潮闸”', '「潮闸」', '潮闸']) expect(titleOf(typed)).toContain('“潮闸”的0条')
  expect(titleOf('"潮闸" 渡轮')).toContain('“&quot;潮闸&quot; 渡轮”')
})
