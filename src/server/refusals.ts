import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

export interface Refused {
  readonly status: number
  readonly headers?: readonly string[]
  /** Our own fault, if it is one: logged under an id that the answer names. */
  readonly error?: unknown
}

export type ErrorPage = (status: number) => string

/**
 * Answers a request that cannot be served: a page in the paper's looks for browsers, a typed JSON error for programs.
 * The connection is closed where the body was not read.
 */
export function refuse(
  req: IncomingMessage,
  res: ServerResponse,
  page: ErrorPage,
  constant: readonly string[],
  { status, headers = [], id }: Omit<Refused, 'error'> & { readonly id?: string | undefined },
): void {
  if (res.headersSent) {
    res.destroy()
    return
  }
  const unread = req.method !== 'GET' && req.method !== 'HEAD' && !req.complete
  const json = wantsJson(req)
  const body = json ? JSON.stringify({ error: { status, ...(id && { id }) } }) : page(status)
  const bytes = Buffer.from(body)
  res.writeHead(status, [
    'content-type',
    json ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
    'cache-control',
    'no-store',
    'content-length',
    String(bytes.length),
    ...(unread ? ['connection', 'close'] : []),
    ...headers,
    ...constant,
  ])
  res.end(req.method === 'HEAD' ? undefined : bytes)
}

/** A program says that it wants JSON and does not say that it wants a page. */
function wantsJson({ headers }: IncomingMessage): boolean {
  const accept = headers.accept ?? ''
  return accept.includes('json') && !accept.includes('text/html')
}

/**
 * What came was no request that could be read (RFC 9110, 15.5; RFC 6585, 5): it is said, and the connection closed. The
 * other side is not waited for: one that never closes would hold its connection for ever.
 */
export function refuseUnparsed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return void socket.destroy()
  const status = UNPARSED[error.code ?? ''] ?? '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, () => socket.destroy())
}

const UNPARSED: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}
