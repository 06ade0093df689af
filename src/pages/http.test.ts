import { once } from 'node:events'
import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PageStage } from '../../test/support/page-source.ts'
import { pageServer, type ServePage } from './http.ts'

const STORY = '/a/7'
const TEXT = '<article>渡轮夜班增开</article>'

let stage: PageStage
let serve: ServePage
const server = createServer((req, res) => serve(req, res, req.url!))

interface Got {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

async function get(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Got> {
  const { port } = server.address() as AddressInfo
  const req = request({ port, path, method, headers, agent: false })
  req.end()
  const [res] = (await once(req, 'response')) as [IncomingMessage]
  return { status: res.statusCode!, headers: res.headers, body: await buffer(res) }
}

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => {
  server.close()
})

beforeEach(() => {
  stage = new PageStage({ constantHeaders: ['x-content-type-options', 'nosniff'] })
  stage.write(STORY, TEXT)
  serve = pageServer(stage.cache, {
    onError: (error, _req, res) => res.writeHead(503).end((error as Error).message),
  })
})

describe('the page server', () => {
  it('sends gzip to who takes it, from a load and then from memory', async () => {
    for (const hits of [0, 1]) {
      const { status, headers, body } = await get(STORY, { 'accept-encoding': 'gzip, br' })
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-encoding': 'gzip',
        'content-length': String(body.length),
        'x-content-type-options': 'nosniff',
        vary: 'accept-encoding',
      })
      expect(gunzipSync(body).toString()).toBe(TEXT)
      expect(stage.cache.figures().hits).toBe(hits)
    }
  })

  it('sends plain text to who does not, and 406 to who takes neither', async () => {
    const { headers, body } = await get(STORY)
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe(TEXT)
    expect((await get(STORY, { 'accept-encoding': '*;q=0' })).status).toBe(406)
  })

  it('answers HEAD with the headers of GET and no body', async () => {
    const got = await get(STORY, { 'accept-encoding': 'gzip' })
    const head = await get(STORY, { 'accept-encoding': 'gzip' }, 'HEAD')
    expect(head.body).toHaveLength(0)
    expect({ ...head.headers, date: '' }).toEqual({ ...got.headers, date: '' })
  })

  it('answers 304 to who has the page already, in the same encoding', async () => {
    const { headers } = await get(STORY, { 'accept-encoding': 'gzip' })
    const etag = headers.etag!
    for (const names of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get(STORY, { 'accept-encoding': 'gzip', 'if-none-match': names })
      expect([again.status, again.headers.etag, again.body.length]).toEqual([304, etag, 0])
      expect(again.headers.vary).toBe('accept-encoding')
    }
    expect((await get(STORY, { 'if-none-match': etag })).status).toBe(200)
    expect((await get(STORY, { 'accept-encoding': 'gzip', 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('sends a page that does not exist in full, whatever the client has', async () => {
    stage.write('/a/9', '查无此页', { status: 404 })
    const { status, body } = await get('/a/9', { 'if-none-match': '*' })
    expect([status, body.toString()]).toEqual([404, '查无此页'])
  })

  it('leaves a page that cannot be had to the caller', async () => {
    stage.failing = true
    const { status, body } = await get(STORY)
    expect([status, body.toString()]).toEqual([503, 'the database is down'])
  })

  it('says when it serves something older because the source fails', async () => {
    await get(STORY)
    stage.cache.touch([STORY])
    stage.failing = true
    const { status, headers, body } = await get(STORY)
    expect([status, body.toString()]).toEqual([200, TEXT])
    expect(headers['cache-status']).toBe('broadsheet; hit; ttl=0; detail=source-failed')
  })
})
