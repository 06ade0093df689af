import type { Kysely } from 'kysely'
import { DAY, type Instant, later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { prepared } from '../../database/prepared.ts'
import type { CommentMode, Settings } from '../settings/setting.ts'
import type { Tables } from '../tables.ts'
import type { ThreadKind, ThreadName } from './comment.ts'
import { modeOf } from './comment-mode.ts'

/** What a thread hangs on, as readers know it, and who may write there. */
export interface ThreadView extends ThreadName {
  readonly title: string
  /** Of a topic. */
  readonly slug: string | undefined
  /** Of a story or item: its section, if it has one. */
  readonly sectionId: Id | undefined
  /** Of an item of the wire: its one paragraph more. */
  readonly text: string | undefined
  readonly since: Instant
  readonly count: number
  readonly mode: CommentMode
  /** When its age gives it another rule. */
  readonly changesAt: Instant | undefined
}

type RuleSettings = Pick<Settings, 'commentsMode' | 'commentsCloseDays' | 'commentsPreDays'>

/** The thread of what is before readers; undefined for all else. */
export async function findThreadView(
  db: Kysely<Tables>,
  { of, id }: ThreadName,
  { settings, now }: { readonly settings: RuleSettings; readonly now: Instant },
): Promise<ThreadView | undefined> {
  const [row] = await FINDS[of](db, { id })
  if (!row || row.title === null) return undefined
  const { thread_mode: thread, section_mode: section, since } = row
  const mode = modeOf({
    site: settings,
    thread: (thread as CommentMode | null) ?? undefined,
    section: (section as CommentMode | null) ?? undefined,
    since,
    now,
  })
  const ages = [settings.commentsCloseDays, settings.commentsPreDays].filter((days) => days > 0)
  const changes = thread === null ? ages.map((days) => later(since, days * DAY + 1)).filter((at) => at > now) : []
  return {
    of,
    id,
    title: row.title,
    slug: row.slug ?? undefined,
    sectionId: row.section_id ?? undefined,
    text: row.text ?? undefined,
    since,
    count: row.comment_count ?? 0,
    mode,
    changesAt: changes.toSorted()[0],
  }
}

interface FoundThread {
  readonly title: string | null
  readonly slug: string | null
  readonly section_id: Id | null
  readonly text: string | null
  readonly since: Instant
  readonly comment_count: number | null
  readonly thread_mode: string | null
  readonly section_mode: string | null
}

const FINDS: Readonly<Record<ThreadKind, (db: Kysely<Tables>, values: { id: Id }) => Promise<FoundThread[]>>> = {
  article: prepared((db: Kysely<Tables>, { id }: { id: Id }) =>
    db
      .selectFrom('articles')
      .leftJoin('threads', 'threads.id', 'articles.id')
      .leftJoin('sections', 'sections.id', 'articles.section_id')
      .select((eb) => [
        'articles.live_headline as title',
        eb.val<string | null>(null).as('slug'),
        'articles.section_id',
        eb.val<string | null>(null).as('text'),
        eb.fn.coalesce('articles.published_at', 'articles.filed_at').as('since'),
        'threads.comment_count',
        'threads.mode as thread_mode',
        'sections.comment_mode as section_mode',
      ])
      .where('articles.id', '=', id)
      .where('articles.state', '=', 'published'),
  ),
  topic: prepared((db: Kysely<Tables>, { id }: { id: Id }) =>
    db
      .selectFrom('topics')
      .leftJoin('threads', 'threads.id', 'topics.id')
      .select((eb) => [
        'topics.name as title',
        'topics.slug',
        eb.val<string | null>(null).as('section_id'),
        eb.val<string | null>(null).as('text'),
        'topics.opened_at as since',
        'threads.comment_count',
        'threads.mode as thread_mode',
        eb.val<string | null>(null).as('section_mode'),
      ])
      .where('topics.id', '=', id),
  ),
  wire: prepared((db: Kysely<Tables>, { id }: { id: Id }) =>
    db
      .selectFrom('wire_items')
      .leftJoin('threads', 'threads.id', 'wire_items.id')
      .leftJoin('sections', 'sections.id', 'wire_items.section_id')
      .select((eb) => [
        'wire_items.headline as title',
        eb.val<string | null>(null).as('slug'),
        'wire_items.section_id',
        'wire_items.text',
        'wire_items.at as since',
        'threads.comment_count',
        'threads.mode as thread_mode',
        'sections.comment_mode as section_mode',
      ])
      .where('wire_items.id', '=', id)
      .where('wire_items.withdrawn_at', 'is', null),
  ),
}
