import { sql } from 'kysely'
import { type Instant, later, MINUTE, DAY } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tx } from '../newsroom.ts'
import type { CommentMode } from '../settings/setting.ts'
import { findBan } from '../readers/bans.ts'
import { lockReader } from '../readers/reader-store.ts'
import { readSettings, type Settings } from '../settings/settings.ts'
import { type WordHit, wordMatcher } from '../word-lists/word-matcher.ts'
import type { Rule, Verdict } from './comment.ts'
import { modeOf } from './comment-mode.ts'
import type { Thread } from './thread-store.ts'

/** Everything that the phases are told of a comment. Loaded in the posting transaction, with the thread held. */
export interface Facts {
  readonly now: Instant
  readonly text: string
  /** An earlier comment gets another text: nothing is posted more often by that. */
  readonly edited: boolean
  readonly settings: Settings
  readonly thread: Pick<Thread, 'of' | 'before'> & { readonly mode: CommentMode }
  /** undefined: somebody of the staff, or the program. */
  readonly writer: WriterFacts | undefined
  readonly repeats: RepeatFacts
  readonly pace: PaceFacts
  /** Terms of the word list in the text. */
  readonly words: readonly WordHit[]
}

export interface WriterFacts {
  readonly id: Id
  readonly joinedAt: Instant
  /** null: until it is lifted. */
  readonly ban: { readonly until: Instant | null; readonly reason: string } | undefined
  readonly approved: number
  readonly rejected: number
  /** Their newest comment before this one. */
  readonly last: { readonly at: Instant; readonly verdict: Verdict; readonly rule: Rule | undefined } | undefined
}

/** Who said the same within a day. */
export interface RepeatFacts {
  /** The same reader on this thread. */
  readonly here: boolean
  readonly own: number
  readonly others: number
}

/** When as many comments had come as a minute may bring, counted back from now; undefined: not as many yet. */
export interface PaceFacts {
  readonly reader: Instant | undefined
  readonly address: Instant | undefined
  readonly thread: Instant | undefined
}

export interface Said {
  /** The comment itself, when it is edited. */
  readonly commentId?: Id | undefined
  readonly text: string
  readonly textKey: string
  readonly addressKey: string | undefined
  readonly readerId: Id | undefined
}

/** More than that need not be known of a comment. */
const MOST_HITS = 50

export async function loadFacts(tx: Tx, thread: Thread, said: Said): Promise<Facts> {
  const settings = await readSettings(tx.rows)
  return {
    now: tx.at,
    text: said.text,
    edited: said.commentId !== undefined,
    settings,
    thread: { of: thread.of, before: thread.before, mode: await modeOfThread(tx, thread, settings) },
    writer: said.readerId === undefined ? undefined : await writerFacts(tx, said.readerId, said.commentId),
    repeats: await repeatFacts(tx, thread, said),
    pace: await paceFacts(tx, thread, said, settings),
    words: (await wordMatcher(tx.rows)).find(said.text, { most: MOST_HITS }),
  }
}

async function modeOfThread(tx: Tx, thread: Thread, site: Settings): Promise<CommentMode> {
  const section =
    thread.sectionId === undefined || thread.mode
      ? undefined
      : await tx.rows
          .selectFrom('sections')
          .select('comment_mode')
          .where('id', '=', thread.sectionId)
          .executeTakeFirst()
  const ofSection = (section?.comment_mode as CommentMode | null | undefined) ?? undefined
  return modeOf({ site, section: ofSection, thread: thread.mode, since: thread.since, now: tx.at })
}

/** The reader, held so that they write one comment at a time. Refuses (`missing`) who has left. */
async function writerFacts(tx: Tx, readerId: Id, commentId: Id | undefined): Promise<WriterFacts> {
  const reader = await lockReader(tx, readerId)
  const ban = await findBan(tx.rows, readerId, tx.at)
  const last = await tx.rows
    .selectFrom('comments')
    .select(['posted_at', 'verdict', 'rule'])
    .where('reader_id', '=', readerId)
    .where('id', '<>', commentId ?? '')
    .orderBy('posted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    id: readerId,
    joinedAt: reader.joinedAt,
    ban: ban && { until: ban.until ?? null, reason: ban.reason },
    approved: reader.approved,
    rejected: reader.rejected,
    last: last && {
      at: last.posted_at,
      verdict: last.verdict as Verdict,
      rule: (last.rule as Rule | null) ?? undefined,
    },
  }
}

/** More alike than this are not counted. */
const MOST_REPEATS = 20

async function repeatFacts(tx: Tx, thread: Thread, { textKey, readerId, commentId }: Said): Promise<RepeatFacts> {
  if (textKey === '' || readerId === undefined) return { here: false, own: 0, others: 0 }
  const alike = await tx.rows
    .selectFrom('comments')
    .select(['thread_id', 'reader_id'])
    .where('text_key', '=', textKey)
    // As in the condition of its index: SQLite would not use it otherwise.
    .where('text_key', '<>', sql.lit(''))
    .where('posted_at', '>', later(tx.at, -DAY))
    .where('id', '<>', commentId ?? '')
    .where('withdrawn_at', 'is', null)
    .orderBy('posted_at', 'desc')
    .limit(MOST_REPEATS)
    .execute()
  const own = alike.filter((each) => each.reader_id === readerId)
  const others = new Set(alike.flatMap((each) => (each.reader_id === readerId ? [] : (each.reader_id ?? []))))
  return { here: own.some((each) => each.thread_id === thread.id), own: own.length, others: others.size }
}

/** One look into an index each, however many comments there are: when did the one come that fills the minute? */
async function paceFacts(tx: Tx, thread: Thread, said: Said, settings: Settings): Promise<PaceFacts> {
  if (said.commentId !== undefined) return { reader: undefined, address: undefined, thread: undefined }
  const since = later(tx.at, -MINUTE)
  const filledBy = async (column: 'reader_id' | 'address_key', value: string | undefined, most: number) =>
    value === undefined
      ? undefined
      : tx.rows
          .selectFrom('comments')
          .select('posted_at')
          .where(column, '=', value)
          .where('posted_at', '>', since)
          .orderBy('posted_at', 'desc')
          .offset(most - 1)
          .limit(1)
          .executeTakeFirst()
  const byReader = await filledBy('reader_id', said.readerId, settings.commentsReaderPace)
  const byAddress = await filledBy('address_key', said.addressKey, settings.commentsAddressPace)
  const onThread = await tx.rows
    .selectFrom('comments')
    .select('posted_at')
    .where('thread_id', '=', thread.id)
    .where('floor', '=', thread.floors + 1 - settings.commentsThreadPace)
    .where('posted_at', '>', since)
    .executeTakeFirst()
  return { reader: byReader?.posted_at, address: byAddress?.posted_at, thread: onThread?.posted_at }
}
