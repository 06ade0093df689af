import { expect, it } from 'vitest'
import { eachDatabase } from '../../test/support/paper.ts'
import { clearDemo } from '../demo/clear.ts'
import { LEASE_MS } from '../changes/follower.ts'
import { searchQuery } from '../hanzi/words/query.ts'
import { paragraphs } from '../newsroom/articles/body.ts'
import { retract } from '../newsroom/articles/retract.ts'
import { takeIn } from '../newsroom/articles/take-in.ts'
import { createSearchFollower, SEARCH_CURSOR } from './follow-search.ts'
import { listVolumes, readState, searchSide } from './index-store.ts'
import { dueForMerge, mergeIndex, sweepIndex } from './merge-index.ts'
import { rebuildIndex } from './rebuild-index.ts'
import { createSearcher } from './searcher.ts'

eachDatabase('the search index', (paper) => {
  const follower = (holder = 'here') => createSearchFollower({ database: paper.database, clock: paper.now, holder })
  const index = async () => {
    const follow = follower()
    while ((await follow()) > 0);
  }
  const headlines = async (typed: string) => {
    const order = { kind: 'article', sort: 'date', start: 0, limit: 50, at: paper.now() } as const
    const { hits } = await createSearcher(paper.database).search({ ...order, query: searchQuery(typed) })
    return hits.map((hit) => hit.headline)
  }
  const side = () => searchSide(paper.database)
  const volumes = async () => listVolumes(side().read, (await readState(side().read)).generation)
  const blocks = async () => (await side().read.selectFrom('search_blocks').selectAll().execute()).length

  it('is kept by one node at a time, and goes on where another one stopped', async () => {
    await paper.prints('潮位预报')
    expect(await follower('first')()).toBeGreaterThan(0)
    await paper.prints('风浪预报')
    expect(await follower('second')()).toBe(0)
    paper.passes(LEASE_MS + 1)
    expect(await follower('second')()).toBeGreaterThan(0)
    expect(await headlines('预报')).toHaveLength(2)
    expect(await volumes()).toHaveLength(2)
  })

  it('has a story once, however often its entries come', async () => {
    await paper.prints('潮位预报')
    await index()
    await paper.database.write((tx) =>
      tx.updateTable('cursors').set({ seq: 0 }).where('name', '=', SEARCH_CURSOR).execute(),
    )
    await index()
    expect(await headlines('潮位')).toEqual(['潮位预报'])
    expect((await volumes()).map(({ struckCount }) => struckCount)).toEqual([1, 0])
  })

  it('changes nothing of a batch whose cursor was taken away', async () => {
    await paper.prints('潮位预报')
    const follow = follower()
    const taken = { ...paper.database, write: paper.database.write }
    let writes = 0
    const interrupted = createSearchFollower({
      database: {
        ...taken,
        // The second transaction is that of the cursor; the first took the lease.
        write: async (work) => {
          if (++writes === 2) {
            await paper.database.write((tx) =>
              tx.updateTable('cursors').set({ holder: 'other' }).where('name', '=', SEARCH_CURSOR).execute(),
            )
          }
          return paper.database.write(work)
        },
      },
      clock: paper.now,
      holder: 'here',
    })
    expect(await interrupted()).toBe(0)
    expect(await volumes()).toEqual([])
    expect(await blocks()).toBe(0)
    paper.passes(LEASE_MS + 1)
    expect(await follow()).toBeGreaterThan(0)
    expect(await headlines('潮位')).toEqual(['潮位预报'])
  })

  it('is made anew beside the one that serves, and follows what happened meanwhile', async () => {
    for (let n = 0; n < 4; n++) await paper.prints(`第${n}条航行通告`)
    const gone = await paper.prints('要撤回的航行通告')
    await index()
    const before = (await readState(side().read)).generation
    const steps: number[] = []
    let during: Promise<unknown> = Promise.resolve()
    const indexed = await rebuildIndex(paper.database, {
      onProgress(done, total) {
        steps.push(done / total)
        during = Promise.all([
          paper.prints('重建时发表的航行通告'),
          retract(paper.newsroom, { articleId: gone.id, reason: '有误' }),
        ])
      },
    })
    await during
    expect(indexed).toBe(5)
    expect(steps).toEqual([1])
    expect((await readState(side().read)).generation).not.toBe(before)
    await index()
    expect((await headlines('航行')).toSorted()).toEqual(
      ['第0条航行通告', '第1条航行通告', '第2条航行通告', '第3条航行通告', '重建时发表的航行通告'].toSorted(),
    )
    expect(
      await side().read.selectFrom('search_volumes').selectAll().where('generation', '=', before).execute(),
    ).toEqual([])
  })

  it('is as it was when a rebuild was broken off', async () => {
    await paper.prints('潮位预报')
    await index()
    const stopped = rebuildIndex(paper.database, {
      onProgress() {
        throw new Error('stopped')
      },
    })
    await expect(stopped).rejects.toThrow('stopped')
    expect(await headlines('潮位')).toEqual(['潮位预报'])
    await rebuildIndex(paper.database)
    await index()
    expect(await headlines('潮位')).toEqual(['潮位预报'])
  })

  it('merges eight small volumes, and strikes out of the result what was withdrawn meanwhile', async () => {
    const stories: Awaited<ReturnType<typeof paper.prints>>[] = []
    for (let n = 0; n < 8; n++) {
      stories.push(await paper.prints(`第${n}条航行通告`))
      await index()
    }
    expect(dueForMerge(await volumes())).toHaveLength(8)
    let writes = 0
    const withdrawing = {
      ...side(),
      write: async <Result>(work: Parameters<ReturnType<typeof side>['write']>[0]): Promise<Result> => {
        if (++writes === 2) {
          await retract(paper.newsroom, { articleId: stories[3]!.id, reason: '有误' })
          await index()
        }
        return (await side().write(work)) as Result
      },
    } as ReturnType<typeof side>
    await mergeIndex(withdrawing)
    expect((await volumes()).map(({ documents, struckCount }) => [documents, struckCount])).toEqual([[8, 1]])
    expect(await headlines('航行')).toHaveLength(7)
    await sweepIndex(side())
    expect(await headlines('第5条')).toEqual(['第5条航行通告'])
  })

  it('forgets the demo when it is cleared', async () => {
    await takeIn(paper.newsroom, [
      {
        sectionId: paper.city.id,
        topicIds: [],
        content: { headline: '示例航行通告', bylines: [], body: paragraphs(['示例。']) },
        publishedAt: paper.now(),
        origin: 'demo:1',
      },
    ])
    await paper.prints('自己的航行通告')
    await index()
    expect(await headlines('航行')).toHaveLength(2)
    await clearDemo(paper.newsroom)
    await index()
    expect(await headlines('航行')).toEqual(['自己的航行通告'])
    expect((await volumes()).reduce((sum, { struckCount }) => sum + struckCount, 0)).toBe(1)
  })
})
