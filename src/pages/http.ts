import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import type { PageCache } from './cache.ts'
import { encodingFor, namesEtag } from './negotiate.ts'

export interface PageServerOptions {
  /** The page cannot be had and nothing may be served instead. Has to end the response. */
  readonly onError: (error: unknown, req: IncomingMessage, res: ServerResponse) => void
  /** Asked about pages that say that something is wrong (404): true when it has answered in another form. */
  readonly onRefusal?: (status: number, req: IncomingMessage, res: ServerResponse) => boolean
}

export type ServePage = (req: IncomingMessage, res: ServerResponse, key: string) => void

/**
 * Answers GET and HEAD requests from the cache, before any router: one `writeHead` with a flat header array and one
 * `end`. Which address is which key is the caller's business; so are other methods.
 */
export function pageServer(cache: PageCache, { onError, onRefusal }: PageServerOptions): ServePage {
  function send(req: IncomingMessage, res: ServerResponse, answer: Answer): void {
    if (answer.status < 400 || !onRefusal?.(answer.status, req, res)) sendPage(req, res, answer)
  }

  return function servePage(req, res, key) {
    const encoding = encodingFor(field(req, 'accept-encoding'))
    if (!encoding) return refuse(res)
    const answer = cache.ready(key, encoding)
    if (answer) return send(req, res, answer)
    cache.answer(key, encoding).then(
      (made) => send(req, res, made),
      (error: unknown) => onError(error, req, res),
    )
  }
}

function sendPage(
  req: IncomingMessage,
  res: ServerResponse,
  { status, etag, headers, notModified, body }: Answer,
): void {
  const ifNoneMatch = field(req, 'if-none-match')
  if (ifNoneMatch !== undefined && status === 200 && namesEtag(ifNoneMatch, etag)) {
    res.writeHead(304, notModified as string[]).end()
    return
  }
  res.writeHead(status, headers as string[])
  if (req.method === 'HEAD') res.end()
  else res.end(body)
}

/** A request header as a list. Node makes `req.headers` only when asked for; that costs more than all else here. */
function field({ rawHeaders }: IncomingMessage, name: string): string | undefined {
  let value: string | undefined
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const candidate = rawHeaders[i]!
    if (candidate.length !== name.length || candidate.toLowerCase() !== name) continue
    value = value === undefined ? rawHeaders[i + 1] : `${value}, ${rawHeaders[i + 1]}`
  }
  return value
}

/** Neither gzip nor plain text is welcome (RFC 9110, section 15.5.7). */
function refuse(res: ServerResponse): void {
  res.writeHead(406, ['vary', 'accept-encoding', 'content-length', '0']).end()
}
