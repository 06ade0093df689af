import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { HOUR, later, MINUTE } from '../../kernel/clock.ts'
import type { Article } from '../articles/article.ts'
import { publish } from '../articles/publish.ts'
import { retract } from '../articles/retract.ts'
import { program } from '../people/actor.ts'
import { arrangeFront, restoreFront } from './arrange.ts'
import { type Arrangement, EMPTY, type FrontName, inOrder, type Place, type Slot, type SlotEntry } from './front.ts'
import { showFront } from './front-reading.ts'
import { listArrangements, listFrontsWith, readFront } from './front-store.ts'
import { turnFronts } from './turn.ts'

eachDatabase('a front', (paper) => {
  const slot = (place: Place, position: number, ...entries: readonly (Article | SlotEntry)[]): Slot => ({
    place,
    position,
    entries: entries.map((entry) => ('id' in entry ? { articleId: entry.id } : entry)),
  })
  const set = (slots: readonly Slot[], also: Partial<Arrangement> & { basedOn?: number; front?: FrontName } = {}) =>
    arrangeFront(paper.newsroom, { front: 'home', ...EMPTY, slots, ...also })

  /** The headlines of a place as readers see them now. */
  async function shown(place: Place, front: FrontName = 'home'): Promise<readonly string[]> {
    const { arrangement } = await readFront(paper.database.read, front)
    const { places } = await showFront(paper.database.read, { front, arrangement, at: paper.now() })
    return places.get(place)!.map(({ story }) => story.headline)
  }

  async function print(...headlines: readonly string[]): Promise<Article[]> {
    const stories = []
    for (const headline of headlines) {
      paper.passes(MINUTE)
      stories.push(await paper.prints(headline))
    }
    return stories
  }

  it('is set in one go, and every arrangement of it is kept and in the log', async () => {
    const [a, b] = await print('头条', '要闻')
    await set([slot('lead', 0, a!), slot('brief', 3, b!)])
    const { version, arrangement } = await set([slot('lead', 0, b!)])
    expect([version, arrangement.slots]).toEqual([2, [slot('lead', 0, b!)]])
    const past = await listArrangements(paper.database.read, 'home', { limit: 10 })
    expect(past.map((each) => [each.version, each.arrangement.slots.length])).toEqual([
      [2, 1],
      [1, 2],
    ])
    const told = (await paper.entries()).flatMap(({ change }) => (change.kind === 'front.arranged' ? [change] : []))
    expect(told.map(({ version: of, changed }) => [of, changed])).toEqual([
      [1, ['brief 3', 'lead 0']],
      [2, ['brief 3', 'lead 0']],
    ])
    await set([slot('lead', 0, b!)])
    expect(await listArrangements(paper.database.read, 'home', { limit: 10 })).toHaveLength(2)
    expect(await listFrontsWith(paper.database.read, b!.id)).toEqual(['home'])
  })

  it('refuses a story twice, a slot it does not have, times the wrong way round, somebody who may not', async () => {
    const [a, b] = await print('一', '二')
    const [one, two] = [a!.id, b!.id]
    for (const slots of [
      [slot('lead', 0, a!), slot('brief', 0, a!)],
      [slot('lead', 1, a!)],
      [slot('cellar' as Place, 0, a!)],
      [slot('lead', 0, a!), slot('lead', 0, b!)],
      [slot('lead', 0, { articleId: one, from: later(paper.now(), HOUR), until: paper.now() })],
      [slot('lead', 0, { articleId: one, headline: ' ' })],
      [slot('lead', 0, { articleId: two, headline: '长'.repeat(61) })],
    ])
      await expect(set(slots)).rejects.toMatchObject({ code: 'invalid' })
    const reporter = paper.newsroom.as({ kind: 'staff', id: '0123456789ab', role: 'reporter' })
    await expect(arrangeFront(reporter, { front: 'home', ...EMPTY })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(set([], { front: 'section:0123456789ab' })).rejects.toMatchObject({ code: 'missing' })
    expect((await readFront(paper.database.read, 'home')).version).toBe(0)
  })

  it('shows a story twice where that is meant, or where the times do not meet', async () => {
    const [, , a] = await print('甲', '乙', '丙')
    const noon = later(paper.now(), HOUR)
    await set([slot('lead', 0, a!), slot('brief', 8, { articleId: a!.id, again: true })])
    expect([await shown('lead'), (await shown('brief')).at(-1)]).toEqual([['丙'], '丙'])
    await set([slot('lead', 0, { articleId: a!.id, until: noon }), slot('second', 1, { articleId: a!.id, from: noon })])
    expect([await shown('lead'), await shown('second')]).toEqual([['丙'], ['乙', '甲']])
    paper.passes(HOUR)
    expect([await shown('lead'), await shown('second')]).toEqual([['乙'], ['甲', '丙']])
  })

  it('keeps the old story in a slot until the new one is published, and drops one that is retracted', async () => {
    const [old] = await print('旧头条', '其他')
    const draft = await paper.files('新头条')
    await set([slot('lead', 0, draft, old!)])
    expect(await shown('lead')).toEqual(['旧头条'])
    await publish(paper.newsroom, { articleId: draft.id, revision: 1 })
    expect(await shown('lead')).toEqual(['新头条'])
    await retract(paper.newsroom, { articleId: draft.id, reason: '来源有误' })
    expect(await shown('lead')).toEqual(['旧头条'])
  })

  it('follows the clock to the millisecond, and tells of it once on several nodes', async () => {
    const [a] = await print('定时头条', '其他')
    const from = later(paper.now(), HOUR)
    const until = later(from, HOUR)
    await set([slot('lead', 0, { articleId: a!.id, from, until, headline: '短题' })])
    paper.passes(HOUR - 1)
    expect(await shown('lead')).toEqual(['其他'])
    expect(await turnFronts(paper.newsroom)).toBe(0)
    paper.passes(1)
    expect(await shown('lead')).toEqual(['短题'])
    const clock = paper.newsroom.as(program('schedule'))
    const turned = await Promise.all([turnFronts(clock), turnFronts(clock), turnFronts(clock)])
    expect(turned.reduce((sum, each) => sum + each)).toBe(1)
    paper.passes(HOUR)
    expect(await shown('lead')).toEqual(['其他'])
    expect([await turnFronts(clock), await turnFronts(clock)]).toEqual([1, 0])
    const turns = (await paper.entries()).flatMap(({ change }) => (change.kind === 'front.turned' ? [change.turn] : []))
    expect(turns).toEqual([from, until])
  })

  it('puts together what two editors did in different slots, and refuses the second in the same one', async () => {
    const [a, b, c] = await print('甲', '乙', '丙')
    await set([slot('lead', 0, a!)])
    await set([slot('lead', 0, a!), slot('brief', 0, b!)], { basedOn: 1 })
    const { version, arrangement } = await set([slot('lead', 0, c!)], { basedOn: 1 })
    expect([version, arrangement.slots]).toEqual([3, [slot('brief', 0, b!), slot('lead', 0, c!)]])
    await expect(set([slot('lead', 0, b!)], { basedOn: 2 })).rejects.toMatchObject({
      code: 'stale',
      facts: { version: 3, slots: ['lead 0'], by: 'program:command' },
    })
    // Each alone is right; together the story would stand twice.
    await expect(set([slot('brief', 0, b!), slot('second', 0, c!)], { basedOn: 2 })).rejects.toMatchObject({
      code: 'stale',
    })
    expect((await readFront(paper.database.read, 'home')).version).toBe(3)
  })

  it('leaves a locked slot as it is until it is unlocked', async () => {
    const [a, b] = await print('甲', '乙')
    await set([{ ...slot('lead', 0, a!), locked: true }])
    await expect(set([{ ...slot('lead', 0, b!), locked: true }])).rejects.toMatchObject({
      code: 'invalid',
      facts: { slot: 'lead 0', why: 'locked' },
    })
    await set([slot('lead', 0, b!)])
    expect(await shown('lead')).toEqual(['乙'])
  })

  it('can be put back as it was, without what is gone or over', async () => {
    const [a, b] = await print('甲', '乙')
    const until = later(paper.now(), HOUR)
    await set([slot('lead', 0, a!), slot('brief', 0, { articleId: b!.id, until })])
    await set([slot('lead', 0, b!)])
    paper.passes(HOUR)
    await expect(restoreFront(paper.newsroom, { front: 'home', version: 1, basedOn: 1 })).rejects.toMatchObject({
      code: 'stale',
    })
    const front = await restoreFront(paper.newsroom, { front: 'home', version: 1, basedOn: 2 })
    expect([front.version, front.arrangement.slots]).toEqual([3, [slot('lead', 0, a!)]])
    const [newest] = await listArrangements(paper.database.read, 'home', { limit: 1 })
    expect(newest!.restored).toBe(1)
    await expect(restoreFront(paper.newsroom, { front: 'home', version: 9, basedOn: 3 })).rejects.toMatchObject({
      code: 'missing',
    })
  })

  it('is filled by the rules of its places, and never with a story that stands further down', async () => {
    paper.passes(MINUTE)
    const port = await paper.prints('港航旧闻', { section: paper.port })
    const [a, , c] = await print('甲', '乙', '丙')
    await set([slot('brief', 0, c!)], {
      rules: { lead: { by: 'section', sectionId: paper.port.id }, second: { by: 'none' } },
    })
    expect([await shown('lead'), await shown('second'), await shown('brief')]).toEqual([
      [port.id && '港航旧闻'],
      [],
      ['丙', '乙', '甲'],
    ])
    const section: FrontName = `section:${paper.port.id}`
    await arrangeFront(paper.newsroom, {
      front: section,
      ...EMPTY,
      slots: inOrder([{ place: 'lead', articleId: a!.id }]),
    })
    expect([await shown('lead', section), await shown('second', section)]).toEqual([['甲'], ['港航旧闻']])
  })
})
