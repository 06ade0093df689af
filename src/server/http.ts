import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from '../kernel/node-http.ts'
import type { ServePage } from '../pages/http.ts'
import { refuseTunnel, refuseUnparsed } from './refusals.ts'

/** What becomes of requests that are no cached page: resolves when the response has ended or is being streamed. */
export type Route = (req: IncomingMessage, res: ServerResponse) => void

/** Targets whose page is known, so that the next request for them is one look-up away from its bytes. */
const KNOWN_TARGETS = 20_000
/** Longer ones are not remembered: their addresses are made up, and twenty thousand of them would take their room. */
const LONGEST_KNOWN = 256
/**
 * A connection on which nothing moves for so long, or twice as long while Node makes sure of it, is closed: a reader who
 * does not read, with answers waiting. Longer than live streams are silent.
 */
const STALLED_MS = 60_000

export interface KnownPages {
  get(target: string): string | undefined
  set(target: string, key: string): void
  clear(): void
}

/** The newest targets and the keys of their pages; the oldest are forgotten. */
export function createKnownPages(limit = KNOWN_TARGETS): KnownPages {
  const keys = new Map<string, string>()
  return {
    get: (target) => keys.get(target),
    set(target, key) {
      if (target.length > LONGEST_KNOWN) return
      if (keys.size >= limit) keys.delete(keys.keys().next().value!)
      keys.set(target, key)
    },
    clear: () => keys.clear(),
  }
}

export interface HttpServerOptions {
  readonly known: KnownPages
  readonly servePage: ServePage
  /** Everything that is no known page. */
  readonly route: Route
  /** One of the two threw. Has to end the response; no other request ends with it. */
  readonly onMistake: (error: unknown, req: IncomingMessage, res: ServerResponse) => void
  readonly limits?: Limits | undefined
}

/**
 * The server, with the page cache before the router: a GET whose target is known is answered with one look-up, one
 * `writeHead` and one `end`. Limits are those of a server that faces the open web.
 */
export function createHttpServer({ known, servePage, route, onMistake, limits }: HttpServerOptions): Server {
  const serve = (req: IncomingMessage, res: ServerResponse) => {
    try {
      const isRead = req.method === 'GET' || req.method === 'HEAD'
      const key = isRead ? known.get(req.url!) : undefined
      if (key !== undefined && !hasBody(req)) servePage(req, res, key)
      else route(req, res)
    } catch (error) {
      onMistake(error, req, res)
    }
  }
  const server = createServer({ ...LIMITS, ...limits, noDelay: true }, serve)
  server.maxRequestsPerSocket = 0
  // Who asks before it sends a body is answered at once: there is none that anybody here would wait for.
  server.on('checkContinue', serve)
  server.on('clientError', refuseUnparsed)
  server.on('connect', refuseTunnel)
  server.timeout = STALLED_MS
  return server
}

/** Bytes, and milliseconds. */
export type Limits = Readonly<
  Partial<
    Record<
      'maxHeaderSize' | 'requestTimeout' | 'headersTimeout' | 'keepAliveTimeout' | 'connectionsCheckingInterval',
      number
    >
  >
>

const LIMITS = {
  maxHeaderSize: 16 * 1024,
  requestTimeout: 30_000,
  headersTimeout: 15_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 10_000,
} satisfies Limits

/** A GET that brings a body is odd enough to be looked at by the router. Reads the raw headers: parsing them costs more. */
function hasBody({ rawHeaders }: IncomingMessage): boolean {
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!
    if (name.length >= 14 && name.length <= 17 && /^(content-length|content-encoding|transfer-encoding)$/i.test(name))
      return true
  }
  return false
}
