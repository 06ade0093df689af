import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { AwsV4Signer } from 'aws4fetch'
import type { S3Address } from '../../kernel/config.ts'
import { clientOf } from '../../kernel/node-http.ts'
import type { FileStore } from './file-store.ts'

interface Asking {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  readonly key: string
  readonly body?: Uint8Array
  readonly type?: string
}

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly bytes: Uint8Array
}

/** Milliseconds before each further try: a store answers 503 when it is busy, and connections break. */
const PAUSES_MS = [100, 500]
const SILENT_MS = 20_000

/** Files in a bucket of an S3-compatible store: AWS, MinIO, and what most clouds of China offer. */
export function openS3Store({ bucket, region, key: accessKeyId, secret }: S3Address): FileStore {
  const isSecure = bucket.startsWith('https:')
  const { request, Agent } = clientOf(isSecure ? 'https:' : 'http:')
  const agent = new Agent({ keepAlive: true })

  async function ask(asking: Asking): Promise<Answer> {
    for (const wait of PAUSES_MS) {
      const answer = await once(asking).catch(() => undefined)
      if (answer && answer.status < 500) return answer
      await pause(wait)
    }
    return once(asking)
  }

  async function once({ method, key, body, type }: Asking): Promise<Answer> {
    const headers = {
      'x-amz-content-sha256': createHash('sha256')
        .update(body ?? '')
        .digest('hex'),
      ...(type !== undefined && { 'content-type': type }),
    }
    const url = `${bucket}/${key}`
    const signed = await new AwsV4Signer({
      method,
      url,
      headers,
      service: 's3',
      region,
      accessKeyId,
      secretAccessKey: secret,
    }).sign()
    return new Promise((resolve, reject) => {
      const sent = request(
        signed.url,
        {
          method,
          agent,
          // From the start on: asking for the name and connecting are counted too.
          timeout: SILENT_MS,
          headers: { ...Object.fromEntries(signed.headers), 'content-length': String(body?.byteLength ?? 0) },
        },
        (answer) => gather(answer).then(resolve, reject),
      )
      const silent = new Error(`the picture store was silent for ${SILENT_MS / 1000} s`)
      sent
        .on('timeout', () => sent.destroy(silent))
        .on('error', reject)
        .end(body)
    })
  }

  return {
    async put(key, bytes, type) {
      const there = await ask({ method: 'HEAD', key })
      if (there.status === 200 && Number(there.headers['content-length']) === bytes.byteLength) return
      mustBe(await ask({ method: 'PUT', key, body: bytes, type }), 200)
    },
    async get(key) {
      const answer = await ask({ method: 'GET', key })
      return mustBe(answer, 200, 404).status === 404 ? undefined : answer.bytes
    },
    async remove(key) {
      mustBe(await ask({ method: 'DELETE', key }), 200, 204, 404)
    },
  }
}

async function gather(answer: IncomingMessage): Promise<Answer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of answer as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return { status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(chunks) }
}

/** The store says in XML what it did not like: `SignatureDoesNotMatch`, `NoSuchBucket`. */
function mustBe(answer: Answer, ...statuses: readonly number[]): Answer {
  if (statuses.includes(answer.status)) return answer
  const code = /<Code>(\w+)<\/Code>/.exec(Buffer.from(answer.bytes).toString())?.[1]
  throw new Error(`the picture store answered ${answer.status}${code ? `, ${code}` : ''}`)
}
