/** A message of a stream of server-sent events (WHATWG HTML, 9.2). */
export interface StreamEvent {
  /** Comes back as Last-Event-ID when the reader's browser connects again. */
  readonly id: number
  readonly name: string
  /** One line. */
  readonly data: string
}

/** The headers of a stream: never kept, never changed on the way, not gathered by nginx before it is passed on. */
export const STREAM_HEADERS: readonly string[] = [
  'content-type',
  'text/event-stream; charset=utf-8',
  'cache-control',
  'no-store, no-transform',
  'x-accel-buffering',
  'no',
  // The stream ends with its connection: without chunks around each message, all readers get the very same bytes.
  'connection',
  'close',
]

export function eventText({ id, name, data }: StreamEvent): string {
  return `id: ${id}\nevent: ${name}\ndata: ${data.replaceAll(/\r\n?|\n/g, '\ndata: ')}\n\n`
}

/**
 * Keeps the way open, and moves the reader's Last-Event-ID on: a message without data tells the page nothing, but its id
 * is remembered, so that after an hour without news a reader does not ask for an hour of other people's changes.
 */
export function heartbeatText(id: number): string {
  return `:\nid: ${id}\n\n`
}

/** How long a browser waits before it connects again. */
export function retryText(ms: number): string {
  return `retry: ${ms}\n\n`
}

/**
 * Where a reader left off: the header that a browser sends when it connects again, or `after` in the address, with which
 * a page asks for what has come since it was made. Undefined: from now on. NaN: something that we never gave out.
 */
export function startOf(header: string | readonly string[] | undefined, after: string | null): number | undefined {
  const text = typeof header === 'string' && header !== '' ? header : after
  if (text === null || text === '') return undefined
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
}
