import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { endUnread } from '../pages/unread.ts'

/** Why a request is refused, in a word that programs may rely on. */
const CODES = {
  400: 'invalid',
  404: 'missing',
  405: 'method',
  413: 'too_large',
  414: 'too_long',
  415: 'unsupported',
  500: 'failed',
  503: 'unavailable',
} as const

export type RefusedStatus = keyof typeof CODES

export interface Refused {
  readonly status: RefusedStatus
  readonly headers?: readonly string[]
  /** Our own fault, if it is one: logged under an id that the answer names. */
  readonly error?: unknown
}

export interface RefusalWords {
  /** A page in the paper's looks. */
  page(): Promise<string>
  /** A sentence or two in the reader's script. */
  message(): string
}

/**
 * Answers a request that cannot be served: a page in the paper's looks for browsers, for programs
 * `{ error: { status, code, message, id? } }`. Where the body was not read, the connection is closed.
 */
export async function refuse(
  req: IncomingMessage,
  res: ServerResponse,
  words: RefusalWords,
  answer: Omit<Refused, 'error'> & {
    readonly id?: string | undefined
    /** What every answer of this part of the portal says to browsers, flat. */
    readonly safety: readonly string[]
  },
): Promise<void> {
  const { status, headers = [], id, safety } = answer
  const json = wantsJson(req)
  const error = json && { status, code: CODES[status], message: words.message(), ...(id && { id }) }
  const bytes = Buffer.from(error ? JSON.stringify({ error }) : await words.page())
  if (res.headersSent || res.destroyed) return void res.destroy()
  const unread = req.method !== 'GET' && req.method !== 'HEAD' && !req.complete
  res.writeHead(status, [
    'content-type',
    json ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
    'cache-control',
    'no-store',
    'content-length',
    String(bytes.length),
    ...(unread ? ['connection', 'close'] : []),
    ...headers,
    ...safety,
  ])
  if (req.method === 'HEAD') res.end()
  else if (unread) endUnread(req, res, bytes)
  else res.end(bytes)
}

/** A program says that it wants JSON and does not say that it wants a page. */
export function wantsJson({ headers }: IncomingMessage): boolean {
  const accept = headers.accept ?? ''
  return accept.includes('json') && !accept.includes('text/html')
}

/**
 * What came was no request that could be read (RFC 9110, 15.5; RFC 6585, 5): it is said, and the connection closed. The
 * other side is not waited for: one that never closes would hold its connection for ever.
 */
export function refuseUnparsed(error: NodeJS.ErrnoException, socket: Duplex): void {
  closeWith(socket, UNPARSED[error.code ?? ''] ?? '400 Bad Request')
}

const UNPARSED: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Content Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** CONNECT asks for a tunnel; this is no proxy (RFC 9110, 9.3.6). */
export function refuseTunnel(_: IncomingMessage, socket: Duplex): void {
  closeWith(socket, '405 Method Not Allowed', 'allow: GET, HEAD\r\n')
}

function closeWith(socket: Duplex, status: string, headers = ''): void {
  if (!socket.writable) return void socket.destroy()
  socket.end(`HTTP/1.1 ${status}\r\n${headers}connection: close\r\ncontent-length: 0\r\n\r\n`, () => socket.destroy())
}
