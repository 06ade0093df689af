import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AtWork, addressOf, atWork } from '../../../test/support/desk-api.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../../test/support/portal.ts'
import { HOUR } from '../../kernel/clock.ts'
import { exportLog, listLog, type LogEntry } from '../contract/audit.ts'
import { reclassifyArticles } from '../contract/article-list.ts'

eachDatabase('the audit log', (paper) => {
  let portal: TestPortal
  let boss: AtWork
  let linYan: AtWork

  beforeEach(async () => {
    portal = await openTestPortal(paper)
    boss = await atWork(paper, portal, 'chief_editor', '沈里舟')
    linYan = await atWork(paper, portal, 'editor')
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())

  async function log(
    query: Parameters<typeof boss.ask<typeof listLog>>[1]['query'] = {},
  ): Promise<readonly LogEntry[]> {
    const { status, body } = await boss.ask(listLog, { query })
    expect(status).toBe(200)
    return (body as { items: LogEntry[] }).items
  }

  it('says who did what, to what by name, from where', async () => {
    const story = await paper.prints('港口大桥封闭')
    const articles = [{ articleId: story.id, sectionId: paper.port.id }]
    expect((await linYan.ask(reclassifyArticles, { body: { articles } })).status).toBe(200)
    const [entry] = await log()
    expect(entry).toMatchObject({
      kind: 'article.classified',
      actor: `staff:${linYan.staffId}`,
      via: expect.stringMatching(/^session:/),
      address: '127.0.0.1',
      names: { [story.id]: '港口大桥封闭', [paper.port.id]: '港航', [linYan.staffId]: '林雁' },
    })
  })

  it('is filtered by who, what, when and words', async () => {
    const story = await paper.prints('甲')
    paper.passes(HOUR)
    const noon = paper.now()
    await paper.files('乙')
    const kinds = async (query: Parameters<typeof log>[0]) => (await log(query)).map(({ kind }) => kind)
    expect(await kinds({ kind: 'article' })).toEqual(['article.filed', 'article.published', 'article.filed'])
    expect(await kinds({ kind: 'article.published' })).toEqual(['article.published'])
    expect(await kinds({ kind: 'article', from: noon })).toEqual(['article.filed'])
    expect(await kinds({ kind: 'article', to: noon })).toEqual(['article.published', 'article.filed'])
    expect(await kinds({ q: story.id })).toEqual(['article.published', 'article.filed'])
    expect(new Set(await kinds({ who: `staff:${linYan.staffId}` }))).toEqual(
      new Set(['session.opened', 'staff.admitted']),
    )
    expect(await kinds({ who: 'staff:nobody' })).toEqual([])
    expect((await boss.ask(listLog, { query: { kind: 'x; drop table' } })).status).toBe(422)
    expect((await boss.ask(listLog, { query: { after: 'x' } })).status).toBe(422)
  })

  it('comes page by page', async () => {
    for (const headline of ['一', '二', '三', '四', '五']) await paper.files(headline)
    const seen: number[] = []
    for (let after: string | undefined; ;) {
      const { body } = await boss.ask(listLog, { query: { limit: 2, kind: 'article', after } })
      const { items, next } = body as { items: LogEntry[]; next: string | null }
      seen.push(...items.map(({ seq }) => seq))
      if (next === null) break
      after = next
    }
    expect(seen).toHaveLength(5)
    expect(seen).toEqual(seen.toSorted((a, b) => b - a))
  })

  it('is exported whole, in rows that a spreadsheet takes for text', async () => {
    await paper.database.write(async (tx) => {
      const rows = Array.from({ length: 1100 }, (_, number) => ({
        kind: 'dictionary.set',
        at: paper.now(),
        actor: '=HYPERLINK("x")',
        facts: JSON.stringify({ term: `"词${number}",\r\n`, editions: [] }),
        via: null,
        address: null,
      }))
      await tx.insertInto('changes').values(rows).execute()
    })
    const headers = { cookie: boss.cookie }
    const csv = await portal.ask(addressOf(exportLog, { query: { format: 'csv', kind: 'dictionary' } }), { headers })
    expect(csv.headers['content-disposition']).toBe('attachment; filename="log.csv"')
    const lines = csv.body.split('\r\n')
    expect(lines).toHaveLength(1102)
    expect(lines[0]).toBe('\uFEFFseq,at,actor,name,kind,facts,about,via,address')
    expect(lines[1]).toContain(`,"'=HYPERLINK(""x"")",,dictionary.set,"{""term"":""\\""词1099`)
    const json = await portal.ask(addressOf(exportLog, { query: { format: 'jsonl', kind: 'dictionary' } }), { headers })
    expect(
      json.body
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as LogEntry).kind),
    ).toHaveLength(1100)
    expect((await linYan.ask(exportLog, { query: { format: 'csv' } })).status).toBe(403)
  })
})
