import { expect, it } from 'vitest'
import { type AtWork, atWork } from '../../../test/support/desk-api.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal } from '../../../test/support/portal.ts'
import { MINUTE } from '../../kernel/clock.ts'
import { program } from '../../newsroom/people/actor.ts'
import { setTerm } from '../../newsroom/dictionary/set-term.ts'
import {
  listTermsOfDesk,
  readTerm,
  removeTermNow,
  setTermNow,
  type TermAnswer,
  tryTermNow,
} from '../contract/dictionary.ts'

const list = async (who: AtWork, query: Parameters<typeof who.ask<typeof listTermsOfDesk>>[1]['query'] = {}) => {
  const { body } = await who.ask(listTermsOfDesk, { query })
  const { items, ...rest } = body as { items: TermAnswer[]; next: string | null; count: number }
  return { terms: items.map(({ term }) => term), items, ...rest }
}

eachDatabase('the house dictionary over the interface', (paper) => {
  it('is taught, shown with who did it, and unlearns; readers have it at once', async () => {
    await using portal = await openTestPortal(paper)
    const chief = await atWork(paper, portal, 'chief_editor', '沈里舟')
    const story = await paper.prints('望汐湾大桥今晨封闭')
    const page = async () => (await portal.ask(`/tw/a/${story.id}`)).body
    const readings = async () => (await portal.ask(`/a/${story.id}/readings.json`)).body
    expect([await page(), await readings()]).toEqual([
      expect.stringContaining('望汐灣大橋今晨封閉'),
      expect.stringContaining('dà,qiáo'),
    ])

    const params = { term: '望汐湾大桥' }
    const body = {
      forms: { 'zh-Hant-TW': ' 望汐跨灣橋 ', 'zh-Hant-HK': '' },
      reading: 'wang4 xi1 wan1 dai4 qiao2',
      seen: null,
    }
    const kept = {
      term: '望汐湾大桥',
      isName: false,
      forms: { 'zh-Hant-TW': '望汐跨灣橋' },
      reading: 'wàng xī wān dài qiáo',
      setAt: paper.now(),
      by: '沈里舟',
    }
    expect(await chief.ask(setTermNow, { params, body })).toMatchObject({ status: 200, body: kept })
    expect([await page(), await readings()]).toEqual([
      expect.stringContaining('望汐跨灣橋今晨封閉'),
      expect.stringContaining('dài'),
    ])
    expect(await list(chief)).toMatchObject({ items: [kept], next: null, count: 1 })
    expect((await chief.ask(readTerm, { params })).body).toEqual({ entry: kept })

    expect((await chief.ask(removeTermNow, { params, query: { seen: paper.now() } })).status).toBe(204)
    expect([await page(), await readings()]).toEqual([
      expect.stringContaining('望汐灣大橋今晨封閉'),
      expect.stringContaining('dà,qiáo'),
    ])
    expect((await chief.ask(readTerm, { params })).body).toEqual({ entry: null })
  })

  it('is never overwritten by somebody who saw it otherwise', async () => {
    await using portal = await openTestPortal(paper)
    const editor = await atWork(paper, portal, 'editor')
    const params = { term: '沈里舟' }
    await editor.ask(setTermNow, { params, body: { isName: true, seen: null } })
    const first = paper.now()
    const again = await editor.ask(setTermNow, { params, body: { reading: 'shěn lǐ zhōu', seen: null } })
    expect([again.status, again.body]).toMatchObject([409, { code: 'stale', facts: { term: '沈里舟' } }])
    paper.passes(MINUTE)
    await editor.ask(setTermNow, { params, body: { isName: true, note: '本报记者', seen: first } })
    const late = { params, query: { seen: first } }
    expect((await editor.ask(removeTermNow, late)).status).toBe(409)
    expect((await editor.ask(setTermNow, { params, body: { isName: true, seen: first } })).status).toBe(409)
    expect((await editor.ask(readTerm, { params })).body).toMatchObject({ entry: { note: '本报记者' } })
    // Whoever has it gone already may not put it back as it was, either.
    await editor.ask(removeTermNow, { params })
    expect((await editor.ask(setTermNow, { params, body: { isName: true, seen: first } })).status).toBe(409)
    expect((await editor.ask(removeTermNow, { params })).status).toBe(404)
  })

  it('is looked at by everybody of the staff, and kept by those who may spell', async () => {
    await using portal = await openTestPortal(paper)
    await setTerm(paper.newsroom.as(program('command')), { term: '沈里舟', isName: true })
    const reporter = await atWork(paper, portal, 'reporter')
    expect(await list(reporter)).toMatchObject({ items: [{ term: '沈里舟', by: null }] })
    const params = { term: '沈里舟' }
    for (const role of ['reporter', 'moderator', 'administrator'] as const) {
      const who = await atWork(paper, portal, role)
      expect((await who.ask(setTermNow, { params, body: { isName: true } })).status).toBe(403)
      expect((await who.ask(removeTermNow, { params })).status).toBe(403)
    }
    const proofreader = await atWork(paper, portal, 'proofreader')
    expect((await proofreader.ask(removeTermNow, { params })).status).toBe(204)
  })

  it('says at which field something is amiss, in the language of whoever typed it', async () => {
    await using portal = await openTestPortal(paper)
    const editor = await atWork(paper, portal, 'editor')
    const refused = async (body: object, term = '乐清路') => {
      const said = await editor.ask(setTermNow, { params: { term }, body })
      return [said.status, said.body]
    }
    expect(await refused({})).toMatchObject([422, { message: '把它标为专名，或者给一个写法、一个读音。' }])
    expect(await refused({ reading: 'yue4 qing1' })).toMatchObject([
      422,
      { facts: { field: 'reading' }, message: /音节/ },
    ])
    expect(await refused({ forms: { 'zh-Hant-HK': '樂 清' } })).toMatchObject([422, { facts: { field: 'zh-Hant-HK' } }])
    expect(await refused({ isName: true }, '潮'.repeat(41))).toMatchObject([422, { facts: { field: 'term' } }])
    expect(await refused({ isName: true, note: '注'.repeat(501) })).toMatchObject([422, { facts: { field: 'note' } }])
  })

  it('shows what a sentence would be before anything is kept', async () => {
    await using portal = await openTestPortal(paper)
    const editor = await atWork(paper, portal, 'editor')
    await editor.ask(setTermNow, { params: { term: '电车' }, body: { forms: { 'zh-Hant-TW': '路面電車' } } })
    const reporter = await atWork(paper, portal, 'reporter')
    const text = '乐清路的电车换乘出租车'
    const now = {
      editions: {
        'zh-Hans': text,
        'zh-Hant-TW': '樂清路的路面電車換乘計程車',
        'zh-Hant-HK': expect.stringContaining('電車'),
      },
      pinyin: expect.stringContaining('diàn,chē'),
    }
    const plain = await reporter.ask(tryTermNow, { query: { text } })
    expect(plain.body).toMatchObject({ now, tried: now })
    // An entry stands instead of the kept one of its term, and beside all others.
    const road = { term: '乐清路', 'zh-Hant-TW': '樂清大道', reading: 'le4 qing1 lu4' }
    expect((await reporter.ask(tryTermNow, { query: { text, ...road } })).body).toMatchObject({
      now,
      tried: {
        editions: { 'zh-Hant-TW': '樂清大道的路面電車換乘計程車' },
        pinyin: expect.stringMatching(/^lè,qīng[, ]lù /i),
      },
    })
    expect((await reporter.ask(tryTermNow, { query: { text, term: '电车' } })).body).toMatchObject({
      now,
      tried: { editions: { 'zh-Hant-TW': '樂清路的電車換乘計程車' } },
    })
    const amiss = await reporter.ask(tryTermNow, { query: { text, term: '乐清路', reading: 'yue4' } })
    expect([amiss.status, amiss.body]).toMatchObject([422, { facts: { field: 'reading' } }])
    expect((await list(reporter)).terms).toEqual(['电车'])
  })
})
