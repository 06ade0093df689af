import { bytesOf, sendRequest } from './request.ts'

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
export async function exchange(url: string, { method, headers, body, signal }: Asked): Promise<Response> {
  const answer = await sendRequest(new URL(url), {
    method,
    headers: { ...headers, 'accept-encoding': 'identity' },
    body: bodyOf(body),
    signal,
  })
  const bytes = await bytesOf(answer, MOST_BYTES)
  const { statusCode = 0 } = answer
  const kept = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  )
  // A Response may have no body with these (RFC 9110, 6.4.1).
  return new Response([204, 205, 304].includes(statusCode) ? null : bytes, { status: statusCode, headers: kept })
}

function bodyOf(body: unknown): Uint8Array | undefined {
  if (body == null) return undefined
  if (typeof body === 'string' || body instanceof URLSearchParams) return Buffer.from(body.toString())
  if (body instanceof Uint8Array) return body
  throw new TypeError('only a text, a form or bytes are sent')
}
