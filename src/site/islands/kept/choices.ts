// What a reader has chosen, in localStorage: small, and there before the first paint.

export interface Followed {
  readonly id: string
  readonly name: string
  readonly path: string
}

const MOST_FOLLOWED = 100

export function readChoice(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/** A browser that keeps nothing, keeps nothing. */
export function choose(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    // The choice holds for this page.
  }
}

/** The topics that are followed, the newest choice last. What is no list of topics was not written by us, and counts as none. */
export function followedTopics(): readonly Followed[] {
  try {
    const kept: unknown = JSON.parse(readChoice('follows') ?? '[]')
    return Array.isArray(kept) ? kept.filter(isFollowed) : []
  } catch {
    return []
  }
}

export function followTopic(topic: Followed, follows: boolean): void {
  const others = followedTopics().filter(({ id }) => id !== topic.id)
  choose('follows', JSON.stringify(follows ? [...others, topic].slice(-MOST_FOLLOWED) : others))
}

function isFollowed(value: unknown): value is Followed {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, path } = value as Partial<Followed>
  return typeof id === 'string' && typeof name === 'string' && typeof path === 'string' && /^\/(?!\/)/.test(path)
}
