import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AtWork, atWork } from '../../../test/support/desk-api.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../../test/support/portal.ts'
import { parseXml } from '../../../test/support/xml-tree.ts'
import type { Body } from '../../newsroom/articles/body.ts'
import { EMPTY_TEXT } from '../../newsroom/writing/working-text.ts'
import { arrangeFrontNow } from '../contract/fronts.ts'
import type { Asking, Operation } from '../contract/operation.ts'
import {
  correctArticle,
  offerPreviewLink,
  publishArticle,
  recallArticle,
  retractArticle,
} from '../contract/publication.ts'
import { describeSection, openSectionNow } from '../contract/sections.ts'
import { changeSettings } from '../contract/settings.ts'
import { registerSourceNow } from '../contract/sources.ts'
import { describePerson } from '../contract/staff.ts'
import { describeTopicNow, openTopicNow } from '../contract/topics.ts'
import { correctWireItem, fileWireItem } from '../contract/wire.ts'
import { beginArticle, saveText } from '../contract/writing.ts'

// Whoever of the staff means harm, or lent their browser to somebody who does, types markup into every field that readers
// and colleagues see. Pages are read as browsers read them, feeds as strictly as a reader that gives up at the first fault.

/** Ends attributes, elements, raw text, comments and JSON, and opens what would run. */
const ILL = `x"'></script></title>--><smuggled onload=alert(1)>]]>&lt;`
const SHORT = '"><smuggled a=\''
const RUNS = 'javascript:smuggled()'
/** What no field takes for an address … */
const NO_ADDRESSES = [
  RUNS,
  ' java\nscript:smuggled()',
  'data:text/html,<smuggled>',
  '//smuggled.example',
  'vbscript:smuggled',
]
/** … and what is one. */
const ADDRESS = 'https://a.example/?"><smuggled>'

const body: Body = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: ILL, marks: [{ type: 'link', attrs: { href: ADDRESS } }] },
        { type: 'ruby', attrs: { base: ILL, reading: ILL } },
        { type: 'footnote', attrs: { text: ILL } },
      ],
    },
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: ILL }] },
    {
      type: 'blockquote',
      attrs: { cite: RUNS },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: ILL }] }],
    },
    { type: 'embed', attrs: { url: ADDRESS, title: ILL } },
  ],
}

const text = {
  ...EMPTY_TEXT,
  kicker: SHORT,
  headline: ILL,
  standfirst: ILL,
  bylines: [{ name: SHORT, role: 'reporter' as const }],
  dateline: SHORT,
  originalHeadline: ILL,
  editor: SHORT,
  body,
}

