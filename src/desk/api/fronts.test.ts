import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AtWork, atWork } from '../../../test/support/desk-api.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../../test/support/portal.ts'
import { EMPTY, type FrontName, inOrder } from '../../newsroom/fronts/front.ts'
import { registerSource } from '../../newsroom/sources/source-store.ts'
import { arrangeFrontNow, composeFront, listFrontArrangements, previewFront, readFrontNow } from '../contract/fronts.ts'
import { describeSection, listSectionsOfDesk } from '../contract/sections.ts'
import { describeSourceNow, rateSourceNow, readSource } from '../contract/sources.ts'
import { describeTopicNow, mergeTopic, openTopicNow, readTopic } from '../contract/topics.ts'

eachDatabase('the interface of fronts and lists', (paper) => {
  let portal: TestPortal
  let linYan: AtWork
  let head: AtWork

  beforeEach(async () => {
    portal = await openTestPortal(paper)
    linYan = await atWork(paper, portal, 'editor')
    head = await atWork(paper, portal, 'section_head', '阮知潮')
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())

  const home = { front: 'home' as FrontName }
  const empty = { slots: [], rules: {}, blocks: [], hiddenBlocks: [] }
  const leadOf = (articleId: string) => ({
    ...empty,
    slots: [{ place: 'lead' as const, position: 0, entries: [{ articleId }] }],
  })

  it('puts an arrangement live, says who did, and refuses the second of two with what changed', async () => {
    const [a, b] = [await paper.prints('潮闸落闸'), await paper.prints('渡轮停航')]
    const first = await linYan.ask(arrangeFrontNow, { params: home, body: { basedOn: 0, ...leadOf(a.id) } })
    expect([first.status, first.body]).toMatchObject([200, { version: 1, arrangedBy: '林雁' }])
    const second = await head.ask(arrangeFrontNow, { params: home, body: { basedOn: 0, ...leadOf(b.id) } })
    expect([second.status, second.body]).toMatchObject([
      409,
      { code: 'stale', facts: { slots: ['lead 0'], version: 1 } },
    ])
    const { body } = await head.ask(listFrontArrangements, { params: home })
    expect(body).toMatchObject({ items: [{ version: 1, by: '林雁', changed: ['lead 0'] }], next: null })
    expect((await portal.ask('/')).body).toContain('潮闸落闸')
  })

  it('shows what is not live to staff alone: composed, and as the real page, which nobody keeps', async () => {
    const [a] = [await paper.prints('潮闸落闸'), await paper.prints('渡轮停航')]
    const at = '2026-11-22T09:00:00.000Z'
    const [slot] = leadOf(a.id).slots
    const timed = { ...empty, slots: [{ ...slot!, entries: [{ articleId: a.id, from: at, headline: '九点的短题' }] }] }
    const lead = async (moment?: string) => {
      const body = { ...timed, ...(moment !== undefined && { at: moment }) }
      const said = (await linYan.ask(composeFront, { params: home, body })).body as {
        shown: { place: string; headline: string; placed: boolean }[]
      }
      return said.shown.find(({ place }) => place === 'lead')
    }
    expect([await lead(), await lead(at)]).toMatchObject([
      { headline: '渡轮停航', placed: false },
      { headline: '九点的短题', placed: true },
    ])
    const page = await linYan.ask(previewFront, { params: home, body: { ...timed, at, edition: 'zh-Hant-TW' } })
    expect([page.status, page.headers['content-type'], page.headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-store',
    ])
    expect(page.body).toContain('九點的短題')
    expect((await portal.ask('/')).body).not.toContain('九点的短题')
    const section: FrontName = `section:${paper.port.id}`
    const ofSection = await linYan.ask(previewFront, { params: { front: section }, body: leadOf(a.id) })
    expect(ofSection.body).toContain('港航')
    expect(ofSection.body).toContain('潮闸落闸')
    const nobody = await linYan.ask(readFrontNow, { params: { front: 'section:0123456789ab' } })
    expect(nobody.status).toBe(404)
  })

  it('names only slots that there are', async () => {
    const story = await paper.prints('一')
    for (const place of ['cellar', 'block:1', 'lead 0'])
      expect(
        (
          await linYan.ask(arrangeFrontNow, {
            params: home,
            body: {
              basedOn: 0,
              ...empty,
              slots: [{ place: place as 'lead', position: 0, entries: [{ articleId: story.id }] }],
            },
          })
        ).status,
      ).toBe(422)
    expect(inOrder([])).toEqual(EMPTY.slots)
  })

  it('keeps topics and sections: described, under another address, merged', async () => {
    const opened = await head.ask(openTopicNow, { body: { name: '海堤', slug: 'dike' } })
    const { id } = opened.body as { id: string }
    const body = { slug: 'sea-dike', background: '第一段。\n\n第二段。', timeline: 'oldest' as const }
    expect((await head.ask(describeTopicNow, { params: { topicId: id }, body })).body).toMatchObject({
      slug: 'sea-dike',
      background: '第一段。\n\n第二段。',
      plain: true,
      formerSlugs: ['dike'],
    })
    const taken = await head.ask(describeTopicNow, {
      params: { topicId: id },
      body: { slug: 'tide-gate', name: '改名' },
    })
    expect(taken.status).toBe(422)
    expect((await head.ask(readTopic, { params: { topicId: id } })).body).toMatchObject({ name: '海堤' })
    expect((await linYan.ask(describeTopicNow, { params: { topicId: id }, body: { name: '改名' } })).status).toBe(403)
    const merged = await head.ask(mergeTopic, { params: { topicId: id }, body: { into: paper.tideGate.id } })
    expect(merged.body).toMatchObject({ stories: 0, into: { slug: 'tide-gate', formerSlugs: ['dike', 'sea-dike'] } })
    await head.ask(describeSection, { params: { sectionId: paper.port.id }, body: { hidden: true, slug: 'harbour' } })
    expect((await linYan.ask(listSectionsOfDesk, {})).body).toMatchObject({
      items: [{ slug: 'city' }, { slug: 'harbour', hidden: true, formerSlugs: ['port'] }],
    })
    expect((await portal.ask('/')).body).not.toContain('港航')
    expect((await portal.ask('/s/port')).headers.location).toBe('/s/harbour')
  })

  it('says what blocking a source stops, and takes away what is left out of its description', async () => {
    const agency = await registerSource(paper.newsroom, {
      name: '岬湾通讯社',
      kind: 'agency',
      creditLine: '岬湾通讯社供稿',
    })
    await paper.prints('已发', { sourceId: agency.id })
    await paper.files('在写', { sourceId: agency.id })
    const params = { sourceId: agency.id }
    expect((await head.ask(readSource, { params })).body).toMatchObject({
      effect: { scheduled: 0, waiting: 1, published: 1, stories: [{ headline: '在写' }] },
    })
    const told = { name: '岬湾通讯社', kind: 'agency' as const, note: '数字要核' }
    const described = (await head.ask(describeSourceNow, { params, body: told })).body
    expect(described).toMatchObject({ note: '数字要核' })
    expect(described).not.toHaveProperty('creditLine')
    const rated = await head.ask(rateSourceNow, { params, body: { standing: 'blocked' } })
    expect(rated.body).toMatchObject({ standing: 'blocked' })
  })
})
