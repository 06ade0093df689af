import { describe, expect, it } from 'vitest'
import { messagesOf } from '../messages/messages.ts'
import type { ReadableArticle } from '../newsroom/articles/article-reading.ts'
import { paragraphs } from '../newsroom/articles/body.ts'
import { settingsSchema } from '../newsroom/settings/settings.ts'
import { type Frame, type IslandName, ISLANDS } from './frame.ts'
import { articleData, collectionData, homeData } from './structured-data.ts'

const frame: Frame = {
  year: 2026,
  edition: 'zh-Hant-TW',
  settings: settingsSchema.parse({ name: '望汐時報', publisher: '望汐報業' }),
  sections: [],
  prefix: '/tw',
  origin: 'https://wangxi.example',
  signIn: false,
  words: messagesOf('zh-Hant-TW'),
  assets: {
    css: '',
    islands: Object.fromEntries(ISLANDS.map((name) => [name, ''])) as Record<IslandName, string>,
  },
}

const article: ReadableArticle = {
  id: '0f3k2m9x7q1z',
  state: 'published',
  kicker: undefined,
  headline: '外港潮閘今晨落閘',
  standfirst: '港內水位平穩。',
  bylines: [
    { name: '鍾向晚', role: 'reporter' },
    { name: '林嶼', role: 'photographer' },
  ],
  section: { slug: 'port', name: '港航' },
  publishedAt: '2026-11-22T08:00:00.000Z',
  updatedAt: undefined,
  commentCount: 3,
  picture: {
    id: 'p1',
    width: 3000,
    height: 2000,
    colour: '#334455',
    alt: '潮閘',
    credit: '林嶼攝',
    renditions: [
      { width: 640, format: 'jpeg', file: 'a.jpg' },
      { width: 1600, format: 'jpeg', file: 'b.jpg' },
      { width: 1600, format: 'avif', file: 'b.avif' },
    ],
  },
  dateline: '本報望汐11月22日電',
  source: { name: '望汐港務局', url: 'https://port.example/', creditLine: '望汐港務局供稿' },
  originalHeadline: '外港潮闸落闸公告',
  editor: '阮知潮',
  body: paragraphs(['一段。']),
  characterCount: 3,
  revision: 1,
  sectionId: 's1',
  topics: [{ id: 't1', slug: 'tide-gate', name: '外港潮閘' }],
  retraction: undefined,
  expiredAt: undefined,
  dayOnly: false,
  dateInferred: false,
  pictures: new Map(),
}

interface Things {
  readonly '@context': string
  readonly '@graph': readonly ({ readonly '@type': string } & Readonly<Record<string, unknown>>)[]
}
const things = (json: string | undefined) => (JSON.parse(json!) as Things)['@graph']
const thing = (json: string | undefined, type: string) => things(json).find((each) => each['@type'] === type)!

describe('what a page says to programs', () => {
  it('of a story: what, who, when, from where', () => {
    expect(thing(articleData(frame, article), 'NewsArticle')).toMatchObject({
      url: 'https://wangxi.example/tw/a/0f3k2m9x7q1z',
      headline: '外港潮閘今晨落閘',
      alternativeHeadline: '外港潮闸落闸公告',
      inLanguage: 'zh-Hant-TW',
      datePublished: '2026-11-22T08:00:00.000Z',
      dateModified: '2026-11-22T08:00:00.000Z',
      author: [{ '@type': 'Person', name: '鍾向晚' }],
      contributor: [{ '@type': 'Person', name: '林嶼' }],
      editor: { '@type': 'Person', name: '阮知潮' },
      articleSection: '港航',
      keywords: ['外港潮閘'],
      wordCount: 3,
      sourceOrganization: { '@type': 'Organization', name: '望汐港務局', url: 'https://port.example/' },
      isBasedOn: 'https://port.example/',
      creditText: '望汐港務局供稿',
      image: [
        { url: 'https://wangxi.example/m/b.jpg', width: 1600, height: 1067, creditText: '林嶼攝' },
        { url: 'https://wangxi.example/m/a.jpg' },
      ],
    })
  })

  it('of a corrected story: what was wrong', () => {
    const json = articleData(frame, { ...article, updatedAt: '2026-11-23T08:00:00.000Z' }, [
      { note: '水位應為四米一。', madeAt: '2026-11-23T08:00:00.000Z' },
    ])
    expect(thing(json, 'NewsArticle')).toMatchObject({
      dateModified: '2026-11-23T08:00:00.000Z',
      correction: [
        { '@type': 'CorrectionComment', text: '水位應為四米一。', datePublished: '2026-11-23T08:00:00.000Z' },
      ],
    })
  })

  it('of a retracted story: nothing', () => {
    expect(articleData(frame, { ...article, state: 'retracted' })).toBeUndefined()
  })

  it('of a story without a byline: the house that it came from, or the paper', () => {
    const unsigned = { ...article, bylines: [] }
    const author = (given: ReadableArticle) => thing(articleData(frame, given), 'NewsArticle').author
    expect(author(unsigned)).toMatchObject([{ '@type': 'Organization', name: '望汐港務局' }])
    expect(author({ ...unsigned, source: undefined })).toEqual([{ '@id': 'https://wangxi.example/tw#publisher' }])
  })

  it('of its place: the way from the front page', () => {
    expect(thing(articleData(frame, article), 'BreadcrumbList').itemListElement).toMatchObject([
      { position: 1, item: 'https://wangxi.example/tw' },
      { position: 2, name: '港航', item: 'https://wangxi.example/tw/s/port' },
      { position: 3, item: 'https://wangxi.example/tw/a/0f3k2m9x7q1z' },
    ])
  })

  it('of the paper: who makes it, and how it is searched', () => {
    const json = homeData(frame)
    expect(thing(json, 'WebSite')).toMatchObject({
      name: '望汐時報',
      potentialAction: { target: { urlTemplate: 'https://wangxi.example/tw/search?q={search_term_string}' } },
    })
    expect(thing(json, 'NewsMediaOrganization')).toMatchObject({ legalName: '望汐報業' })
  })

  it('of a topic: its stories in their order', () => {
    const stories = Array.from({ length: 40 }, (_, number) => ({ id: `id${number}`, headline: `第${number}篇` }))
    const json = collectionData(frame, { path: '/t/tide-gate', name: '外港潮閘', stories })
    const { mainEntity } = thing(json, 'CollectionPage') as unknown as { mainEntity: { itemListElement: unknown[] } }
    expect(mainEntity.itemListElement).toHaveLength(30)
    expect(mainEntity.itemListElement[0]).toMatchObject({ position: 1, url: 'https://wangxi.example/tw/a/id0' })
  })

  it('cannot end the script element that it stands in', () => {
    const json = articleData(frame, { ...article, headline: '</script><!--<script>\u2028\u2029' })!
    expect(json).not.toMatch(/[<\u2028\u2029]/)
    expect(thing(json, 'NewsArticle').headline).toBe('</script><!--<script>\u2028\u2029')
  })

  it('names no address that a browser would run', () => {
    const source = { name: '某站', url: 'javascript:alert(1)', creditLine: undefined }
    expect(articleData(frame, { ...article, source })).not.toContain('javascript:')
  })
})
