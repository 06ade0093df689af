import type { IncomingMessage } from 'node:http'
import { clientOf } from './node-http.ts'

const MOST_BYTES = 1024 * 1024

interface Asked {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
}

/**
 * Asks a server that the operator has named, in the manner of the web's own function for it, which programs of ours do not
 * use: nothing is decompressed, no redirect is followed, and an answer of more than a mebibyte is refused.
 */
export async function exchange(url: string, asked: Asked): Promise<Response> {
  const { request } = clientOf(new URL(url).protocol === 'https:' ? 'https:' : 'http:')
  const { method, signal } = asked
  const body = bodyOf(asked.body)
  const headers = {
    ...asked.headers,
    'accept-encoding': 'identity',
    ...(body && { 'content-length': String(body.length) }),
  }
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const req = request(url, { method, headers, ...(signal && { signal }) }, resolve)
    req.once('error', reject)
    req.end(body)
  })
  const bytes = await bytesOf(answer)
  const { statusCode = 0 } = answer
  const kept = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  )
  // A Response may have no body with these (RFC 9110, 6.4.1).
  return new Response([204, 205, 304].includes(statusCode) ? null : bytes, { status: statusCode, headers: kept })
}

function bodyOf(body: unknown): Buffer | undefined {
  if (body == null) return undefined
  if (typeof body === 'string' || body instanceof URLSearchParams) return Buffer.from(body.toString())
  if (body instanceof Uint8Array) return Buffer.from(body)
  throw new TypeError('only a text, a form or bytes are sent')
}

async function bytesOf(answer: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    length += chunk.length
    // Leaving the loop ends the connection.
    if (length > MOST_BYTES) throw new Error(`an answer of more than ${MOST_BYTES} bytes`)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
