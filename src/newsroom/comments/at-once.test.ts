import { expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { readersOf } from '../../../test/support/readers.ts'
import { openNewsroom } from '../newsroom.ts'
import { program } from '../people/actor.ts'
import { changeSettings } from '../settings/settings.ts'
import type { ThreadName } from './comment.ts'
import { judgeComments, undoVerdicts } from './moderate.ts'
import { postComment } from './post-comment.ts'
import { withdrawAllOf } from './withdraw-comment.ts'

eachDatabase('what is done to many comments at once', (paper) => {
  /** Counts the transactions that were asked for, and those that were run: more, where some waited in a ring. */
  function counted() {
    const count = { asked: 0, run: 0 }
    const database: typeof paper.database = {
      ...paper.database,
      write: (work) => {
        count.asked += 1
        return paper.database.write((tx) => {
          count.run += 1
          return work(tx)
        })
      },
    }
    const parts = { database, clock: () => paper.now(), ids: () => paper.newsroom.nextId() }
    return { count, newsroom: openNewsroom({ ...parts, actor: program('command') }) }
  }

  it('lets nobody wait in a ring who speaks, answers or leaves meanwhile', async () => {
    await changeSettings(paper.newsroom, { commentsReaderPace: 1000 })
    const readers = await readersOf(paper, ['阿汐', '老郑', '渡口老陈', '小满'])
    const stories = await Promise.all(['夜班公交', '夜班渡轮', '早市'].map((headline) => paper.prints(headline)))
    const threads = stories.map(({ id }): ThreadName => ({ of: 'article', id }))
    const { count, newsroom } = counted()
    let said = 0
    const posts = async (at: number, parentId?: string) => {
      const reader = newsroom.as({ kind: 'reader', id: readers[at % readers.length]!.id })
      const text = `第${++said}句，@${readers[(at + 1) % readers.length]!.name} 听。`
      return (await postComment(reader, { thread: threads[at % threads.length]!, text, parentId })).id
    }
    const first: string[] = []
    for (let at = 0; at < 12; at++) first.push(await posts(at))
    const judges = (commentIds: readonly string[], verdict: 'hold' | 'approve') =>
      judgeComments(newsroom, { commentIds, verdict, reason: '复核' })
    for (let round = 0; round < 4; round++) {
      const turned = [...first.slice(round * 3), ...first.slice(0, round * 3)]
      const [held] = await Promise.all([
        judges(turned.slice(0, 6), 'hold'),
        judges(turned.slice(6), 'hold'),
        ...turned.map((_, at) => posts(at)),
      ])
      await Promise.all([
        undoVerdicts(newsroom, { verdictIds: held.map(({ verdictId }) => verdictId) }),
        judges(turned.slice(6), 'approve'),
        ...turned.map((_, at) => posts(at + 1)),
      ])
    }
    await Promise.all([
      newsroom.write((tx) => withdrawAllOf(tx, readers[0]!.id)),
      judges(first, 'hold'),
      ...first.map((_, at) => posts(at + 2)),
    ])
    const each = process.env.BROADSHEET_TEST_REPEAT === 'on' ? 2 : 1
    expect(count.run).toBe(each * count.asked)
  })
})
