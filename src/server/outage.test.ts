import { setImmediate } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { faulty, type FaultyDatabase } from '../../test/support/faulty-database.ts'
import { eachDatabase, type Paper } from '../../test/support/paper.ts'
import { openTestPortal, type Reply, type TestPortal } from '../../test/support/portal.ts'
import { postgresUrl } from '../../test/support/postgres.ts'
import { type Database, openDatabase } from '../database/database.ts'
import type { Article } from '../newsroom/articles/article.ts'
import { publish } from '../newsroom/articles/publish.ts'
import { retract } from '../newsroom/articles/retract.ts'
import { program } from '../newsroom/people/actor.ts'
import { renameSection } from '../newsroom/sections/section-store.ts'
import type { Tables } from '../newsroom/tables.ts'

/** A page without the places where a headline may be broken. */
function words(body: string): string {
  return body.replaceAll('<wbr/>', '').replaceAll('<wbr>', '')
}

/** The portal's database, which a test can take away. The rest of the newsroom keeps its own connections. */
interface Outage {
  readonly database: Database<Tables>
  begin(): Promise<void>
  end(): Promise<void>
  close(): Promise<void>
}

async function outageOf({ database }: Paper): Promise<Outage> {
  if (database.engine === 'sqlite') {
    const failing = faulty(database)
    const fail = async (fails: boolean) => {
      failing.failReads(fails)
      failing.failWrites(fails)
    }
    return { database: failing, begin: () => fail(true), end: () => fail(false), close: async () => {} }
  }
  const name = await nameOf(database)
  const url = Object.assign(new URL(postgresUrl!), { pathname: `/${name}`, search: '?application_name=portal' }).href
  const portal = await openDatabase<Tables>({ postgresUrl: url, connections: 4 })
  return {
    database: portal,
    async begin() {
      await administer(`alter database ${name} allow_connections false`)
      await administer(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and application_name = 'portal'`,
      )
    },
    end: () => administer(`alter database ${name} allow_connections true`),
    close: () => portal.close(),
  }
}

async function nameOf({ read }: Database<Tables>): Promise<string> {
  const { name } = await read
    .selectNoFrom((eb) => eb.fn<string>('current_database', []).as('name'))
    .executeTakeFirstOrThrow()
  return name
}

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: postgresUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}

eachDatabase('a portal whose database goes', (paper) => {
  let outage: Outage
  let portal: TestPortal
  let gate: Article
  let ferry: Article
  let tram: Article

  beforeEach(async () => {
    outage = await outageOf(paper)
    gate = await paper.prints('外港潮闸今晨落闸')
    ferry = await paper.prints('夜航渡轮加开两班')
    tram = await paper.prints('电车三号线延长至灯塔头')
    portal = await openTestPortal(paper, { database: outage.database })
    // These stories are related; what that changes on their pages must not come in the midst of an outage.
    while (!(await paper.kinds()).includes('article.related')) await setImmediate()
    await portal.portal.newsroom(program('command')).write(async () => {}) // Returns when the pages know of it.
    for (const target of ['/', '/a/' + gate.id, '/a/' + ferry.id, '/feed.xml']) await portal.ask(target)
  })
  afterEach(async () => {
    await outage.end()
    await portal[Symbol.asyncDispose]()
    await outage.close()
  })

  /** Asks until the answer is as wanted: the portal finds out for itself how its database is. */
  async function until(target: string, wanted: (reply: Reply) => boolean): Promise<Reply> {
    for (;;) {
      const reply = await portal.ask(target)
      if (wanted(reply)) return reply
      await setImmediate()
    }
  }

  const isUnconfirmed = ({ headers }: Reply) => headers['cache-status'] !== undefined

  async function goes(): Promise<void> {
    await outage.begin()
    await until('/', isUnconfirmed)
  }

  async function comesBack(): Promise<void> {
    await outage.end()
    await until('/', (reply) => !isUnconfirmed(reply))
  }

  it('serves what it has, and says that it may be wrong', async () => {
    await goes()
    for (const target of ['/', `/a/${gate.id}`, '/feed.xml']) {
      const { status, headers, body } = await portal.ask(target)
      expect([target, status]).toEqual([target, 200])
      expect(headers['cache-status']).toMatch(/^broadsheet; hit; ttl=-?\d+; detail=unconfirmed$/)
      expect(headers['cache-control']).toBe('no-store')
      expect(words(body)).toContain('外港潮闸今晨落闸')
    }
    expect((await portal.ask('/assets/site-0a1b.css')).status).toBe(200)
    expect((await portal.ask('/', { method: 'HEAD' })).status).toBe(200)
  })

  it('says of all else that it cannot be had now, in a page with a number to be found by', async () => {
    await goes()
    const { status, headers, body } = await portal.ask(`/a/${tram.id}`)
    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '5', 'no-store'])
    expect(body).toContain('望汐时报')
    const failures = portal.log.filter(({ page }) => page === `/a/${tram.id}`)
    expect(failures).toHaveLength(1)
    expect(body).toContain(failures[0]!['id'])
    const json = await portal.ask('/topics', { headers: { accept: 'application/json' } })
    expect(JSON.parse(json.body)).toMatchObject({ error: { status: 503, code: 'unavailable', id: expect.any(String) } })
    expect((await portal.ask('/search?q=x')).status).toBe(503)
    expect((await portal.ask('/%')).status).toBe(400)
    expect((await portal.ask('/', { method: 'POST' })).status).toBe(405)
    expect((await portal.ask(`/a/${gate.id}/reads`, { method: 'POST' })).status).toBe(204)
  })

  it('never serves what was retracted before', async () => {
    await retract(portal.portal.newsroom(program('command')), { articleId: ferry.id, reason: '误报' })
    await goes()
    for (const target of [`/a/${ferry.id}`, '/', '/feed.xml', `/tw/a/${ferry.id}`]) {
      const { status, body } = await portal.ask(target)
      expect([target, status]).toEqual([target, expect.any(Number)])
      expect(body).not.toContain('夜航渡轮加开两班。这是正文的第一段。')
    }
  })

  it('shows everything as it is when the database is back, with what others did meanwhile', async () => {
    await goes()
    await retract(paper.newsroom, { articleId: ferry.id, reason: '误报' })
    await paper.edits(gate, { headline: '外港潮闸今晨七时落闸' })
    await publish(paper.newsroom, { articleId: gate.id, revision: 2 })
    await renameSection(paper.newsroom, { sectionId: paper.city.id, name: '望汐' })
    await comesBack()
    const home = await portal.ask('/')
    expect(words(home.body)).toContain('外港潮闸今晨七时落闸')
    expect((await portal.ask('/corrections')).body).toContain('误报')
    expect(home.body).toContain('>望汐</a>')
    expect(words((await portal.ask(`/a/${gate.id}`)).body)).toContain('外港潮闸今晨七时落闸')
    expect((await portal.ask(`/a/${ferry.id}`)).body).not.toContain('这是正文的第一段')
    expect((await portal.ask('/feed.xml')).body).not.toContain('夜航渡轮加开两班')
    expect((await portal.ask(`/a/${tram.id}`)).status).toBe(200)
    expect(portal.log.filter(({ msg }) => msg.startsWith('the change log'))).toMatchObject([
      { msg: 'the change log cannot be read; pages are served as they were' },
      { msg: 'the change log is followed again' },
    ])
  })

  it('comes and goes as often as it likes', async () => {
    for (let n = 0; n < 3; n++) {
      await goes()
      const story = await paper.prints(`第${n}号浮标复位`)
      await comesBack()
      expect((await portal.ask('/')).body).toContain(story.id)
    }
  })

  it('does not undo what a verb has committed, nor say so', async () => {
    if (paper.database.engine === 'postgres') return // There is no losing readers alone.
    const draft = await paper.files('老船坞明年开放')
    const failing = outage.database as FaultyDatabase<Tables>
    failing.failReads(true)
    await publish(portal.portal.newsroom(program('command')), { articleId: draft.id, revision: 1 })
    await comesBack()
    expect((await portal.ask(`/a/${draft.id}`)).status).toBe(200)
  })

  it('can be closed meanwhile', async () => {
    await goes()
    await portal[Symbol.asyncDispose]()
    await outage.end()
    portal = await openTestPortal(paper)
  })
})
