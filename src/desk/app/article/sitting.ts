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
