import { rmSync } from 'node:fs'
import { createIds } from '../../src/kernel/ids.ts'
import { openDatabase } from '../../src/database/database.ts'
import { migrate } from '../../src/database/migrate.ts'
import { type Newsroom, openNewsroom } from '../../src/newsroom/newsroom.ts'
import { program } from '../../src/newsroom/people/actor.ts'
import { relate } from '../../src/newsroom/related/relate.ts'
import { listRelated } from '../../src/newsroom/related/related-reading.ts'
import type { Tables } from '../../src/newsroom/tables.ts'
import { type Figure, median, quantile } from '../figure.ts'
import type { Bench } from '../main.ts'
import { type Newspaper, openNewspaper, sampleStories } from '../newspaper.ts'
import { meanPrecision } from '../relatives.ts'
import { databaseIn } from '../template.ts'

const group = 'related'
/** Stories of the large paper that are related again, each by itself and then fifty at a time. */
const SAMPLE = 400
const BATCH = 50

/** How good the lists of related stories are, and what they cost. */
export async function measureRelated(bench: Bench): Promise<readonly Figure[]> {
  return [...(await measurePrecision(await bench.demo())), ...(await measureCost(await openNewspaper(bench.stories)))]
}

async function open({ folder }: Newspaper): Promise<Newsroom> {
  const database = await openDatabase<Tables>({ sqliteFile: databaseIn(folder) })
  await migrate(database)
  const now = () => new Date().toISOString()
  return openNewsroom({ database, clock: now, ids: createIds(Date.now), actor: program('ranking') })
}

/** Of the first five stories beside one, how many were marked as its relatives by whoever read them. */
async function measurePrecision(demo: Newspaper): Promise<Figure[]> {
  const newsroom = await open(demo)
  const { read } = newsroom.database
  const rows = await read.selectFrom('articles').select(['id', 'origin']).where('origin', 'like', 'demo:%').execute()
  const keys = new Map(rows.map(({ id, origin }) => [id, origin!.slice('demo:'.length)]))
  const listOf = async (id: string) =>
    (await listRelated(read, id, 5)).map(({ articleId }) => keys.get(articleId) ?? articleId)
  const shown = new Map<string, readonly string[]>()
  const alone = new Map<string, readonly string[]>()
  await relate(newsroom, [...keys.keys()])
  for (const [id, key] of keys) shown.set(key, await listOf(id))
  for (const [id, key] of keys) {
    const topics = await read.selectFrom('article_topics').selectAll().where('article_id', '=', id).execute()
    await newsroom.write(({ rows: all }) => all.deleteFrom('article_topics').where('article_id', '=', id).execute())
    await relate(newsroom, [id])
    alone.set(key, await listOf(id))
    if (topics.length > 0)
      await newsroom.write(({ rows: all }) => all.insertInto('article_topics').values(topics).execute())
    await relate(newsroom, [id])
  }
  await newsroom.database.close()
  const note = 'stories of the demo, marked by reading them: bench/relatives.ts'
  return [
    { group, what: 'mean precision at 5', value: meanPrecision(shown), unit: '', atLeast: 0.8, note },
    {
      group,
      what: 'mean precision at 5, each story as if imported alone',
      value: meanPrecision(alone),
      unit: '',
      atLeast: 0.75,
      note: 'without its topics; by its words and names alone',
    },
  ]
}

async function measureCost(newspaper: Newspaper): Promise<Figure[]> {
  const newsroom = await open(newspaper)
  const sample = sampleStories(newspaper, SAMPLE)
  await relate(newsroom, sample.slice(0, BATCH))
  const each: number[] = []
  for (const id of sample) {
    const started = performance.now()
    await relate(newsroom, [id])
    each.push(performance.now() - started)
  }
  const started = performance.now()
  for (let start = 0; start < sample.length; start += BATCH) await relate(newsroom, sample.slice(start, start + BATCH))
  const batched = (performance.now() - started) / sample.length
  await newsroom.database.close()
  rmSync(newspaper.folder, { recursive: true, force: true })
  const what = `with ${newspaper.stories.toLocaleString('en')} stories`
  return [
    {
      group,
      what: `relating an article ${what}, ${BATCH} at a time`,
      value: batched,
      unit: 'ms',
      atMost: 5,
      note: 'off the request path; terms, candidates and lists of both sides, committed',
    },
    {
      group,
      what: `relating one article by itself ${what}, p50`,
      value: median(each),
      unit: 'ms',
      note: `p99 ${quantile(each, 0.99).toFixed(1)} ms`,
    },
  ]
}
