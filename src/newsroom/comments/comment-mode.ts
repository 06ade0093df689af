import { DAY, type Instant, later } from '../../kernel/clock.ts'
import type { CommentMode, Settings } from '../settings/setting.ts'

export interface ModeFacts {
  readonly site: Pick<Settings, 'commentsMode' | 'commentsCloseDays' | 'commentsPreDays'>
  readonly section: CommentMode | undefined
  readonly thread: CommentMode | undefined
  /** When the story, topic or item came before readers. */
  readonly since: Instant
  readonly now: Instant
}

/**
 * The rule of a thread: its own, or the section's, or the site's. Age closes a thread, or has its comments read before
 * they are shown, unless the thread has a rule of its own.
 */
export function modeOf({ site, section, thread, since, now }: ModeFacts): CommentMode {
  if (thread) return thread
  const mode = section ?? site.commentsMode
  const olderThan = (days: number) => days > 0 && later(since, days * DAY) < now
  if (mode === 'closed' || olderThan(site.commentsCloseDays)) return 'closed'
  return olderThan(site.commentsPreDays) ? 'pre' : mode
}
