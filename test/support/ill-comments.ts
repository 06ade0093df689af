import * as comments from '../../src/desk/contract/comments.ts'
import type { Operation } from '../../src/desk/contract/operation.ts'
import * as words from '../../src/desk/contract/word-list.ts'
import { appealVerdict } from '../../src/newsroom/comments/appeal.ts'
import { postComment } from '../../src/newsroom/comments/post-comment.ts'
import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import { joins } from './readers.ts'

type Ids = Record<string, unknown>

interface Does {
  does(operation: Operation, given?: { params?: Ids; set?: Ids }): Promise<Ids>
}

/** What moderators write: reasons, answers to appeals, notes on a reader, the word list. `text` is ill. */
export async function moderates(writer: Does, newsroom: Newsroom, storyId: string, text: string): Promise<void> {
  const { id: readerId } = await joins(newsroom, '毒读者')
  const acting = newsroom.as({ kind: 'reader', id: readerId })
  const { id: commentId } = await postComment(acting, { thread: { of: 'article', id: storyId }, text })
  await writer.does(comments.judgeCommentsNow, { set: { commentIds: [commentId], verdict: 'reject' } })
  const appealId = await appealVerdict(acting, { commentId, text })
  await writer.does(comments.settleCommentAppeal, { params: { appealId }, set: { granted: true } })
  await writer.does(comments.noteOnReaderNow, { params: { readerId } })
  await writer.does(comments.banReaderNow, { params: { readerId }, set: { until: undefined } })
  await writer.does(comments.takeReaderName, { params: { readerId } })
  await writer.does(words.setWordNow, { set: { effect: 'hold', homophones: false } })
  await writer.does(words.findInText)
  await writer.does(words.tryWord, { set: { effect: 'hold', homophones: false } })
  await writer.does(words.importWordsNow, {
    set: { text: `${text.slice(0, 30)}\t${text.slice(0, 100)}`, replace: false },
  })
}
