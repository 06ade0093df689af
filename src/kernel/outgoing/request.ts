import type { IncomingMessage } from 'node:http'
import { isIP, type LookupFunction } from 'node:net'
import { clientOf } from '../node-http.ts'

export interface OutgoingRequest {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array | undefined
  /** Ends it, wherever it stands: finding the address, connecting, asking, being answered. */
  readonly signal?: AbortSignal | undefined
  /** Where to connect instead of asking again what the name stands for. */
  readonly at?: { readonly address: string; readonly port: number }
}

/** Sends one request over a connection of its own and gives the answer as it begins. No redirect is followed. */
export function sendRequest(
  url: URL,
  { method, headers, body, signal, at }: OutgoingRequest,
): Promise<IncomingMessage> {
  const { request } = clientOf(url.protocol === 'https:' ? 'https:' : 'http:')
  const length = body && { 'content-length': String(body.byteLength) }
  return new Promise((answered, failed) => {
    request(
      url,
      {
        method,
        headers: { ...headers, ...length },
        agent: false, // A connection kept open would be used again without asking where it leads.
        ...(signal && { signal }),
        ...(at && { port: at.port, lookup: pinned(at.address) }),
      },
      answered,
    )
      .on('error', failed)
      .end(body)
  })
}

/** A look-up that gives what was found before, whatever the name means by now. */
export function pinned(address: string): LookupFunction {
  const family = isIP(address)
  return (_host, { all }, done) => (all ? done(null, [{ address, family }]) : done(null, address, family))
}

/** An answer was longer than was ordered. */
export class TooLong extends Error {
  override readonly name = 'TooLong'
}

/** All bytes of an answer. Rejects with `TooLong` as soon as there are more of them than `most`. */
export async function bytesOf(answer: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of answer) {
    length += chunk.byteLength
    // Leaving the loop ends the connection.
    if (length > most) throw new TooLong(`an answer of more than ${most} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
