import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { eachDatabase, type Paper } from '../../../test/support/paper.ts'
import { readersOf, type TestReader } from '../../../test/support/readers.ts'
import { changeSettings } from '../settings/settings.ts'
import { heatOf, type ThreadName, VERDICTS } from './comment.ts'
import { editComment } from './edit-comment.ts'
import { judgeComments } from './moderate.ts'
import { likeComment } from './like-comment.ts'
import { postComment } from './post-comment.ts'
import { restoreComment, withdrawAllOf, withdrawComment } from './withdraw-comment.ts'

const DEEDS = ['post', 'answer', 'judge', 'withdraw', 'restore', 'like', 'unlike', 'edit', 'leave'] as const
const deed = fc.record({
  deed: fc.constantFrom(...DEEDS, 'post', 'answer', 'like'),
  who: fc.nat(3),
  what: fc.nat(30),
  how: fc.nat(2),
  where: fc.nat(1),
})
/** What happens at once, and then what happens after that. */
const day = fc.array(fc.array(deed, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 })

type Deed = typeof deed extends fc.Arbitrary<infer Each> ? Each : never

eachDatabase('threads', (paper) => {
  it('have floors without gaps and exact counts, whatever happens at once', async () => {
    await changeSettings(paper.newsroom, { commentsReaderPace: 1000 })
    const readers = await readersOf(paper, ['阿汐', '老郑', '渡口老陈', '小满'])
    let told = 0
    await fc.assert(
      fc.asyncProperty(day, async (rounds) => {
        const story = await paper.prints(`夜班公交${++told}`)
        const threads = [
          { of: 'article', id: story.id },
          { of: 'topic', id: paper.tideGate.id },
        ] as const
        const said: string[] = []
        for (const round of rounds)
          await Promise.all(round.map((each) => refusable(act(each, { paper, readers, threads, said, nth: ++told }))))
        for (const thread of threads) await mustAddUp(paper, thread)
      }),
      { numRuns: 12 },
    )
    await readersMustAddUp(paper, readers)
  })
})

interface Scene {
  readonly paper: Paper
  readonly readers: readonly TestReader[]
  readonly threads: readonly ThreadName[]
  readonly said: string[]
  readonly nth: number
}

async function act(
  { deed, who, what, how, where }: Deed,
  { paper, readers, threads, said, nth }: Scene,
): Promise<void> {
  const { newsroom, id: readerId } = readers[who]!
  const commentId = said[what % Math.max(1, said.length)] ?? 'nosuchthing0'
  switch (deed) {
    case 'post':
    case 'answer': {
      const parentId = deed === 'answer' ? commentId : undefined
      const thread = threads[where]!
      const text = how === 0 ? `第${nth}句，见 a.com b.com c.com` : `第${nth}句话。`
      said.push((await postComment(newsroom, { thread, text, parentId })).id)
      return
    }
    case 'judge':
      return void (await judgeComments(paper.newsroom, {
        commentIds: [commentId],
        verdict: VERDICTS[how]!,
        reason: '复核',
      }))
    case 'withdraw':
      return withdrawComment(newsroom, { commentId })
    case 'restore':
      return restoreComment(newsroom, { commentId })
    case 'like':
    case 'unlike':
      return void (await likeComment(newsroom, { commentId, liked: deed === 'like' }))
    case 'edit':
      return void (await editComment(newsroom, {
        commentId,
        text: `改成第${nth}句${how === 0 ? ' a.com b.com c.com' : ''}`,
      }))
    case 'leave':
      return how === 0 ? newsroom.write((tx) => withdrawAllOf(tx, readerId)) : undefined
  }
}

/** A no is an answer, too. */
async function refusable(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}

async function mustAddUp({ database: { read } }: Paper, { of, id }: ThreadName): Promise<void> {
  const comments = await read.selectFrom('comments').selectAll().where('thread_id', '=', id).orderBy('floor').execute()
  const thread = await read.selectFrom('threads').selectAll().where('id', '=', id).executeTakeFirst()
  const subject = await read
    .selectFrom(of === 'article' ? 'articles' : 'topics')
    .select('comment_count')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const shown = comments.filter((comment) => comment.verdict === 'approve' && comment.withdrawn_at === null)
  expect(comments.map(({ floor }) => floor)).toEqual(comments.map((_, index) => index + 1))
  expect(comments.filter((comment) => comment.shown === 1)).toEqual(shown)
  expect([thread?.floors ?? 0, thread?.comment_count ?? 0, subject.comment_count]).toEqual([
    comments.length,
    shown.length,
    shown.length,
  ])
  const likes = await read
    .selectFrom('comment_likes')
    .innerJoin('comments', 'comments.id', 'comment_likes.comment_id')
    .select('comments.id')
    .where('comments.thread_id', '=', id)
    .execute()
  for (const comment of comments) {
    const replies = shown.filter((each) => each.parent_id === comment.id).length
    const liked = likes.filter((each) => each.id === comment.id).length
    const { floor } = comment
    expect([comment.reply_count, comment.likes, comment.heat]).toEqual([
      replies,
      liked,
      heatOf({ floor, likes: liked, replies }),
    ])
    const verdicts = await read
      .selectFrom('comment_verdicts')
      .select('verdict')
      .where('comment_id', '=', comment.id)
      .orderBy('made_at')
      .orderBy('id')
      .execute()
    expect(verdicts.at(-1)?.verdict).toBe(comment.verdict)
  }
}

async function readersMustAddUp({ database: { read } }: Paper, readers: readonly TestReader[]): Promise<void> {
  for (const { id } of readers) {
    const counts = await read
      .selectFrom('readers')
      .select(['approved', 'rejected'])
      .where('id', '=', id)
      .executeTakeFirst()
    const comments = await read.selectFrom('comments').select('verdict').where('reader_id', '=', id).execute()
    const of = (verdict: string) => comments.filter((comment) => comment.verdict === verdict).length
    expect(counts).toEqual({ approved: 5 + of('approve'), rejected: of('reject') })
  }
}
