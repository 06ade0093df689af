import { createHmac } from 'node:crypto'
import * as z from 'zod'
import { exchange } from '../../kernel/outgoing/exchange.ts'
import { HOUR, later, SECOND } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { ChangeKind, Entry } from '../../changes/change.ts'
import { followOnce } from '../../changes/follower.ts'
import type { Newsroom } from '../newsroom.ts'
import { judgeIn } from './judge-comment.ts'

/** What is asked about comments, and what it knows us by. */
export interface SpamService {
  readonly url: string
  readonly secret: string
}

export const SPAM_KINDS = ['comment.posted', 'comment.edited'] as const satisfies readonly ChangeKind[]

/** Asked at once: all of them are through well within half a lease. */
const BATCH = 8
const PATIENCE_MS = 5 * SECOND
/** What it has not answered by then stays as the phases left it. */
const GIVEN_UP_AFTER = HOUR

const answerSchema = z.object({
  verdict: z.enum(['approve', 'hold', 'reject']),
  reason: z.string().trim().max(200).optional(),
})

/**
 * Asks the spam service about comments of readers that came or changed, and holds or rejects those of which it says so.
 * Returns how far it came in the log. What a person has judged meanwhile stays, and so does what was changed again:
 * another entry asks about that. A service that is silent is asked again, for an hour; a comment may be asked about twice,
 * with the same `id` and `revision`.
 *
 * The body is signed: `broadsheet-signature: t=TIME,v1=HEX`, the HMAC-SHA256 of `TIME.BODY` by the shared secret.
 */
export async function askSpamService(
  newsroom: Newsroom,
  { service, holder }: { readonly service: SpamService; readonly holder: string },
): Promise<number> {
  return followOnce(newsroom.database, {
    name: 'spam',
    kinds: SPAM_KINDS,
    clock: () => newsroom.now(),
    holder,
    batch: BATCH,
    apply: async (entries) => {
      const answers = await Promise.allSettled(entries.map((entry) => ask(newsroom, service, entry)))
      const isThere = answers.some((answer) => answer.status === 'fulfilled' && answer.value === 'answered')
      const failed = answers.flatMap((answer, at) => {
        if (answer.status === 'fulfilled' || (isThere && isHopeless(entries[at]!))) return []
        return [answer]
      })
      if (failed[0]) throw failed[0].reason
    },
  })
}

/** A comment about which it says nothing, so often, while it answers about others, is asked about no more. */
const MOST_SILENCES = 3
const MOST_REMEMBERED = 1000

/** How often this process heard nothing about an entry while the service was there. */
const silences = new Map<string, number>()

/** Whether one more silence is one too many: somebody has found words that the service breaks on, and others wait behind. */
function isHopeless({ seq, change }: Entry): boolean {
  const key = `${seq} ${'commentId' in change ? change.commentId : ''}`
  const times = (silences.get(key) ?? 0) + 1
  if (silences.size >= MOST_REMEMBERED) silences.clear()
  silences.set(key, times)
  return times >= MOST_SILENCES
}

async function ask(newsroom: Newsroom, service: SpamService, { change, at }: Entry): Promise<'answered' | undefined> {
  if (!('commentId' in change) || later(at, GIVEN_UP_AFTER) < newsroom.now()) return undefined
  const { commentId } = change
  const asked = await readQuestion(newsroom, commentId)
  if (!asked) return undefined
  const { verdict, reason } = await answerOf(service, asked, newsroom.now())
  if (verdict !== 'approve') await judgeBy(newsroom, asked, { verdict, reason })
  return 'answered'
}

async function judgeBy(
  newsroom: Newsroom,
  asked: Question,
  { verdict, reason }: { readonly verdict: 'hold' | 'reject'; readonly reason: string | undefined },
): Promise<void> {
  const commentId = asked.id
  await newsroom.write(async (tx) => {
    const comment = await tx.rows
      .selectFrom('comments')
      .select(['text', 'verdict', 'rule', 'withdrawn_at'])
      .where('id', '=', commentId)
      .executeTakeFirst()
    if (!comment || comment.text !== asked.text || comment.withdrawn_at !== null) return
    if (comment.rule === 'person' || comment.rule === 'spamService' || comment.verdict === 'reject') return
    if (verdict === comment.verdict) return
    await judgeIn(tx, { commentId, verdict, rule: 'spamService', reason: reason || 'spam' })
  })
}

interface Question {
  readonly id: Id
  readonly revision: number
  readonly text: string
  readonly thread: { readonly of: string; readonly id: Id }
  readonly postedAt: string
  /** Nothing by which the service could know who it is beyond this paper. */
  readonly reader: { readonly id: Id; readonly joinedAt: string; readonly approved: number; readonly rejected: number }
}

async function readQuestion(newsroom: Newsroom, commentId: Id): Promise<Question | undefined> {
  const row = await newsroom.database.read
    .selectFrom('comments')
    .innerJoin('threads', 'threads.id', 'comments.thread_id')
    .innerJoin('readers', 'readers.id', 'comments.reader_id')
    .select([
      'comments.text',
      'comments.posted_at',
      'threads.kind',
      'threads.id as thread_id',
      'readers.id as reader_id',
    ])
    .select(['readers.joined_at', 'readers.approved', 'readers.rejected'])
    .select((eb) =>
      eb
        .selectFrom('comment_versions')
        .select((version) => version.fn.countAll<number | string>().as('number'))
        .whereRef('comment_versions.comment_id', '=', 'comments.id')
        .as('versions'),
    )
    .where('comments.id', '=', commentId)
    .where('comments.verdict', '<>', 'reject')
    .where('comments.withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: commentId,
    revision: Number(row.versions ?? 0) + 1,
    text: row.text,
    thread: { of: row.kind, id: row.thread_id },
    postedAt: row.posted_at,
    reader: { id: row.reader_id, joinedAt: row.joined_at, approved: row.approved, rejected: row.rejected },
  }
}

/** Throws for everything that is no answer: it is asked again. */
async function answerOf(
  { url, secret }: SpamService,
  question: Question,
  now: string,
): Promise<z.infer<typeof answerSchema>> {
  const body = JSON.stringify({ comment: question })
  const time = Math.floor(Date.parse(now) / 1000)
  const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
  const answer = await exchange(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'user-agent': 'Broadsheet',
      'broadsheet-signature': `t=${time},v1=${signature}`,
    },
    body,
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (!answer.ok) throw new Error(`the spam service answered ${answer.status}`)
  return answerSchema.parse(await answer.json())
}
