import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { HOUR } from '../../kernel/clock.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { program } from '../people/actor.ts'
import { judgeComment } from './judge-comment.ts'
import { postComment } from './post-comment.ts'
import { askSpamService } from './spam-service.ts'

const SECRET = 'between the paper and its service'

eachDatabase('a spam service', (paper) => {
  let server: Server
  let url = ''
  let asked: { readonly signature: string; readonly body: string }[]
  /** What it answers next. */
  let answer: (asked: string) => { readonly status: number; readonly body: string }

  beforeEach(async () => {
    asked = []
    answer = () => ({ status: 200, body: '{"verdict":"approve"}' })
    server = createServer((req, res) => {
      let body = ''
      req.on('data', (chunk: Buffer) => (body += chunk.toString()))
      req.on('end', () => {
        asked.push({ signature: String(req.headers['broadsheet-signature']), body })
        const { status, body: said } = answer(body)
        res.writeHead(status).end(said)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/check`
  })
  afterEach(() => new Promise((resolve) => server.close(resolve)))

  const asks = () =>
    askSpamService(paper.newsroom.as(program('spam')), { service: { url, secret: SECRET }, holder: 'north' })

  async function says(text: string) {
    const id = paper.newsroom.nextId()
    const [at, name] = [paper.now(), `读者${id}`]
    const reader = { id, name, name_key: name, email: null, joined_at: at, seen_at: at, left_at: null }
    await paper.database.write(async (rows) => {
      await rows
        .insertInto('readers')
        .values({ ...reader, approved: 9, rejected: 0 })
        .execute()
    })
    const story = await paper.prints('夜班渡轮')
    const acting = paper.newsroom.as({ kind: 'reader', id })
    return postComment(acting, { thread: { of: 'article', id: story.id }, text })
  }

  const standing = (id: string) =>
    paper.database.read
      .selectFrom('comments')
      .select(['verdict', 'rule', 'reason', 'shown'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()

  it('is asked about each comment, signed, and may hold it', async () => {
    const { id } = await says('船员辛苦')
    answer = () => ({ status: 200, body: '{"verdict":"hold","reason":"链接可疑"}' })
    expect(await asks()).toBeGreaterThan(0)
    expect(await standing(id)).toEqual({ verdict: 'hold', rule: 'spamService', reason: '链接可疑', shown: 0 })
    const [{ signature, body }] = asked as [(typeof asked)[0]]
    const [, time, hex] = /^t=(\d+),v1=([0-9a-f]+)$/.exec(signature)!
    expect(hex).toBe(createHmac('sha256', SECRET).update(`${time}.${body}`).digest('hex'))
    expect(JSON.parse(body)).toMatchObject({ comment: { id, revision: 1, text: '船员辛苦', reader: { approved: 10 } } })
    const last = (await paper.entries()).at(-1)
    expect(last).toMatchObject({ actor: 'program:spam', change: { kind: 'comment.judged', verdict: 'hold' } })
  })

  it('changes nothing of what a person has judged, and nothing twice', async () => {
    const { id } = await says('船员辛苦')
    await judgeComment(paper.newsroom, { commentId: id, verdict: 'approve', reason: '看过' })
    answer = () => ({ status: 200, body: '{"verdict":"reject"}' })
    await asks()
    expect(await standing(id)).toMatchObject({ verdict: 'approve', rule: 'person' })
    const other = await says('另一条')
    await asks()
    await paper.database.write(async (rows) => {
      await rows.updateTable('cursors').set({ seq: 0 }).where('name', '=', 'spam').execute()
    })
    await asks()
    expect(await standing(other.id)).toMatchObject({ verdict: 'reject', rule: 'spamService', reason: 'spam' })
    expect((await paper.kinds()).filter((kind) => kind === 'comment.judged')).toHaveLength(2)
  })

  it('that breaks on the words of one comment is asked about those behind it', async () => {
    const { id: poison } = await says('崩溃吧')
    for (let each = 0; each < 7; each++) await says(`船员辛苦${each}`)
    const { id: behind } = await says('低价出票')
    answer = (body) =>
      body.includes('崩溃吧')
        ? { status: 500, body: '' }
        : { status: 200, body: '{"verdict":"hold","reason":"像广告"}' }
    await expect(asks()).rejects.toThrow('answered 500')
    await expect(asks()).rejects.toThrow('answered 500')
    expect(await asks()).toBeGreaterThan(0)
    await asks()
    expect(await standing(behind)).toMatchObject({ verdict: 'hold', rule: 'spamService' })
    expect(await standing(poison)).toMatchObject({ verdict: 'approve' })
    expect(asked.filter(({ body }) => body.includes('崩溃吧'))).toHaveLength(3)
  })

  it.each([
    ['fails', () => ({ status: 500, body: '' }), 'answered 500'],
    ['says what nobody understands', () => ({ status: 200, body: '{"verdict":"burn"}' }), 'verdict'],
    ['answers no JSON', () => ({ status: 200, body: 'ok' }), 'JSON'],
  ])('that %s is asked again, for an hour', async (_, broken, why) => {
    const { id } = await says('船员辛苦')
    answer = broken
    await expect(asks()).rejects.toThrow(why)
    expect(await standing(id)).toMatchObject({ verdict: 'approve', shown: 1 })
    paper.passes(HOUR + 1000)
    const times = asked.length
    expect(await asks()).toBeGreaterThan(0)
    expect(asked).toHaveLength(times)
  })
})
