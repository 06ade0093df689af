import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHttpServer, createKnownPages } from './http.ts'

describe('the server', () => {
  let server: Server
  beforeEach(async () => {
    server = createHttpServer({
      known: createKnownPages(),
      servePage: (_req, res) => res.end(),
      route: (_req, res) => res.end(),
      onMistake: (_error, _req, res) => res.destroy(),
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  it('closes a connection that brought no request, also when the other side does not', async () => {
    const heard = once(server, 'connection')
    const client = connect({
      port: (server.address() as AddressInfo).port,
      host: '127.0.0.1',
      allowHalfOpen: true,
    })
    client.on('error', () => {})
    const [socket] = (await heard) as [NodeJS.EventEmitter]
    const closed = once(socket, 'close')
    client.write('渡轮\r\n\r\n')
    const [answer] = (await once(client, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
    await closed
    client.destroy()
  })
})

describe('known targets', () => {
  it('are as many as the limit, the newest, and none so long that somebody made it up', () => {
    const known = createKnownPages(2)
    for (const target of ['/', '/wire', '/hot']) known.set(target, target)
    known.set(`/?${'x'.repeat(300)}`, '/')
    expect(['/', '/wire', '/hot', `/?${'x'.repeat(300)}`].map((target) => known.get(target))).toEqual([
      undefined,
      '/wire',
      '/hot',
      undefined,
    ])
  })
})
