import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openMediaStore } from '../../newsroom/media/media-store.ts'
import { findPictureFile, MEDIA_PATH, pictureServer } from './picture-file.ts'

let place: string
let server: Server
let name: string

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'broadsheet-media-'))
  const folder = openMediaStore({ folder: place })
  name = await folder.keep(Buffer.from('fog over the ferry'), 'avif')
  const serve = pictureServer(folder, {
    onMissing: (_, res) => res.writeHead(404).end(),
    onError: (_, __, res) => res.writeHead(500).end(),
  })
  server = createServer((req, res) => serve(req, res, (req.url ?? '').slice(MEDIA_PATH.length)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(place, { recursive: true })
})

function ask(path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  return new Promise<{ answer: IncomingMessage; body: string }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    request({ port, host: '127.0.0.1', path, agent: false, ...options }, (answer) => {
      let body = ''
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()))
      answer.on('end', () => resolve({ answer, body }))
    })
      .on('error', reject)
      .end()
  })
}

it('sends a file with its type, to be kept for ever', async () => {
  const { answer, body } = await ask(MEDIA_PATH + name)
  expect(body).toBe('fog over the ferry')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers).toMatchObject({
    'content-type': 'image/avif',
    'content-length': '18',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    etag: `"${name}"`,
  })
})

it('sends the headers alone when only these are asked for', async () => {
  const { answer, body } = await ask(MEDIA_PATH + name, { method: 'HEAD' })
  expect([answer.statusCode, answer.headers['content-length'], body]).toEqual([200, '18', ''])
})

it('says that nothing has changed to whoever has the file', async () => {
  const { answer, body } = await ask(MEDIA_PATH + name, { headers: { 'if-none-match': `"other", "${name}"` } })
  expect([answer.statusCode, body, answer.headers.etag]).toEqual([304, '', `"${name}"`])
})

it('has nothing under other names, and no way out of the folder', async () => {
  const absent = '0'.repeat(32) + '.avif'
  for (const other of [
    absent,
    '',
    'x',
    '../picture',
    '..%2f..%2fetc%2fpasswd',
    `${name}/..`,
    `${name}?x`,
    `./${name}`,
  ]) {
    expect((await ask(MEDIA_PATH + other)).answer.statusCode).toBe(404)
  }
  expect((await ask(MEDIA_PATH + absent, { headers: { 'if-none-match': '*' } })).answer.statusCode).toBe(404)
})

it('finds a file by its name for whoever needs the bytes', async () => {
  const folder = openMediaStore({ folder: place })
  expect(await findPictureFile(folder, name)).toMatchObject({ type: 'image/avif', etag: `"${name}"` })
  expect(await findPictureFile(folder, `../${name}`)).toBeUndefined()
})
