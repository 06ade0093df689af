import type { IncomingMessage, ServerResponse } from 'node:http'
import { networkOf } from '../../kernel/network-of.ts'
import { createAdmission } from '../../pages/admission.ts'
import { retryText, STREAM_HEADERS } from '../../pages/event-stream.ts'

export interface StreamsOptions {
  /** The reader's address; of the connection, if not said. Behind a proxy, what the proxy says. */
  addressOf?(req: IncomingMessage): string | undefined
  /** Streams of this process; who comes after is turned away with 503. */
  readonly mostReaders?: number
  /** Streams of one address; who comes after is turned away with 429. */
  readonly mostOfOne?: number
  /** Bytes that a slow reader may leave waiting before it is cut off. It comes back and is given what it missed. */
  readonly mostWaiting?: number
  readonly retryMs?: number
  readonly headers?: readonly string[]
}

/** One open page's end of a stream. */
export interface Stream {
  /** Cuts off who has left too much waiting; says nothing to who is gone. */
  send(bytes: Uint8Array | string): void
  readonly isGone: boolean
  /** Once, when it ends, for whatever reason. */
  onEnd(told: () => void): void
  cut(): void
}

/** The streams of this process, bounded: how many, how many of one address, how much waits for a slow one. */
export interface Streams {
  /** Begins a stream, or turns away. A HEAD is answered and given none. */
  begin(req: IncomingMessage, res: ServerResponse): Stream | undefined
  /** Ends all of them and begins no more. */
  close(): void
  readonly isClosed: boolean
  readonly size: number
}

export function openStreams(options: StreamsOptions): Streams {
  const { mostReaders = 10_000, mostOfOne = 256, mostWaiting = 64 * 1024, retryMs = 3000, headers = [] } = options
  const { addressOf = (req: IncomingMessage) => req.socket.remoteAddress } = options
  const admission = createAdmission({ most: mostReaders, mostOfOne })
  const open = new Set<ServerResponse>()
  const head = [...STREAM_HEADERS, ...headers]
  let closed = false

  return {
    begin(req, res) {
      if (req.method !== 'GET' && req.method !== 'HEAD') return turnAway(res, 405, ['allow', 'GET, HEAD'])
      if (closed) return turnAway(res, 503, ['retry-after', '30'])
      const address = addressOf(req)
      const leave = admission.enter(address === undefined ? undefined : networkOf(address))
      if (typeof leave === 'string') return turnAway(res, leave === 'full' ? 503 : 429, ['retry-after', '30'])
      res.once('close', leave)
      res.removeHeader('transfer-encoding')
      res.writeHead(200, head)
      if (req.method === 'HEAD') return void res.end()
      open.add(res)
      res.once('close', () => open.delete(res))
      res.write(retryText(retryMs))
      return {
        send(bytes) {
          if (res.writableLength > mostWaiting) res.destroy()
          else if (!res.destroyed) res.write(bytes)
        },
        get isGone() {
          return res.destroyed || res.writableEnded
        },
        onEnd: (told) => void res.once('close', told),
        cut: () => void res.destroy(),
      }
    },
    close() {
      closed = true
      for (const res of open) res.end()
    },
    get isClosed() {
      return closed
    },
    get size() {
      return open.size
    },
  }
}

/** Says why there is no stream. */
export function turnAway(res: ServerResponse, status: number, headers: readonly string[] = []): undefined {
  res.writeHead(status, ['cache-control', 'no-store', 'content-length', '0', ...headers]).end()
}
