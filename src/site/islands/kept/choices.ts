// What a reader has chosen, in localStorage: small, and there before the first paint.

import type { TopicsMessage } from '../../../messages/comforts/kept-messages.ts'

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

/**
 * Tells the list of what became of its topics: one that was merged into another is that from now on, and what is called
 * otherwise is called so here. Of the others, which the message does not name, nothing changes.
 */
export function renewFollowed(topics: TopicsMessage['topics']): void {
  const before = followedTopics()
  if (before.length === 0) return
  const after = renewed(before, topics)
  if (JSON.stringify(after) !== JSON.stringify(before)) choose('follows', JSON.stringify(after))
}

/** The same, of any list. */
export function renewed(followed: readonly Followed[], topics: TopicsMessage['topics']): readonly Followed[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]))
  const bySlug = new Map(topics.flatMap((topic) => topic.former.map((slug) => [slug, topic] as const)))
  const now = followed.map((each) => byId.get(each.id) ?? bySlug.get(each.path.split('/').at(-1)!) ?? each)
  // Who followed both follows one, where the newer choice stands.
  const last = new Map(now.map(({ id }, index) => [id, index]))
  return now.filter(({ id }, index) => last.get(id) === index).map(({ id, name, path }) => ({ id, name, path }))
}

function isFollowed(value: unknown): value is Followed {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, path } = value as Partial<Followed>
  return typeof id === 'string' && typeof name === 'string' && typeof path === 'string' && /^\/(?!\/)/.test(path)
}
