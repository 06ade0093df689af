import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { CommentMode, Settings } from '../settings/setting.ts'
import type { Tables } from '../tables.ts'
import type { ThreadKind } from './comment.ts'
import { modeOf } from './comment-mode.ts'

/** What rules a thread, for those who may change it: also while readers do not see what it hangs on. */
export interface ThreadRule {
  readonly id: Id
  readonly of: ThreadKind
  readonly title: string
  readonly count: number
  /** Its own rule, which goes before all others. */
  readonly own: CommentMode | undefined
  readonly section: { readonly name: string; readonly mode: CommentMode | undefined } | undefined
  /** What comes of its own rule, that of its section, that of the paper, and its age. */
  readonly mode: CommentMode
}

type RuleSettings = Pick<Settings, 'commentsMode' | 'commentsCloseDays' | 'commentsPreDays'>

/** The rule of a thread that somebody has opened, or could; undefined for what nobody can comment on. */
export async function findThreadRule(
  db: Kysely<Tables>,
  id: Id,
  { settings, now }: { readonly settings: RuleSettings; readonly now: Instant },
): Promise<ThreadRule | undefined> {
  const subject = (await findArticle(db, id)) ?? (await findTopic(db, id)) ?? (await findItem(db, id))
  if (!subject) return undefined
  const { of, title, since, section_name: name, section_mode: sectionMode, own, count } = subject
  const modes = {
    own: (own as CommentMode | null) ?? undefined,
    section: (sectionMode as CommentMode | null) ?? undefined,
  }
  return {
    id,
    of,
    title,
    count: count ?? 0,
    own: modes.own,
    section: name === null ? undefined : { name, mode: modes.section },
    mode: modeOf({ site: settings, thread: modes.own, section: modes.section, since, now }),
  }
}

interface Subject {
  readonly of: ThreadKind
  readonly title: string
  readonly since: Instant
  readonly section_name: string | null
  readonly section_mode: string | null
  readonly own: string | null
  readonly count: number | null
}

async function findArticle(db: Kysely<Tables>, id: Id): Promise<Subject | undefined> {
  const row = await db
    .selectFrom('articles')
    .leftJoin('threads', 'threads.id', 'articles.id')
    .leftJoin('sections', 'sections.id', 'articles.section_id')
    .select((eb) => [
      eb.fn.coalesce('articles.live_headline', 'articles.headline').as('title'),
      eb.fn.coalesce('articles.published_at', 'articles.filed_at').as('since'),
      'sections.name as section_name',
      'sections.comment_mode as section_mode',
      'threads.mode as own',
      'threads.comment_count as count',
    ])
    .where('articles.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, of: 'article' }
}

async function findTopic(db: Kysely<Tables>, id: Id): Promise<Subject | undefined> {
  const row = await db
    .selectFrom('topics')
    .leftJoin('threads', 'threads.id', 'topics.id')
    .select([
      'topics.name as title',
      'topics.opened_at as since',
      'threads.mode as own',
      'threads.comment_count as count',
    ])
    .where('topics.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, of: 'topic', section_name: null, section_mode: null }
}

async function findItem(db: Kysely<Tables>, id: Id): Promise<Subject | undefined> {
  const row = await db
    .selectFrom('wire_items')
    .leftJoin('threads', 'threads.id', 'wire_items.id')
    .leftJoin('sections', 'sections.id', 'wire_items.section_id')
    .select([
      'wire_items.headline as title',
      'wire_items.at as since',
      'sections.name as section_name',
      'sections.comment_mode as section_mode',
      'threads.mode as own',
      'threads.comment_count as count',
    ])
    .where('wire_items.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, of: 'wire' }
}

/** Rules of sections, and of threads that have one of their own. */
export interface StandingRules {
  readonly sections: readonly { readonly id: Id; readonly name: string; readonly mode: CommentMode | undefined }[]
  readonly threads: readonly {
    readonly id: Id
    readonly of: ThreadKind
    readonly title: string
    readonly mode: CommentMode
  }[]
}

/** Threads with a rule of their own that are listed, those opened last first. */
const MOST_THREADS = 200

export async function listRules(db: Kysely<Tables>): Promise<StandingRules> {
  const sections = await db
    .selectFrom('sections')
    .select(['id', 'name', 'comment_mode as mode'])
    .orderBy('position')
    .orderBy('id')
    .execute()
  const threads = await db
    .selectFrom('threads')
    .leftJoin('articles', 'articles.id', 'threads.id')
    .leftJoin('topics', 'topics.id', 'threads.id')
    .leftJoin('wire_items', 'wire_items.id', 'threads.id')
    .select(['threads.id', 'threads.kind', 'threads.mode', 'articles.live_headline', 'articles.headline'])
    .select(['topics.name', 'wire_items.headline as item'])
    .where('threads.mode', 'is not', null)
    .orderBy('threads.opened_at', 'desc')
    .orderBy('threads.id', 'desc')
    .limit(MOST_THREADS)
    .execute()
  return {
    sections: sections.map(({ mode, ...section }) => ({ ...section, mode: (mode as CommentMode | null) ?? undefined })),
    threads: threads.map((row) => ({
      id: row.id,
      of: row.kind as ThreadKind,
      title: row.live_headline ?? row.headline ?? row.name ?? row.item ?? '',
      mode: row.mode as CommentMode,
    })),
  }
}