eachDatabase('what is smuggled into a field', (paper) => {
  let portal: TestPortal
  let chief: AtWork
  let names = 0

  beforeEach(async () => {
    portal = await openTestPortal(paper)
    chief = await atWork(paper, portal, 'chief_editor')
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())

  async function does<Op extends Operation>(operation: Op, asking: Asking<Op>): Promise<Record<string, string>> {
    const { status, body: said } = await chief.ask(operation, asking)
    expect([operation.id, status, said]).toEqual([operation.id, expect.toSatisfy((code: number) => code < 300), said])
    return said as Record<string, string>
  }

  async function begins(): Promise<{ articleId: string; sitting: string }> {
    names += 1
    const sitting = `smuggling${String(names).padStart(12, '0')}`
    const { id: sourceId } = await does(registerSourceNow, {
      body: {
        name: `${ILL} ${names}`,
        kind: 'agency',
        url: ADDRESS,
        creditLine: ILL,
        note: ILL,
      },
    })
    const order = { sitting, sectionId: paper.city.id, topicIds: [paper.tideGate.id] }
    const { articleId } = await does(beginArticle, { body: { ...order, text: { ...text, sourceId: sourceId! } } })
    return { articleId: articleId!, sitting }
  }

  it('is text on every page, in every feed, and in every preview', async () => {
    await does(describeSection, { params: { sectionId: paper.city.id }, body: { name: SHORT } })
    await does(describeTopicNow, {
      params: { topicId: paper.tideGate.id },
      body: { name: ILL.slice(0, 60), standfirst: ILL, background: ILL },
    })
    await does(describePerson, { params: { staffId: chief.staffId }, body: { name: SHORT } })
    const imprint = { text: ILL, url: ADDRESS }
    const ill = {
      title: ILL.slice(0, 60),
      tagline: ILL,
      publisher: ILL,
      address: ILL,
      telephone: SHORT,
      folio: [ILL.slice(0, 60)],
    }
    const changes = { ...ill, name: SHORT, icp: imprint, embedHosts: ['a.example'] } as never
    await does(changeSettings, { body: { changes, seen: {} } })

    const [live, corrected, retracted, recalled, draft] = [
      await begins(),
      await begins(),
      await begins(),
      await begins(),
      await begins(),
    ]
    for (const { articleId } of [live, corrected, retracted, recalled])
      await does(publishArticle, { params: { articleId }, body: { revision: 1 } })
    await does(saveText, {
      params: { articleId: corrected.articleId },
      body: { sitting: corrected.sitting, count: 1, text: { ...text, standfirst: `${ILL}改` } },
    })
    await does(correctArticle, { params: { articleId: corrected.articleId }, body: { revision: 1, note: ILL } })
    await does(retractArticle, { params: { articleId: retracted.articleId }, body: { reason: ILL } })
    await does(recallArticle, { params: { articleId: recalled.articleId }, body: { reason: ILL } })
    const { id: itemId } = await does(fileWireItem, {
      body: {
        key: 'smuggled 1',
        headline: ILL,
        text: ILL,
        flash: true,
        articleId: live.articleId,
        topicId: paper.tideGate.id,
      },
    })
    await does(fileWireItem, { body: { key: 'smuggled 2', headline: ILL, text: ILL, flash: true } })
    await does(correctWireItem, { params: { itemId: itemId! }, body: { headline: `${ILL}改`, text: ILL } })
    await does(arrangeFrontNow, {
      params: { front: 'home' },
      body: {
        basedOn: 0,
        slots: [{ place: 'lead', position: 0, entries: [{ articleId: live.articleId, headline: SHORT }] }],
        rules: {},
        blocks: [],
        hiddenBlocks: [],
      },
    })
    const preview = await does(offerPreviewLink, { params: { articleId: draft.articleId }, body: {} })

    const pages = [
      '/',
      ...[live, corrected, retracted, recalled].map(({ articleId }) => `/a/${articleId}`),
      '/s/city',
      '/t/tide-gate',
      '/topics',
      '/wire',
      '/hot',
      '/corrections',
      `/search?q=${encodeURIComponent(ILL)}`,
      `/search?q=${encodeURIComponent('smuggled')}`,
    ]
    const prefixes = ['', '/tw', '/hk']
    const seen = await Promise.all(prefixes.flatMap((prefix) => pages.map(async (page) => shown(prefix + page))))
    const asStaff = ['/desk', '/desk/account', `/desk/articles/${draft.articleId}/preview-frame`]
    seen.push(...(await Promise.all(asStaff.map((page) => shown(page, { cookie: chief.cookie })))))
    seen.push(await shown(new URL(preview.address!).pathname), await shown('/desk/sign-in'))
    expect(seen.flat()).toEqual([])

    for (const feed of ['/feed.xml', '/feed.atom', '/s/city/feed.xml', '/t/tide-gate/feed.xml', '/sitemap.xml']) {
      const { status, body: xml } = await portal.ask(feed)
      if (status === 200) expect(() => parseXml(xml)).not.toThrow()
    }
  })

  /** What is alive on a page, with where it stands. */
  async function shown(path: string, headers: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
    const { status, body: html } = await portal.ask(path, { headers })
    if (![200, 404, 410, 451].includes(status)) return [`${path}: ${status}`]
    return [...aliveIn(parse(html))].map((what) => `${path}: ${what}`)
  }

  it('is no address of a section, a topic, a source, a link, an embed or the imprint', async () => {
    for (const slug of [ILL, '../a', 'a/b', 'a"b', RUNS]) {
      expect((await chief.ask(openSectionNow, { body: { name: '甲', slug } })).status).toBe(422)
      expect((await chief.ask(openTopicNow, { body: { name: '甲', slug, standfirst: '' } })).status).toBe(422)
    }
    for (const url of NO_ADDRESSES) {
      const content = (inner: object) => ({ ...text, body: { type: 'doc', content: [inner] } as unknown as Body })
      const linked = { type: 'text', text: '甲', marks: [{ type: 'link', attrs: { href: url } }] }
      const order = { sitting: 'smuggling000000000000', sectionId: paper.city.id, topicIds: [] }
      const refused = [
        await chief.ask(registerSourceNow, { body: { name: '甲', kind: 'agency', url } }),
        await chief.ask(beginArticle, { body: { ...order, text: content({ type: 'paragraph', content: [linked] }) } }),
        await chief.ask(beginArticle, {
          body: { ...order, text: content({ type: 'embed', attrs: { url, title: '甲' } }) },
        }),
        await chief.ask(changeSettings, { body: { changes: { complaints: { text: '举报', url } }, seen: {} } }),
      ]
      expect([url, ...refused.map(({ status }) => status)]).toEqual([url, 422, 422, 422, 422])
    }
  })
})

function* aliveIn(node: Tree.ParentNode): Generator<string> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue
    const { tagName, attrs } = child
    if (/smuggled|^(?:iframe|object|embed|base|style)$/.test(tagName)) yield `<${tagName}>`
    const type = attrs.find(({ name }) => name === 'type')?.value
    const [inner] = child.childNodes
    if (tagName === 'script' && inner && 'value' in inner) {
      if (/^application\/(?:ld\+)?json$/.test(type ?? '')) JSON.parse(inner.value)
      else yield `<script> ${inner.value.slice(0, 80)}`
    }
    for (const { name, value } of attrs) {
      if (/^on|^srcdoc$|^style$/.test(name)) yield `<${tagName} ${name}>`
      const address = value.replaceAll(/[\u0000-\u0020]/g, '')
      const carries = /^(?:href|src|cite|action|formaction|data|poster)$/.test(name)
      if (carries && /^(?:javascript|vbscript|data:text|\/\/)/i.test(address)) yield `<${tagName} ${name}="${value}">`
    }
    yield* aliveIn('content' in child ? child.content : child)
  }
}
