import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { readersOf } from '../../../test/support/readers.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { program } from '../people/actor.ts'
import { banReader } from '../readers/bans.ts'
import { changeSettings } from '../settings/settings.ts'
import { findCommentCount } from './comment-reading.ts'
import { likeComment } from './like-comment.ts'
import { postComment } from './post-comment.ts'

eachDatabase('a reader who is banned while they speak', (paper) => {
  it('has said what was said before, and nothing after; all that stands is counted', async () => {
    await changeSettings(paper.newsroom, { commentsReaderPace: 1000, commentsAddressPace: 1000 })
    const [loud, other] = await readersOf(paper, ['刷屏的', '老郑'])
    const thread = { of: 'article', id: (await paper.prints('夜班渡轮')).id } as const
    const liked = await postComment(other!.newsroom, { thread, text: '准点了。' })
    const say = (at: number) => postComment(loud!.newsroom, { thread, text: `第${at}遍：都来看，都来看` })
    const desk = paper.newsroom.as(program('command'))
    const [ban, ...said] = await Promise.allSettled([
      banReader(desk, { readerId: loud!.id, reason: '刷屏' }),
      ...Array.from({ length: 12 }, (_, at) => say(at)),
    ])
    expect(ban.status).toBe('fulfilled')
    const refused = said.flatMap((each) => (each.status === 'rejected' ? [each.reason as Refusal] : []))
    for (const reason of refused) expect(reason).toMatchObject({ code: 'forbidden', facts: { rule: 'readerMayWrite' } })
    expect(await findCommentCount(paper.database.read, thread.id)).toBe(1 + said.length - refused.length)
    await expect(say(99)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(likeComment(loud!.newsroom, { commentId: liked.id, liked: true })).rejects.toMatchObject({
      facts: { reason: 'banned' },
    })
  })
})
