import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { fillLists, type Happening, happen, openNewsDay, VERB_NAMES } from '../../test/support/newsday.ts'
import { targetOf, type Visit, VISIT_NAMES } from '../../test/support/newsday-targets.ts'
import { migratedDatabase, openPaper, type Paper } from '../../test/support/paper.ts'
import { textOf } from '../../test/support/page-source.ts'
import { postgresUrl } from '../../test/support/postgres.ts'
import { followTail } from '../changes/tail.ts'
import type { Answer } from '../pages/answer.ts'
import { readAddress } from '../site/addresses.ts'
import { ISLANDS, type IslandName } from '../site/frame.ts'
import { openSitePages, type SitePages } from './site-pages.ts'

/** What must meet with something rare to matter happens more often. */
const OFTEN = ['print', 'print', 'fileWire', 'refer', 'refer', 'tellOrigin', 'tellOrigin', 'relate'] as const
const happening: fc.Arbitrary<Happening> = fc.record({
  verb: fc.constantFrom(...VERB_NAMES, ...OFTEN),
  on: fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)),
})
const visit: fc.Arbitrary<Visit> = fc.record({
  kind: fc.constantFrom(...VISIT_NAMES, 'article' as const, 'newest article' as const),
  on: fc.tuple(fc.nat(60), fc.nat(60)),
  edition: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) }),
})
/** Something happens, then somebody asks for pages that nobody may have asked for before. */
const moment = fc.tuple(happening, fc.array(visit, { maxLength: 3 }))

const assets = {
  css: '/assets/site.css',
  islands: Object.fromEntries(ISLANDS.map((name) => [name, `/assets/${name}.js`])) as Record<IslandName, string>,
}

function openPages({ database, now }: Paper): SitePages {
  return openSitePages({
    database,
    assets,
    origin: 'https://wangxi.example',
    now,
    nowMs: () => Date.parse(now()),
    keepWarm: ['/'],
    onFailure: (_, error) => {
      throw error
    },
  })
}

interface Day {
  readonly busy: boolean
  readonly visits: readonly Visit[]
  readonly moments: readonly (readonly [Happening, readonly Visit[]])[]
}

const day: fc.Arbitrary<Day> = fc.record({
  busy: fc.boolean(),
  visits: fc.array(visit, { minLength: 6, maxLength: 14 }),
  moments: fc.array(moment, { minLength: 12, maxLength: 40 }),
})

/** Every page that somebody has asked for, as it is kept and as it would be rendered now. */
async function compare(kept: SitePages, paper: Paper, targets: ReadonlySet<string>): Promise<void> {
  const fresh = openPages(paper)
  const { edition: own } = await fresh.contexts.settings()
  for (const target of targets) {
    const address = readAddress(target, own)
    if (typeof address === 'string') throw new Error(`${target} is ${address}`)
    if ('moved' in address) continue
    const given = await kept.cache.answer(address.key, 'gzip')
    const right = await fresh.cache.answer(address.key, 'gzip')
    if (given.etag === right.etag && given.status === right.status) continue
    throw new Error(`${target} is kept wrong\nkept  ${given.status} ${difference(given, right).join('\nfresh ')}`)
  }
}

/** Where two answers begin to differ, from both. */
function difference(given: Answer, right: Answer): readonly string[] {
  const [kept, fresh] = [textOf(given), textOf(right)]
  let at = 0
  while (at < kept.length && kept[at] === fresh[at]) at++
  return [kept, fresh].map((text) => text.slice(Math.max(0, at - 150), at + 150).replaceAll('\n', ' '))
}

async function live({ busy, visits, moments }: Day, paper: Paper): Promise<void> {
  const news = openNewsDay(paper)
  if (busy) await fillLists(news)
  const kept = openPages(paper)
  const tail = await followTail(paper.database, { pollMs: 1 << 30 })
  tail.subscribe(kept.follow)
  const targets = new Set(visits.map((each) => targetOf(news, each)))
  try {
    await compare(kept, paper, targets)
    for (const [verb, later] of moments) {
      const readers = [...targets].slice(0, 3).map((target) => kept.cache.answer(target, 'gzip'))
      const done = await happen(news, verb)
      await Promise.all(readers)
      await tail.catchUp()
      if (done) await compare(kept, paper, targets).catch(addWord(`after ${verb.verb} ${verb.on.join(' ')}`))
      for (const each of later) targets.add(targetOf(news, each))
      await compare(kept, paper, new Set(later.map((each) => targetOf(news, each))))
    }
  } finally {
    await tail.stop()
  }
}

function addWord(word: string): (error: unknown) => never {
  return (error) => {
    throw new Error(`${word}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** Shrinking such a day takes minutes, and the message says already what happened last and which page it left wrong. */
const found = { endOnFailure: true, verbose: fc.VerbosityLevel.None } as const

describe('whatever happens, every page that is kept is what a fresh render would be', () => {
  it('on sqlite', { timeout: 600_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'))
    let n = 0
    try {
      await fc.assert(
        fc.asyncProperty(day, async (each) => {
          const paper = await openPaper({ sqliteFile: join(folder, `${n++}.sqlite`) })
          await live(each, paper).finally(paper.close)
        }),
        { ...found, numRuns: Number(process.env.BROADSHEET_RUNS ?? 30) },
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it.skipIf(!postgresUrl)('on postgres', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(day, async (each) => {
        await using database = await migratedDatabase()
        const paper = await openPaper({ postgresUrl: database.url, connections: 4 })
        await live(each, paper).finally(paper.close)
      }),
      { ...found, numRuns: 4 },
    )
  })
})
