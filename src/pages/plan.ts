import type { Instant } from '../kernel/clock.ts'

/** A piece of a page as the site renders it, with everything that it depends on. */
export interface RenderedPart {
  readonly html: string
  /** What, when touched, makes this piece wrong. Opaque to the cache; a list or an absence has tags too. */
  readonly tags: readonly string[]
  /** From this instant on the piece must be rendered again: midnight, for one that prints the day. */
  readonly freshUntil?: Instant
}

/** A part as it is loaded by itself. */
export interface LoadedPart extends Omit<RenderedPart, 'html'> {
  /** In one run, or in several: those that are as they were are not deflated again. What stands inline has one. */
  readonly html: string | readonly string[]
}

/** Stands in a page for a part that is rendered once, by its own key, and shared by every page that names it. */
export interface SharedPart {
  readonly part: string
}

/**
 * A few words within the text of a page that change more often than all around them: a count. A part as others are, but
 * for two things: the page brings what it is now, and it is deflated with the text around it.
 */
export interface InlinePart {
  readonly inline: string
  /** What loading the part would give now. */
  readonly now: RenderedPart
}

/** What a page is made of. Its own segments are rendered with the plan; shared parts are loaded beside it. */
export interface PagePlan {
  readonly status: number
  /**
   * Content-Type, Cache-Control, Location … The cache adds ETag, Vary, Content-Encoding and Content-Length itself, and
   * widens a `vary` given here.
   */
  readonly headers: Readonly<Record<string, string>>
  readonly segments: readonly (RenderedPart | SharedPart | InlinePart)[]
  /** What the status, the headers and the choice of segments depend on; the segments' own tags are added. */
  readonly tags: readonly string[]
  readonly freshUntil?: Instant
  /**
   * Kept in the small room for pages whose addresses anyone can make up (a search, a far page of a list), so that a
   * flood of them moves out no real page. A page with status 404 always is.
   */
  readonly passing?: boolean
}

/**
 * Where pages come from: the site. Both loads read what is committed when they run, and name in `tags` all that they
 * read. They may throw; the cache then serves what it has, or hands the error to the caller.
 */
export interface PageSource {
  plan(key: string): Promise<PagePlan>
  part(key: string): Promise<LoadedPart>
}
