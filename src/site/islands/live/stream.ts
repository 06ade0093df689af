/** How long a broken connection is no news. */
const PATIENCE_MS = 4000

export interface Stream {
  /** What is to be done with the data of an event. */
  on(event: string, take: (data: unknown) => void): void
  /** Told when the connection has been broken for a while, or too much has happened to be told; and when it stands. */
  onBreak(broken: () => void, mended: () => void): void
}

/**
 * Listens as long as somebody looks at the page: a browser has six connections for a site, and a reader more tabs than
 * that. Nor could a page with an open stream be kept by the browser for the way back. Goes on where it ended.
 */
export function openStream(address: URL, takers: Readonly<Record<string, (data: never) => void>>): Stream {
  const taking = new Map<string, (data: unknown) => void>(Object.entries(takers) as [string, (data: unknown) => void][])
  let broken = () => {}
  let mended = () => {}
  let source: EventSource | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let patience: ReturnType<typeof setTimeout> | undefined

  function listen(to: EventSource, event: string): void {
    to.addEventListener(event, ({ data, lastEventId }: MessageEvent<string>) => {
      address.searchParams.set('after', lastEventId)
      taking.get(event)!(JSON.parse(data))
    })
  }

  function connect(wait: number): void {
    source = new EventSource(address)
    source.addEventListener('open', () => {
      clearTimeout(patience)
      patience = undefined
      mended()
    })
    for (const event of taking.keys()) listen(source, event)
    // Too much has happened since to be told one by one.
    source.addEventListener('reset', () => broken())
    source.addEventListener('error', () => {
      patience ??= setTimeout(() => broken(), PATIENCE_MS)
      // The browser tries again by itself, unless it was refused.
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(() => connect(Math.min(wait * 2, 60_000)), wait)
    })
  }

  /** Keeps what is known: the next connection begins where this one ended. */
  function pause(): void {
    clearTimeout(again)
    clearTimeout(patience)
    patience = undefined
    source?.close()
    source = undefined
  }

  document.addEventListener('visibilitychange', () => {
    pause()
    if (document.visibilityState === 'visible') connect(PATIENCE_MS)
  })
  addEventListener('pagehide', pause)
  addEventListener('pageshow', ({ persisted }) => persisted && !source && connect(PATIENCE_MS))
  // Whoever opens this has said by then what it wants to hear.
  queueMicrotask(() => document.visibilityState === 'visible' && connect(PATIENCE_MS))

  return {
    on: (event, take) => void taking.set(event, take),
    onBreak: (whenBroken, whenMended) => void ([broken, mended] = [whenBroken, whenMended]),
  }
}
