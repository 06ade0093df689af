import { expect, it } from 'vitest'
import { atWork } from '../../../test/support/desk-api.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal } from '../../../test/support/portal.ts'
import { HOUR, later } from '../../kernel/clock.ts'
import { chooseHot } from '../../newsroom/hot/choose-hot.ts'
import { countMarks } from '../../newsroom/hot/count-marks.ts'
import { rankHot } from '../../newsroom/hot/rank-hot.ts'
import { relate } from '../../newsroom/related/relate.ts'
import { chooseHotStory, liftHotChoice, readHotList } from '../contract/hot.ts'
import { putRelated, readRelated } from '../contract/related.ts'

const READER = { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Mobile Safari/537.36' }

eachDatabase('ranking at the Desk', (paper) => {
  it('shows why, pins with a reason and an end, and takes it back; readers see it at once', async () => {
    const [loud, quiet] = [await paper.prints('热闹的'), await paper.prints('冷清的')]
    await countMarks(paper.newsroom, [{ articleId: loud.id, kind: 'read', marks: 90 }])
    await rankHot(paper.newsroom)
    await using portal = await openTestPortal(paper)
    const editor = await atWork(paper, portal, 'editor', '林雁')
    const reporter = await atWork(paper, portal, 'reporter')
    const until = later(paper.now(), HOUR)
    const body = { kind: 'pin' as const, reason: '防汛提醒', until }
    const params = { articleId: quiet.id }
    expect((await portal.ask('/hot')).body).not.toContain('冷清的')
    expect(await reporter.ask(chooseHotStory, { params, body })).toMatchObject({ status: 403 })
    expect(await editor.ask(chooseHotStory, { params, body })).toMatchObject({ status: 204 })
    expect((await editor.ask(readHotList, { query: {} })).body).toMatchObject({
      places: [
        { headline: '冷清的', score: 0, choice: { kind: 'pin', reason: '防汛提醒', until, by: '林雁' } },
        { headline: '热闹的', score: expect.any(Number), reasons: { reads: 90 } },
      ],
      weights: { read: 1, like: 4, share: 10, comment: 20 },
      halfLifeHours: 6,
    })
    const page = (await portal.ask('/hot')).body
    expect(page.indexOf('冷清的')).toBeLessThan(page.indexOf('热闹的'))
    expect(page).toContain('编辑置顶')
    expect(page).toContain('名次怎样算出')
    expect(await editor.ask(liftHotChoice, { params })).toMatchObject({ status: 204 })
    expect((await portal.ask('/hot')).body).not.toContain('冷清的')
    expect(await editor.ask(liftHotChoice, { params })).toMatchObject({ status: 409 })
  })

  it('names nobody for what no one of the staff has decided', async () => {
    const story = await paper.prints('一篇')
    const order = { articleId: story.id, kind: 'pin', reason: '防汛提醒', until: later(paper.now(), HOUR) } as const
    await chooseHot(paper.newsroom, order)
    await using portal = await openTestPortal(paper)
    const editor = await atWork(paper, portal, 'editor')
    const { body } = await editor.ask(readHotList, { query: {} })
    expect(body).toMatchObject({ places: [{ choice: { kind: 'pin', reason: '防汛提醒' } }] })
    expect(JSON.stringify(body)).not.toContain('"by":')
  })

  it('counts reads and shares that come from the paper’s own pages', async () => {
    const story = await paper.prints('一篇')
    await using portal = await openTestPortal(paper)
    const send = (what: string, headers: Readonly<Record<string, string>> = {}) =>
      portal.ask(`/a/${story.id}/${what}`, { method: 'POST', headers: { ...READER, ...headers } })
    expect((await send('shares', { 'sec-fetch-site': 'cross-site' })).status).toBe(204)
    expect((await send('reads', { 'sec-fetch-site': 'same-origin' })).status).toBe(204)
    expect((await send('shares')).status).toBe(204)
    expect((await send('likes')).status).toBe(404)
    await portal[Symbol.asyncDispose]()
    const rows = await paper.database.read.selectFrom('hot_marks').select(['kind', 'marks']).orderBy('kind').execute()
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { kind: 'read', marks: 1 },
      { kind: 'share', marks: 1 },
    ])
  })

  it('arranges what stands beside a story: by its writer while it is a draft, by editors when readers have it', async () => {
    const [one, two] = [await paper.prints('潮闸首次落闸'), await paper.prints('潮闸再次落闸')]
    const draft = await paper.files('潮闸第三次落闸')
    await relate(paper.newsroom, [one.id, two.id])
    await using portal = await openTestPortal(paper)
    const reporter = await atWork(paper, portal, 'reporter')
    const editor = await atWork(paper, portal, 'editor')
    const params = { articleId: draft.id }
    const before = await reporter.ask(readRelated, { params })
    expect(before.body).toMatchObject({ version: 0, isPublic: false, picked: [] })
    expect(
      await reporter.ask(putRelated, { params, body: { version: 0, picked: [two.id], dropped: [] } }),
    ).toMatchObject({ status: 200, body: { version: 1 } })
    const beside = { articleId: one.id }
    const order = { version: 0, picked: [], dropped: [two.id] }
    expect((await portal.ask(`/a/${one.id}`)).body).toContain('潮闸再次落闸')
    expect(await reporter.ask(putRelated, { params: beside, body: order })).toMatchObject({ status: 403 })
    expect(await editor.ask(putRelated, { params: beside, body: order })).toMatchObject({ status: 200 })
    expect((await portal.ask(`/a/${one.id}`)).body).not.toContain('class="rel"')
    expect(await editor.ask(putRelated, { params: beside, body: order })).toMatchObject({ status: 409 })
    expect(
      await editor.ask(putRelated, { params: beside, body: { version: 1, picked: [], dropped: [] } }),
    ).toMatchObject({
      status: 200,
    })
    expect((await portal.ask(`/a/${one.id}`)).body).toContain('class="rel"')
  })
})
