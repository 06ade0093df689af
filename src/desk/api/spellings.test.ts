import { expect, it } from 'vitest'
import { atWork } from '../../../test/support/desk-api.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal } from '../../../test/support/portal.ts'
import type { Answered } from '../contract/operation.ts'
import { setTermNow } from '../contract/dictionary.ts'
import { listReadingsNow, removeReadingNow, setReadingNow } from '../contract/readings.ts'
import { forgetSpelling, listRiskySpots, listSpellingsNow, spellPassageNow } from '../contract/spellings.ts'

eachDatabase('how editions print a story, over the interface', (paper) => {
  it('is doubted where the conversion is not sure, settled for the story or the house, and doubted again', async () => {
    await using portal = await openTestPortal(paper)
    const proofreader = await atWork(paper, portal, 'proofreader')
    const { id: articleId } = await paper.prints('老周干，老吴也干')
    const params = { articleId }
    const spots = async () => {
      const { body } = await proofreader.ask(listRiskySpots, { params })
      return (body as Answered<typeof listRiskySpots>).items.filter(({ edition }) => edition === 'zh-Hant-TW')
    }
    const page = async () => (await portal.ask(`/tw/a/${articleId}`)).body
    const [first, second] = await spots()
    expect(first).toMatchObject({
      kind: 'ambiguous',
      before: '老周',
      source: '干',
      after: '，老吴也干',
      passage: '老周干',
      times: 2,
    })
    expect(second).toMatchObject({ passage: '老吴也干' })
    expect(await page()).toContain(`${first!.forms[0]}，`)
    expect(first!.forms).toContain('老周乾')

    const decided = { edition: 'zh-Hant-TW', passage: '老周干', form: '老周乾' } as const
    expect((await proofreader.ask(spellPassageNow, { params, body: { ...decided, note: '茶喝干了' } })).status).toBe(
      204,
    )
    expect(await page()).toContain('老周乾，')
    expect((await proofreader.ask(listSpellingsNow, { params })).body).toEqual({
      items: [{ ...decided, note: '茶喝干了' }],
      next: null,
    })
    expect((await spots()).map(({ passage }) => passage)).toEqual(['老吴也干'])
    const body = { forms: { 'zh-Hant-TW': '老吳也幹' } }
    await proofreader.ask(setTermNow, { params: { term: '老吴也干' }, body })
    expect(await spots()).toEqual([])

    const { form: _, ...query } = decided
    expect((await proofreader.ask(forgetSpelling, { params, query })).status).toBe(204)
    expect((await proofreader.ask(forgetSpelling, { params, query })).status).toBe(404)
    expect((await spots()).map(({ passage }) => passage)).toEqual(['老周干'])
  })

  it('is never decided by a character alone, which stands in other words, too', async () => {
    await using portal = await openTestPortal(paper)
    const editor = await atWork(paper, portal, 'editor')
    const { id: articleId } = await paper.prints('鱼晒了三天，干。干部来看')
    const params = { articleId }
    const { body } = await editor.ask(listRiskySpots, { params })
    const [spot] = (body as Answered<typeof listRiskySpots>).items
    expect(spot).toMatchObject({
      source: '干',
      passage: '三天，干。干部',
      forms: expect.arrayContaining(['三天，乾。幹部']),
    })
    const decided = { edition: 'zh-Hant-TW', passage: spot!.passage, form: '三天，乾。幹部' } as const
    await editor.ask(spellPassageNow, { params, body: decided })
    expect((await portal.ask(`/tw/a/${articleId}`)).body).toContain('魚曬了三天，乾。幹部來看')
  })

  it('is read as an editor knows better, at once, until that is forgotten', async () => {
    await using portal = await openTestPortal(paper)
    const reporter = await atWork(paper, portal, 'reporter')
    const { id: articleId } = await paper.prints('单若汐重回旧码头')
    const params = { articleId }
    const readings = async () => (await portal.ask(`/a/${articleId}/readings.json`)).body
    const before = await readings()
    const body = { term: ' 旧码头 ', reading: 'jiu4 ma2 tóu' }
    expect((await reporter.ask(setReadingNow, { params, body })).status).toBe(204)
    expect(await readings()).not.toBe(before)
    expect((await reporter.ask(listReadingsNow, { params })).body).toMatchObject({
      items: [{ term: '旧码头', reading: 'jiù má tóu' }],
    })
    const amiss = await reporter.ask(setReadingNow, { params, body: { ...body, reading: 'jiù' } })
    expect([amiss.status, amiss.body]).toMatchObject([422, { message: /音节/ }])
    expect((await reporter.ask(removeReadingNow, { params, query: { term: '旧码头' } })).status).toBe(204)
    expect(await readings()).toBe(before)
  })

  it('is told of no story that there is not, and decided by nobody who may not spell', async () => {
    await using portal = await openTestPortal(paper)
    const reporter = await atWork(paper, portal, 'reporter')
    const { id } = await paper.files('老周干了')
    const body = { edition: 'zh-Hant-TW', passage: '老周干', form: '老周乾' } as const
    expect((await reporter.ask(spellPassageNow, { params: { articleId: id }, body })).status).toBe(403)
    expect((await reporter.ask(listRiskySpots, { params: { articleId: id } })).status).toBe(200)
    const params = { articleId: '000000000000' }
    for (const operation of [listSpellingsNow, listRiskySpots])
      expect((await reporter.ask(operation, { params })).status).toBe(404)
  })
})
