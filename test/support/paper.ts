import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe } from 'vitest'
import { type Database, openDatabase } from '../../src/database/database.ts'
import { migrate } from '../../src/database/migrate.ts'
import { listEntries } from '../../src/changes/record.ts'
import type { Entry } from '../../src/changes/change.ts'
import { DAY, type Instant, later } from '../../src/kernel/clock.ts'
import { createIds } from '../../src/kernel/ids.ts'
import type { Article, Content } from '../../src/newsroom/articles/article.ts'
import { paragraphs } from '../../src/newsroom/articles/body.ts'
import { file } from '../../src/newsroom/articles/file.ts'
import { publish } from '../../src/newsroom/articles/publish.ts'
import { revise } from '../../src/newsroom/articles/revise.ts'
import { type Newsroom, openNewsroom } from '../../src/newsroom/newsroom.ts'
import { program } from '../../src/newsroom/people/actor.ts'
import { openSection, type Section } from '../../src/newsroom/sections/section-store.ts'
import { changeSettings } from '../../src/newsroom/settings/settings.ts'
import type { Tables } from '../../src/newsroom/tables.ts'
import { openTopic, type Topic } from '../../src/newsroom/topics/topic-store.ts'
import { type FreshDatabase, freshDatabase, postgresUrl } from './postgres.ts'
import { repeating } from './repeating-database.ts'

/** 22 November 2026, a Sunday, four in the afternoon in 望汐. */
export const OPENING: Instant = '2026-11-22T08:00:00.000Z'

/** A small newsroom of 《望汐时报》 for one test: two sections, one topic, nobody has written yet. */
export interface Paper {
  readonly newsroom: Newsroom
  readonly database: Database<Tables>
  readonly city: Section
  readonly port: Section
  readonly tideGate: Topic
  now(): Instant
  /** Lets time pass. Nobody waits for it. */
  passes(ms: number): void
  /** Files a draft, and returns it. */
  files(headline: string, also?: Partial<Content> & { section?: Section; topics?: readonly Topic[] }): Promise<Article>
  /** Files a story and publishes it at once. */
  prints(headline: string, also?: Parameters<Paper['files']>[1]): Promise<Article>
  edits(article: Article, content: Partial<Content>): Promise<Article>
  /** What the log says has happened since the newsroom was set up. */
  entries(): Promise<readonly Entry[]>
  kinds(): Promise<readonly string[]>
}

export function contentOf(headline: string, also: Partial<Content> = {}): Content {
  return {
    headline,
    bylines: [{ name: '钟向晚', role: 'reporter' }],
    editor: '阮知潮',
    body: paragraphs([`${headline}。这是正文的第一段。`, '外港潮闸今晨六时落闸，港内水位平稳。']),
    ...also,
  }
}

export async function openPaper(
  address: Parameters<typeof openDatabase>[0],
): Promise<Paper & { close(): Promise<void> }> {
  if ('sqliteFile' in address && !existsSync(address.sqliteFile))
    await writeFile(address.sqliteFile, await migratedFile())
  const opened = await openDatabase<Tables>(address)
  await migrate(opened)
  const database = process.env.BROADSHEET_TEST_REPEAT === 'on' ? repeating(opened) : opened
  let at = OPENING
  const clock = (): Instant => at
  const newsroom = openNewsroom({ database, clock, ids: createIds(() => Date.parse(at)), actor: program('command') })
  await changeSettings(newsroom, { name: '望汐时报' })
  const city = await openSection(newsroom, { slug: 'city', name: '本市' })
  const port = await openSection(newsroom, { slug: 'port', name: '港航' })
  const tideGate = await openTopic(newsroom, {
    slug: 'tide-gate',
    name: '外港潮闸',
    standfirst: '十一年，三任设计师，一道挡住风暴潮的门。',
    background: paragraphs(['外港潮闸是望汐防潮工程的最后一环。']),
  })
  const setUp = (await listEntries(database.read, 0, 100)).at(-1)!.seq

  const paper: Paper & { close(): Promise<void> } = {
    newsroom,
    database,
    city,
    port,
    tideGate,
    now: clock,
    passes(ms) {
      at = later(at, ms)
    },
    files: (headline, { section = city, topics = [], ...content } = {}) =>
      file(newsroom, {
        sectionId: section.id,
        topicIds: topics.map((topic) => topic.id),
        content: contentOf(headline, content),
      }),
    async prints(headline, also) {
      const draft = await paper.files(headline, also)
      return publish(newsroom, { articleId: draft.id, revision: 1 })
    },
    edits: (article, content) =>
      revise(newsroom, {
        articleId: article.id,
        basedOn: article.latestRevision,
        content: contentOf('改过的标题', content),
      }),
    entries: () => listEntries(database.read, setUp, 1000),
    kinds: async () => (await paper.entries()).map((entry) => entry.change.kind),
    close: () => database.close(),
  }
  return paper
}

let migrated: Promise<Uint8Array> | undefined

/** An SQLite database with our tables in it, and nothing in them: made once for a file of tests. */
function migratedFile(): Promise<Uint8Array> {
  return (migrated ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'broadsheet-migrated-'))
    const sqliteFile = join(folder, 'paper.sqlite')
    const database = await openDatabase<Tables>({ sqliteFile })
    await migrate(database)
    await database.close()
    const bytes = readFileSync(sqliteFile)
    rmSync(folder, { recursive: true })
    return bytes
  })())
}

const engines = postgresUrl ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const)

/** Runs a suite on each database, a fresh one for each test. */
export function eachDatabase(subject: string, suite: (paper: Paper) => void): void {
  describe.each(engines)(`${subject} on %s`, (engine) => {
    let open: (Paper & { close(): Promise<void> }) | undefined
    let drop: () => Promise<void> | void

    beforeEach(async () => {
      if (engine === 'sqlite') {
        const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'))
        drop = () => rmSync(folder, { recursive: true, force: true })
        open = await openPaper({ sqliteFile: join(folder, 'paper.sqlite') })
      } else {
        const fresh = await migratedDatabase()
        drop = () => fresh.drop()
        open = await openPaper({ postgresUrl: fresh.url, connections: 8 })
      }
    })
    afterEach(async () => {
      await open?.close()
      await drop()
    })

    // Tests hold `paper` before the newsroom behind it is open, and each test gets another one.
    suite(new Proxy({} as Paper, { get: (_, name): unknown => Reflect.get(open!, name) }))
  })
}

/** A PostgreSQL database with our tables in it, and nothing in them. */
export function migratedDatabase(): Promise<FreshDatabase> {
  return freshDatabase({ name: 'migrated', fill: migrateAt })
}

async function migrateAt(postgresUrl: string): Promise<void> {
  const database = await openDatabase<Tables>({ postgresUrl })
  await migrate(database)
  await database.close()
}

export { DAY }
