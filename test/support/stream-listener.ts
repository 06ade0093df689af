import { get, type IncomingMessage } from 'node:http'

export interface Told {
  readonly id: string
  readonly event: string
  readonly data: Readonly<Record<string, unknown>> & { readonly headline?: string; readonly id?: string }
}

/** A browser that reads a stream as the standard says, as far as our server uses it. */
export interface Listener {
  readonly response: IncomingMessage
  /** Everything since the connection. */
  readonly text: () => string
  lastEventId(): string
  /** The next event, as soon as it is there. */
  next(): Promise<Told>
  ended: Promise<void>
  leave(): void
}

/** Opens a stream, from where another one ended if that is said. */
export async function listenTo(port: number, path: string, lastEventId?: string | number): Promise<Listener> {
  const headers = lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, headers, agent: false }, resolve).once('error', reject)
  })
  return readingOf(response)
}

function readingOf(response: IncomingMessage): Listener {
  let text = ''
  let read = 0
  let lastEventId = ''
  const told: Told[] = []
  const waiting: ((told: Told) => void)[] = []
  const ended = new Promise<void>((resolve) => response.once('close', resolve))
  response.setEncoding('utf8')
  response.on('error', () => {})
  response.on('data', (piece: string) => {
    text += piece
    for (let end = text.indexOf('\n\n', read); end >= 0; end = text.indexOf('\n\n', read)) {
      const fields = new Map(
        text
          .slice(read, end)
          .split('\n')
          .map((line) => line.split(/: ?(.*)/s, 2) as [string, string]),
      )
      read = end + 2
      lastEventId = fields.get('id') ?? lastEventId
      const data = fields.get('data')
      if (data === undefined) continue
      const message = { id: lastEventId, event: fields.get('event') ?? '', data: JSON.parse(data) as Told['data'] }
      const wanted = waiting.shift()
      if (wanted) wanted(message)
      else told.push(message)
    }
  })
  return {
    response,
    text: () => text,
    lastEventId: () => lastEventId,
    next: () => {
      const first = told.shift()
      return first ? Promise.resolve(first) : new Promise((resolve) => waiting.push(resolve))
    },
    ended,
    leave: () => response.destroy(),
  }
}

/** Waits for what the other end of a socket does, by turns of the event loop and not by the clock. */
export async function whenTrue(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}
