/** A sitting's id: letters and figures, not to be guessed, new each time that a story is opened. */
export function newSitting(): string {
  return crypto.randomUUID().replaceAll('-', '')
}

const begun = new Map<string, string>()

/** A story that was begun in this tab is gone on with in the sitting that began it, which has its lock. */
export function rememberSitting(articleId: string, sitting: string): void {
  begun.set(articleId, sitting)
}

export function sittingFor(articleId: string): string {
  const sitting = begun.get(articleId) ?? newSitting()
  begun.delete(articleId)
  return sitting
}

const closing = new Map<string, Promise<unknown>>()

/** So long the next sitting waits for the one before it, whose server may not answer. */
const PATIENCE_MS = 4000

/** A sitting of this tab saves what it has and gives up its lock: who comes back at once waits for that. */
export function closeSitting(articleId: string, closed: Promise<unknown>): void {
  const over = closed
    .catch(() => undefined)
    .finally(() => {
      if (closing.get(articleId) === over) closing.delete(articleId)
    })
  closing.set(articleId, over)
}

/** When this tab's last sitting at the story is over, or does not end: its lock may then still be held. */
export async function lastSittingOver(articleId: string): Promise<void> {
  const over = closing.get(articleId)
  if (!over) return
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS)
  })
  await Promise.race([over, patience])
  clearTimeout(timer)
}
