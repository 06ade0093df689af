import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { openOutgoing, type OutgoingOptions } from './outgoing.ts'
import { isPublicAddress } from './public-address.ts'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

async function serverAt(host: string, answer: RequestListener, port = 0): Promise<number> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
  return (server.address() as AddressInfo).port
}

/** This machine plays the internet at 127.0.0.2, and our own network everywhere else. */
const pretending: OutgoingOptions = {
  resolve: async () => ['127.0.0.2'],
  allows: (address) => address === '127.0.0.2',
}

const order = { accept: 'image/*', mostBytes: 1000, withinMs: 60_000 }
const read = (url: string, options: OutgoingOptions = pretending, also: Partial<typeof order> = {}) =>
  openOutgoing(options).read({ url, ...order, ...also })

/** The beginning of something packed. */
const HALF = gzipSync('潮闸'.repeat(1000)).subarray(0, 20)

describe('reading an address of the open web', () => {
  it('gives what is there, plain or packed, and where it came from', async () => {
    const port = await serverAt('127.0.0.2', (req, res) => {
      if (req.url === '/old') res.writeHead(301, { location: '/new' }).end()
      else if (req.url === '/packed') res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('潮闸'))
      else res.writeHead(200, { 'content-type': 'image/png' }).end(`${req.headers.host} ${req.headers.accept}`)
    })
    const answer = await read(`http://pictures.example:${port}/old`)
    expect(answer).toMatchObject({ url: `http://pictures.example:${port}/new`, type: 'image/png' })
    expect(String(answer.bytes)).toBe(`pictures.example:${port} image/*`)
    expect(String((await read(`http://pictures.example:${port}/packed`)).bytes)).toBe('潮闸')
  })

  it('refuses what is too long, said or not, and what unpacks to too much', async () => {
    const port = await serverAt('127.0.0.2', (req, res) => {
      if (req.url === '/said') res.writeHead(200, { 'content-length': '5000' }).end(Buffer.alloc(5000))
      else if (req.url === '/packed')
        res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1 << 20)))
      else res.writeHead(200).write(Buffer.alloc(5000))
    })
    for (const path of ['said', 'unsaid', 'packed'])
      await expect(read(`http://pictures.example:${port}/${path}`)).rejects.toMatchObject({
        code: 'too_large',
        facts: { url: `http://pictures.example:${port}/${path}`, most: 1000 },
      })
  })

  it('refuses what is slow, gone, packed otherwise, or leads round in circles', async () => {
    const port = await serverAt('127.0.0.2', (req, res) => {
      if (req.url === '/slow') res.writeHead(200).write('…')
      else if (req.url === '/silent') res.setTimeout(0)
      else if (req.url === '/half') res.writeHead(200, { 'content-encoding': 'gzip' }).write(HALF)
      else if (req.url === '/torn') res.writeHead(200, { 'content-encoding': 'gzip' }).write(HALF, () => res.destroy())
      else if (req.url === '/round') res.writeHead(302, { location: '/round' }).end()
      else if (req.url === '/br') res.writeHead(200, { 'content-encoding': 'br' }).end('…')
      else res.writeHead(404).end()
    })
    const at = (path: string, withinMs = order.withinMs) =>
      read(`http://pictures.example:${port}${path}`, pretending, { withinMs })
    for (const path of ['/slow', '/silent', '/half'])
      await expect(at(path, 100)).rejects.toMatchObject({ code: 'missing', facts: { why: 'too slow' } })
    await expect(at('/torn')).rejects.toMatchObject({ code: 'missing' })
    await expect(at('/round')).rejects.toMatchObject({ code: 'missing', facts: { why: 'too many redirects' } })
    await expect(at('/gone')).rejects.toMatchObject({ code: 'missing', facts: { why: 'answered 404' } })
    await expect(at('/br')).rejects.toMatchObject({ code: 'unsupported', facts: { encoding: 'br' } })
  })

  it('does not wait for a resolver that says nothing', async () => {
    const mute = { ...pretending, resolve: () => new Promise<never>(() => {}) }
    await expect(read('http://mute.example/', mute, { withinMs: 50 })).rejects.toMatchObject({
      code: 'missing',
      facts: { why: 'too slow' },
    })
  })

  it('says no more of the address than its path', async () => {
    const port = await serverAt('127.0.0.2', (_, res) => res.writeHead(403).end())
    await expect(read(`http://pictures.example:${port}/a.jpg?token=secret`)).rejects.toMatchObject({
      facts: { url: `http://pictures.example:${port}/a.jpg` },
    })
  })
})

describe('what stands in our own network', () => {
  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://0.0.0.0/',
    'http://10.1.2.3/',
    'http://172.20.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
  ])('is not read at %s', async (url) => {
    const options = { resolve: async () => ['127.0.0.1'] }
    await expect(read(url, options)).rejects.toMatchObject({ code: 'invalid', facts: { why: 'not public' } })
  })

  it('is not read by a name that stands for it, nor by one that stands for it as well', async () => {
    for (const found of [['192.168.0.7'], ['93.184.216.34', '192.168.0.7'], ['2606:2800::1', '::1']]) {
      const options = { resolve: async () => found }
      await expect(read('http://inside.example/', options)).rejects.toMatchObject({ facts: { why: 'not public' } })
    }
    await expect(read('http://nowhere.example/', { resolve: async () => [] })).rejects.toMatchObject({
      code: 'missing',
      facts: { why: 'no such host' },
    })
  })

  it('is not read through a redirect', async () => {
    const port = await serverAt('127.0.0.2', (_, res) =>
      res.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
    )
    await expect(read(`http://pictures.example:${port}/`)).rejects.toMatchObject({
      code: 'invalid',
      facts: { url: 'http://169.254.169.254/latest/', why: 'not public' },
    })
  })

  it('is not read by a name that means another machine when it is asked for again', async () => {
    const seen: string[] = []
    const port = await serverAt('127.0.0.2', (_, res) => res.end('public'))
    await serverAt('127.0.0.3', () => seen.push('inside'), port)
    const answers = [['127.0.0.2'], ['127.0.0.3']]
    const rebinding = { ...pretending, resolve: async () => answers.shift() ?? [] }
    expect(String((await read(`http://rebinding.example:${port}/`, rebinding)).bytes)).toBe('public')
    expect(answers).toHaveLength(1)
    expect(seen).toEqual([])
  })

  it('is not read at a port that is not of the web, nor through another protocol, nor with a password', async () => {
    const options = { resolve: async () => ['93.184.216.34'] }
    await expect(read('http://mail.example:25/', options)).rejects.toMatchObject({ facts: { why: 'not public' } })
    await expect(read('file:///etc/passwd')).rejects.toMatchObject({ facts: { why: 'not of the web' } })
    await expect(read('data:image/png;base64,AA==')).rejects.toMatchObject({ facts: { why: 'not of the web' } })
    await expect(read('http://me:secret@pictures.example/')).rejects.toMatchObject({
      facts: { url: 'http://pictures.example', why: 'with a password' },
    })
    await expect(read('//')).rejects.toMatchObject({ code: 'invalid' })
  })
})

it('knows public addresses from others', () => {
  for (const address of ['93.184.216.34', '8.8.8.8', '172.32.0.1', '2606:2800:220:1::1', '2400:3200::1'])
    expect([address, isPublicAddress(address)]).toEqual([address, true])
  for (const address of [
    '',
    'localhost',
    '255.255.255.255',
    '224.0.0.1',
    '2001:db8::1',
    '2002:7f00:1::',
    '::',
    'ff02::1',
  ])
    expect([address, isPublicAddress(address)]).toEqual([address, false])
})
