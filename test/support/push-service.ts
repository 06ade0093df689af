import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A browser as push services know it: its keys, and where it is reached. */
export interface PushedBrowser {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
  /** What it makes of what was pushed to it (RFC 8291). */
  opens(body: Buffer): unknown
}

export interface Pushed {
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

/** A push service on this machine, which keeps what it is sent. */
export interface PushService extends AsyncDisposable {
  readonly origin: string
  readonly pushed: readonly Pushed[]
  browser(name: string): PushedBrowser
  /** What it answers at a browser's address, the next so many times; 201 otherwise. */
  answers(name: string, status: number, times?: number, headers?: Readonly<Record<string, string>>): void
  /** Does something when the nth push has come, before it is answered. */
  atPush(count: number, work: () => void): void
}

export async function pushService(): Promise<PushService> {
  const pushed: Pushed[] = []
  const answers = new Map<string, { status: number; times: number; headers: Readonly<Record<string, string>> }>()
  const works = new Map<number, () => void>()
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const path = req.url ?? ''
      pushed.push({ path, headers: req.headers, body: Buffer.concat(chunks) })
      works.get(pushed.length)?.()
      const answer = answers.get(path)
      if (answer && answer.times > 0) {
        answer.times -= 1
        res.writeHead(answer.status, answer.headers).end()
      } else res.writeHead(201).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    pushed,
    browser: (name) => browserAt(`${origin}/${name}`),
    answers: (name, status, times = 1, headers = {}) => void answers.set(`/${name}`, { status, times, headers }),
    atPush: (count, work) => void works.set(count, work),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export function browserAt(endpoint: string): PushedBrowser {
  const pair = createECDH('prime256v1')
  const publicKey = pair.generateKeys()
  const auth = randomBytes(16)
  return {
    endpoint,
    p256dh: publicKey.toString('base64url'),
    auth: auth.toString('base64url'),
    opens(body) {
      // RFC 8188, 2.1: salt, record size, length of the key, the key.
      const [salt, theirs, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)]
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, theirs])
      const shared = derived(pair.computeSecret(theirs), auth, info, 32)
      const key = derived(shared, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
      const nonce = derived(shared, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
      const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16))
      const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
      return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString()) as unknown
    },
  }
}

/** What a signature of the house says (RFC 8292); throws when it is none of this key. */
export function signedBy(authorization: string, publicKey: string): { aud: string; sub: string; exp: number } {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const bytes = Buffer.from(publicKey, 'base64url')
  const [x, y] = [bytes.subarray(1, 33), bytes.subarray(33)].map((half) => half.toString('base64url')) as [
    string,
    string,
  ]
  const verifier = { key: createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }) }
  const options = { ...verifier, dsaEncoding: 'ieee-p1363' } as const
  const isOurs = verify('sha256', Buffer.from(`${head}.${claims}`), options, Buffer.from(signature, 'base64url'))
  if (!isOurs || key !== publicKey) throw new Error('not signed by this house')
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; sub: string; exp: number }
}

function derived(secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, length))
}
