import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { eachDatabase, type Paper } from '../../test/support/paper.ts'
import { retract } from '../newsroom/articles/retract.ts'
import type { Tx } from '../newsroom/newsroom.ts'
import type { Change, Entry } from './change.ts'
import { listEntries, record, tipOf } from './record.ts'

const reads = (n: number): Change => ({ kind: 'reads.counted', articles: 1, reads: n })

/** A transaction that has done its work and commits only when the test lets it. */
async function held(paper: Paper, work: (tx: Tx) => Promise<unknown>) {
  const { promise: worked, resolve: done } = Promise.withResolvers<void>()
  const { promise: released, resolve: commit } = Promise.withResolvers<void>()
  const committed = paper.newsroom.write(async (tx) => {
    await work(tx)
    done()
    await released
  })
  await worked
  return async () => {
    commit()
    await committed
  }
}

eachDatabase('the log', (paper) => {
  it('has the entries of a transaction in their order, and of several in the order of their commits', async () => {
    await paper.newsroom.write((tx) => record(tx, reads(1), reads(2)))
    await paper.newsroom.write((tx) => record(tx, reads(3)))
    const entries = await paper.entries()
    expect(entries.map((entry) => entry.change)).toEqual([reads(1), reads(2), reads(3)])
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((entry) => entry.seq).toSorted((a, b) => a - b))
    expect(entries[0]).toMatchObject({ at: paper.now(), actor: 'program:command' })
  })

  it('never lets a follower pass a retraction that was numbered first and committed last', async () => {
    const [gate, flood] = [await paper.prints('外港潮闸今晨落闸'), await paper.files('潮水漫过东堤')]
    const tip = await tipOf(paper.database.read)
    const commit = await held(paper, (tx) =>
      record(tx, {
        kind: 'article.retracted',
        reason: '误报',
        articleId: gate.id,
        sectionId: paper.city.id,
        topicIds: [],
      }),
    )
    // On one engine it waits for the log's lock, on the other for its turn to write: either way, behind the retraction.
    const later = paper.newsroom.write((tx) =>
      record(tx, {
        kind: 'article.published',
        revision: 1,
        articleId: flood.id,
        sectionId: paper.city.id,
        topicIds: [],
      }),
    )
    await waiting(paper)
    expect(await listEntries(paper.database.read, tip, 10)).toEqual([])
    await commit()
    await later
    const kinds = (await listEntries(paper.database.read, tip, 10)).map((entry) => entry.change.kind)
    expect(kinds).toEqual(['article.retracted', 'article.published'])
  })

  it('shows a follower every entry although many transactions commit at once', async () => {
    const tip = await tipOf(paper.database.read)
    const seen: Entry[] = []
    const written = new AbortController()
    const follow = async () => {
      for (let more = true; more;) {
        const isLast = written.signal.aborted
        const page = await listEntries(paper.database.read, seen.at(-1)?.seq ?? tip, 3)
        seen.push(...page)
        more = !isLast || page.length > 0
        await setImmediate()
      }
    }
    const following = follow()
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        paper.newsroom.write(async (tx) => {
          if (n % 3 === 0) await setImmediate()
          await record(tx, reads(n))
          if (n % 2 === 0) await setImmediate()
          await record(tx, reads(n + 1000))
        }),
      ),
    )
    written.abort()
    await following
    expect(seen).toEqual(await listEntries(paper.database.read, tip, 1000))
    expect(seen).toHaveLength(80)
  })

  it('has nothing of a transaction that fails after it recorded, and the transaction nothing of its rows', async () => {
    const story = await paper.prints('外港潮闸今晨落闸')
    const before = await paper.kinds()
    const failing = paper.newsroom.write(async (tx) => {
      await tx.rows.updateTable('articles').set({ state: 'spiked' }).where('id', '=', story.id).execute()
      await record(tx, reads(1))
      throw new Error('a reporter stumbled over the cable')
    })
    await expect(failing).rejects.toThrow('cable')
    expect(await paper.kinds()).toEqual(before)
    const row = await paper.database.read.selectFrom('articles').select('state').where('id', '=', story.id).execute()
    expect(row).toEqual([{ state: 'published' }])
    await retract(paper.newsroom, { articleId: story.id, reason: '误报' })
    expect(await paper.kinds()).toEqual([...before, 'article.retracted'])
  })

  it('takes as many entries at once as an archive has, and gives them in pages', async () => {
    const tip = await tipOf(paper.database.read)
    await paper.newsroom.write((tx) => record(tx, ...Array.from({ length: 4500 }, (_, n) => reads(n))))
    const seen: Entry[] = []
    for (;;) {
      const page = await listEntries(paper.database.read, seen.at(-1)?.seq ?? tip, 700)
      if (page.length === 0) break
      seen.push(...page)
    }
    expect(seen.map((entry) => entry.change)).toEqual(Array.from({ length: 4500 }, (_, n) => reads(n)))
    expect(await tipOf(paper.database.read)).toBe(seen.at(-1)!.seq)
  })

  it('grows by nothing when nothing is recorded', async () => {
    const tip = await tipOf(paper.database.read)
    await paper.newsroom.write((tx) => record(tx))
    expect(await tipOf(paper.database.read)).toBe(tip)
  })
})

/** Resolves when a transaction stands before the log's lock. On SQLite, writers of one process queue in the program. */
async function waiting({ database }: Paper): Promise<void> {
  if (database.engine === 'sqlite') return
  for (;;) {
    const { rows } = await blocked(database)
    if (rows.length > 0) return
  }
}

function blocked(database: Paper['database']) {
  return sql`select from pg_locks join pg_database on pg_database.oid = pg_locks.database
    where locktype = 'advisory' and not granted and datname = current_database()`.execute(database.read)
}
