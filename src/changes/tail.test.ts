import { afterEach, beforeEach, expect, it } from 'vitest'
import { faulty, type FaultyDatabase } from '../../test/support/faulty-database.ts'
import { eachDatabase, type Paper } from '../../test/support/paper.ts'
import type { Tables } from '../newsroom/tables.ts'
import type { Entry } from './change.ts'
import { record } from './record.ts'
import { followTail, type Tail, type TailOptions } from './tail.ts'

/** A poll that no test lives to see: what a tail knows here, it was told by somebody. */
const NEVER = 2 ** 30

async function happens(paper: Paper, ...reads: readonly number[]): Promise<void> {
  await paper.newsroom.write((tx) =>
    record(tx, ...reads.map((n) => ({ kind: 'reads.counted' as const, articles: 1, reads: n }))),
  )
}

function readsIn(entries: readonly Entry[]): readonly number[] {
  return entries.flatMap(({ change }) => (change.kind === 'reads.counted' ? [change.reads] : []))
}

eachDatabase('the tail of the log', (paper) => {
  let database: FaultyDatabase<Tables>
  let heard: number[]
  let news: string[]
  let open: Tail | undefined

  beforeEach(() => {
    database = faulty(paper.database)
    heard = []
    news = []
  })
  afterEach(() => open?.stop())

  async function follow(options: TailOptions = {}, of: Paper['database'] = database): Promise<Tail> {
    const tail = await followTail(of, {
      pollMs: NEVER,
      onLost: () => news.push('lost'),
      onFound: () => news.push(`found after ${heard.length}`),
      ...options,
    })
    open = tail
    tail.subscribe((entries) => heard.push(...readsIn(entries)))
    return tail
  }

  it('begins where the log ends', async () => {
    await happens(paper, 1)
    const tail = await follow()
    await happens(paper, 2)
    await tail.catchUp()
    expect(heard).toEqual([2])
    expect(tail.position).toBe((await paper.entries()).at(-1)!.seq)
  })

  it('tells each listener of each entry once and in order, over many pages', async () => {
    const tail = await follow()
    const other: number[] = []
    const leave = tail.subscribe((entries) => other.push(...readsIn(entries)))
    const numbers = Array.from({ length: 1200 }, (_, n) => n)
    await happens(paper, ...numbers)
    await Promise.all([tail.catchUp(), tail.catchUp(), tail.catchUp()])
    leave()
    await happens(paper, 1200)
    await tail.catchUp()
    expect(heard).toEqual([...numbers, 1200])
    expect(other).toEqual(numbers)
  })

  it('knows, when it has caught up, of everything that was committed before the call', async () => {
    const tail = await follow()
    const { begun, release } = database.holdRead()
    const early = tail.catchUp()
    await begun
    await happens(paper, 1)
    const late = tail.catchUp().then(() => [...heard])
    release()
    await early
    expect(await late).toEqual([1])
  })

  it('says that the log is lost and goes on where it was when it can be read again', async () => {
    const tail = await follow()
    await happens(paper, 1)
    await tail.catchUp()
    database.failReads(true)
    await happens(paper, 2)
    await expect(tail.catchUp()).rejects.toThrow('the database is down')
    await expect(tail.catchUp()).rejects.toThrow('the database is down')
    await happens(paper, 3)
    database.failReads(false)
    await tail.catchUp()
    await tail.catchUp()
    expect(heard).toEqual([1, 2, 3])
    expect(news).toEqual(['lost', 'lost', 'found after 3'])
  })

  it('tells nothing twice when the log is lost between two pages', async () => {
    const tail = await follow()
    const numbers = Array.from({ length: 700 }, (_, n) => n)
    await happens(paper, ...numbers)
    const leave = tail.subscribe(() => database.failReads(true))
    await expect(tail.catchUp()).rejects.toThrow('the database is down')
    leave()
    database.failReads(false)
    await tail.catchUp()
    expect(heard).toEqual(numbers)
  })

  it('lets one who waits in the queue go on, when the run before it failed', async () => {
    const tail = await follow()
    const { begun, release } = database.holdRead()
    const early = tail.catchUp()
    await begun
    await happens(paper, 1)
    const late = tail.catchUp()
    release()
    await Promise.allSettled([early, late])
    expect(heard).toEqual([1])
  })

  it('tells nobody anything any more once it has stopped', async () => {
    const tail = await follow()
    const { begun, release } = database.holdRead()
    const runs = [tail.catchUp(), tail.catchUp()]
    await begun
    const stopped = tail.stop()
    release()
    await stopped
    expect((await Promise.allSettled(runs)).map((run) => run.status)).toEqual(['fulfilled', 'fulfilled'])
    await happens(paper, 1)
    expect(heard).toEqual([])
  })

  it('is woken by what another connection commits', async () => {
    if (paper.database.engine === 'sqlite') return // One process writes there, and wakes its own tail.
    const tail = await follow({}, paper.database)
    const told = new Promise<void>((resolve) => tail.subscribe(() => resolve()))
    await happens(paper, 1)
    await told
    expect(heard).toEqual([1])
  })
})
