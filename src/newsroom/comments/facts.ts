import type { Kysely } from 'kysely'
import { type Instant, later, MINUTE, DAY } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { asWritten } from '../../database/as-written.ts'
import { prepared } from '../../database/prepared.ts'
import type { Tx } from '../newsroom.ts'
import type { CommentMode } from '../settings/setting.ts'
import { findBan } from '../readers/bans.ts'
import { lockReader } from '../readers/reader-store.ts'
import { readSettings, type Settings } from '../settings/settings.ts'
import type { Tables } from '../tables.ts'
import { type WordHit, wordMatcher } from '../word-lists/word-matcher.ts'
import { LONGEST_COMMENT, type Rule, type Verdict } from './comment.ts'
import type { CommentRow } from './comment-store.ts'
import { modeOf } from './comment-mode.ts'
import type { Thread } from './thread-store.ts'

/** Everything that the phases are told of a comment. Loaded in the posting transaction, with the thread held. */
export interface Facts {
  readonly now: Instant
  readonly text: string
  /** An earlier comment gets another text. */
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

/**
 * When as many comments had come as a minute may bring, counted back from now; undefined: not as many yet. Of one that is
 * edited its texts are counted.
 */
export interface PaceFacts {
  readonly reader: Instant | undefined
  readonly address: Instant | undefined
  readonly thread: Instant | undefined
}

export interface Said {
  /** The comment itself as it stands, when it is edited. */
  readonly edited?: Pick<CommentRow, 'id' | 'verdict'> | undefined
  readonly text: string
  readonly textKey: string
  readonly addressKey: string | undefined
  readonly readerId: Id | undefined
}

/** As many as no comment has: the term that rejects it may be the last, behind many that allowed words cover. */
const MOST_HITS = 2 * LONGEST_COMMENT

export async function loadFacts(tx: Tx, thread: Thread, said: Said): Promise<Facts> {
  const settings = await readSettings(tx.rows)
  return {
    now: tx.at,
    text: said.text,
    edited: said.edited !== undefined,
    settings,
    thread: { of: thread.of, before: thread.before, mode: await modeOfThread(tx, thread, settings) },
    writer: said.readerId === undefined ? undefined : await writerFacts(tx, said.readerId, said.edited),
    repeats: await repeatFacts(tx, thread, said),
    pace: await paceFacts(tx, thread, said, settings),
    words: (await wordMatcher(tx.rows)).find(said.text, { most: MOST_HITS }),
  }
}

async function modeOfThread(tx: Tx, thread: Thread, site: Settings): Promise<CommentMode> {
  const section =
    thread.sectionId === undefined || thread.mode
      ? undefined
      : (await sectionMode(tx.rows, { id: thread.sectionId }))[0]
  const ofSection = (section?.comment_mode as CommentMode | null | undefined) ?? undefined
  return modeOf({ site, section: ofSection, thread: thread.mode, since: thread.since, now: tx.at })
}

const sectionMode = prepared((db: Kysely<Tables>, { id }: { id: Id }) =>
  db.selectFrom('sections').select('comment_mode').where('id', '=', id),
)

/** The reader, held so that they write one comment at a time. Refuses (`missing`) who has left. */
async function writerFacts(tx: Tx, readerId: Id, edited: Said['edited']): Promise<WriterFacts> {
  const reader = await lockReader(tx, readerId)
  const ban = await findBan(tx.rows, readerId, tx.at)
  const [last] = await lastOfReader(tx.rows, { readerId, except: edited?.id ?? '' })
  return {
    id: readerId,
    joinedAt: reader.joinedAt,
    ban: ban && { until: ban.until ?? null, reason: ban.reason },
    // What was approved of it is not what it says now: no standing comes of that.
    approved: reader.approved - Number(edited?.verdict === 'approve'),
    rejected: reader.rejected,
    last: last && {
      at: last.posted_at,
      verdict: last.verdict as Verdict,
      rule: (last.rule as Rule | null) ?? undefined,
    },
  }
}

const lastOfReader = prepared((db: Kysely<Tables>, { readerId, except }: { readerId: Id; except: Id }) =>
  db
    .selectFrom('comments')
    .select(['posted_at', 'verdict', 'rule'])
    .where('reader_id', '=', readerId)
    .where('id', '<>', except)
    .orderBy('posted_at', 'desc')
    .limit(1),
)

/** More alike than this are not counted. */
const MOST_REPEATS = 20

async function repeatFacts(tx: Tx, thread: Thread, { textKey, readerId, edited }: Said): Promise<RepeatFacts> {
  if (textKey === '' || readerId === undefined) return { here: false, own: 0, others: 0 }
  const alike = await alikeSince(tx.rows, { textKey, since: later(tx.at, -DAY), except: edited?.id ?? '' })
  const own = alike.filter((each) => each.reader_id === readerId)
  const others = new Set(alike.flatMap((each) => (each.reader_id === readerId ? [] : (each.reader_id ?? []))))
  return { here: own.some((each) => each.thread_id === thread.id), own: own.length, others: others.size }
}

interface AlikeValues extends Record<string, unknown> {
  readonly textKey: string
  readonly since: Instant
  readonly except: Id
}

const alikeSince = prepared((db: Kysely<Tables>, { textKey, since, except }: AlikeValues) =>
  db
    .selectFrom('comments')
    .select(['thread_id', 'reader_id'])
    .where('text_key', '=', textKey)
    .where('text_key', '<>', asWritten(''))
    .where('posted_at', '>', since)
    .where('id', '<>', except)
    .where('withdrawn_at', 'is', null)
    .orderBy('posted_at', 'desc')
    .limit(MOST_REPEATS),
)

/** One look into an index each, however many comments there are: when did the one come that fills the minute? */
async function paceFacts(tx: Tx, thread: Thread, said: Said, settings: Settings): Promise<PaceFacts> {
  const since = later(tx.at, -MINUTE)
  if (said.edited) {
    const changes = { commentId: said.edited.id, since, behind: settings.commentsReaderPace - 1 }
    return { reader: (await byChange(tx.rows, changes))[0]?.written_at, address: undefined, thread: undefined }
  }
  const filledBy = async (look: typeof byReader, by: string | undefined, most: number) =>
    by === undefined ? undefined : (await look(tx.rows, { by, since, behind: most - 1 }))[0]?.posted_at
  const floor = thread.floors + 1 - settings.commentsThreadPace
  return {
    reader: await filledBy(byReader, said.readerId, settings.commentsReaderPace),
    address: await filledBy(byAddress, said.addressKey, settings.commentsAddressPace),
    thread: (await byFloor(tx.rows, { threadId: thread.id, floor, since }))[0]?.posted_at,
  }
}

interface PaceValues extends Record<string, unknown> {
  readonly by: string
  readonly since: Instant
  readonly behind: number
}

const byReader = prepared((db: Kysely<Tables>, values: PaceValues) => postedBy(db, 'reader_id', values))
const byAddress = prepared((db: Kysely<Tables>, values: PaceValues) => postedBy(db, 'address_key', values))

function postedBy(db: Kysely<Tables>, column: 'reader_id' | 'address_key', { by, since, behind }: PaceValues) {
  return db
    .selectFrom('comments')
    .select('posted_at')
    .where(column, '=', by)
    .where('posted_at', '>', since)
    .orderBy('posted_at', 'desc')
    .offset(behind)
    .limit(1)
}

interface ChangeValues extends Record<string, unknown> {
  readonly commentId: Id
  readonly since: Instant
  readonly behind: number
}

const byChange = prepared((db: Kysely<Tables>, { commentId, since, behind }: ChangeValues) =>
  db
    .selectFrom('comment_versions')
    .select('written_at')
    .where('comment_id', '=', commentId)
    .where('written_at', '>', since)
    .orderBy('number', 'desc')
    .offset(behind)
    .limit(1),
)

interface FloorValues extends Record<string, unknown> {
  readonly threadId: Id
  readonly floor: number
  readonly since: Instant
}

const byFloor = prepared((db: Kysely<Tables>, { threadId, floor, since }: FloorValues) =>
  db
    .selectFrom('comments')
    .select('posted_at')
    .where('thread_id', '=', threadId)
    .where('floor', '=', floor)
    .where('posted_at', '>', since),
)
