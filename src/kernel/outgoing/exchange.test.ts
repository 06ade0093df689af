import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { exchange } from './exchange.ts'

async function serving(answer: RequestListener) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

it('sends a form, and gives back status, headers and body', async () => {
  await using server = await serving((req, res) => {
    let body = ''
    req.on('data', (chunk: Buffer) => (body += chunk.toString()))
    req.on('end', () => {
      res.writeHead(201, { 'content-type': 'application/json', 'x-asked': req.headers['accept-encoding']! })
      res.end(JSON.stringify({ body, method: req.method }))
    })
  })
  const body = new URLSearchParams({ code: '望' })
  const response = await exchange(server.url, { method: 'POST', headers: { 'x-a': 'b' }, body })
  expect([response.status, response.headers.get('x-asked')]).toEqual([201, 'identity'])
  expect(await response.json()).toEqual({ body: 'code=%E6%9C%9B', method: 'POST' })
})

it('follows nobody elsewhere, unpacks nothing, and ends what is too long or takes too long', async () => {
  await using server = await serving((req, res) => {
    if (req.url === '/moved') res.writeHead(302, { location: 'http://169.254.169.254/' }).end()
    else if (req.url === '/packed') res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'))
    else if (req.url === '/long') res.writeHead(200).end(Buffer.alloc(2 * 2 ** 20))
  })
  const asked = { method: 'GET', headers: {} }
  expect((await exchange(`${server.url}moved`, asked)).status).toBe(302)
  expect(await (await exchange(`${server.url}packed`, asked)).text()).not.toBe('x')
  await expect(exchange(`${server.url}long`, asked)).rejects.toThrow(/more than/)
  await expect(exchange(`${server.url}silent`, { ...asked, signal: AbortSignal.timeout(50) })).rejects.toThrow(/abort/)
})
