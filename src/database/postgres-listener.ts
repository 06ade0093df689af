const CHANNEL = 'broadsheet_changes'

/**
 * Calls `listener` whenever somebody notifies our channel, over a connection of its own. One that is lost is made again,
 * for as long as it takes; then the listener is called once, for what went by unheard. Rejects when the first connection
 * cannot be made. Gives what ends it. `restMs`: between two tries.
 */
export async function listen(
  connectionString: string,
  listener: () => void,
  { restMs = 1000 }: { readonly restMs?: number } = {},
): Promise<() => Promise<void>> {
  const { default: pg } = await import('pg')
  let ended = false
  let timer: NodeJS.Timeout | undefined
  let client = await connect()

  async function connect() {
    const next = new pg.Client({ connectionString, keepAlive: true })
    next.on('error', () => {}) // An error is followed by the end.
    try {
      await next.connect()
      await next.query(`listen ${CHANNEL}`)
    } catch (error) {
      await next.end().catch(() => {})
      throw error
    }
    next.on('notification', listener)
    next.once('end', () => comeBack())
    return next
  }

  function comeBack(): void {
    if (ended) return
    timer = setTimeout(() => void connectAgain(), restMs).unref()
  }

  async function connectAgain(): Promise<void> {
    try {
      client = await connect()
    } catch {
      return comeBack()
    }
    if (ended) await client.end()
    else listener()
  }

  return async () => {
    ended = true
    clearTimeout(timer)
    await client.end()
  }
}
