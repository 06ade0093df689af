import { bringComment } from '../../src/newsroom/comments/bring-comment.ts'
import { THREAD_KINDS, type ThreadName, VERDICTS } from '../../src/newsroom/comments/comment.ts'
import { editComment } from '../../src/newsroom/comments/edit-comment.ts'
import { judgeComments } from '../../src/newsroom/comments/moderate.ts'
import { likeComment } from '../../src/newsroom/comments/like-comment.ts'
import { postComment } from '../../src/newsroom/comments/post-comment.ts'
import { ruleSection, ruleThread } from '../../src/newsroom/comments/rule-comments.ts'
import { restoreComment, withdrawComment } from '../../src/newsroom/comments/withdraw-comment.ts'
import { renameReader } from '../../src/newsroom/readers/join.ts'
import { COMMENT_MODES } from '../../src/newsroom/settings/setting.ts'
import { maybe, type NewsDay, NothingThere, pick, pickIn, type Verb } from './newsday-picking.ts'
import { readersOf } from './readers.ts'

const NAMES = ['阿汐', '渡口老陈']

/** The same two readers all day. */
async function readerOf(day: NewsDay, n: number) {
  if (day.readers.length === 0)
    day.readers.push(...(await readersOf(day.paper, NAMES, { approved: 9 })).map(({ id }) => id))
  const id = pick(day.readers, n)
  return day.paper.newsroom.as({ kind: 'reader', id })
}

function threadOf(day: NewsDay, a: number, b: number): ThreadName {
  const of = pick(THREAD_KINDS, a)
  return { of, id: pick({ article: day.articles, topic: day.topics, wire: day.items }[of], b) }
}

/** One's own, or somebody else's: then it is refused. */
async function ownOf(day: NewsDay, a: number) {
  const commentId = pick(day.comments, a)
  return { commentId, newsroom: await readerOf(day, a) }
}

/** What may happen under stories, topics and items of the wire. */
export const COMMENT_VERBS = {
  comment: async (day, a, b, c) => {
    const { id } = await pickIn(day, a, 'published')
    const commentId = await bringComment(day.paper.newsroom, {
      thread: { of: 'article', id },
      author: `读者${c % 5}`,
      text: `这条消息里说的时间对吗（${day.count}）`,
      verdict: pick(VERDICTS, b % 4 === 0 ? b : 0),
      likes: c % 4,
    })
    day.comments.push(commentId)
  },
  reply: async (day, a) => {
    const parentId = pick(day.comments, a)
    const { thread_id: id } = await day.paper.database.read
      .selectFrom('comments')
      .select('thread_id')
      .where('id', '=', parentId)
      .executeTakeFirstOrThrow(() => new NothingThere())
    const order = { parentId, author: '读者甲', text: `回楼上（${day.count}）` }
    const thread = { of: 'article', id } as const
    day.comments.push(await bringComment(day.paper.newsroom, { ...order, thread, verdict: 'approve' }))
  },
  say: async (day, a, b, c) => {
    const thread = threadOf(day, a, b)
    const posted = await postComment(await readerOf(day, c), {
      thread,
      text: `我说第${day.count}句${c % 4 === 0 ? '，见 a.com b.com c.com' : ''}`,
      parentId: maybe(day.comments, c, 2),
    })
    day.comments.push(posted.id)
  },
  judge: async (day, a, b) =>
    judgeComments(day.paper.newsroom, {
      commentIds: [pick(day.comments, a)],
      verdict: pick(VERDICTS, b),
      reason: '复核',
    }),
  likeComment: async (day, a, b, c) =>
    likeComment(await readerOf(day, b), { commentId: pick(day.comments, a), liked: c % 3 > 0 }),
  editComment: async (day, a) => {
    const { commentId, newsroom } = await ownOf(day, a)
    await editComment(newsroom, { commentId, text: `改成第${day.count}句` })
  },
  withdrawComment: async (day, a) => {
    const { commentId, newsroom } = await ownOf(day, a)
    await withdrawComment(newsroom, { commentId })
  },
  restoreComment: async (day, a) => {
    const { commentId, newsroom } = await ownOf(day, a)
    await restoreComment(newsroom, { commentId })
  },
  renameReader: async (day, a) => {
    const readerId = pick(day.readers, a)
    await renameReader(day.paper.newsroom, { readerId, name: `改名的${day.count}` })
  },
  ruleThread: async (day, a, b, c) =>
    ruleThread(day.paper.newsroom, { thread: threadOf(day, a, b), mode: maybe(COMMENT_MODES, c, 2) }),
  ruleSection: async (day, a, b) =>
    ruleSection(day.paper.newsroom, { sectionId: pick(day.sections, a), mode: maybe(COMMENT_MODES, b, 2) }),
} satisfies Record<string, Verb>
