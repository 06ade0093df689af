import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, it } from 'vitest'
import { KeptPages } from '../../test/support/kept-pages.ts'
import {
  fillLists,
  type Happening,
  happen,
  openNewsDay,
  VERB_NAMES,
  type VerbName,
} from '../../test/support/newsday.ts'
import { targetOf, type Visit, VISIT_NAMES } from '../../test/support/newsday-targets.ts'
import { migratedDatabase, openPaper, type Paper } from '../../test/support/paper.ts'
import { postgresUrl } from '../../test/support/postgres.ts'

/** What has to meet with something else to matter happens more often. */
const OFTEN = {
  print: 3,
  update: 2,
  comment: 2,
  say: 4,
  likeComment: 2,
  read: 2,
  relate: 2,
  tellOrigin: 2,
  retract: 1,
  correct: 1,
  arrange: 1,
  refer: 1,
  fileWire: 2,
  pinWire: 1,
  expire: 1,
  recall: 1,
  renew: 1,
  readmit: 1,
  describeTopic: 1,
} satisfies Partial<Record<VerbName, number>>

const often = (Object.keys(OFTEN) as (keyof typeof OFTEN)[]).flatMap((verb) => Array<VerbName>(OFTEN[verb]).fill(verb))
const happening: fc.Arbitrary<Happening> = fc.record({
  verb: fc.constantFrom(...VERB_NAMES, ...often),
  on: fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)),
})
const visit: fc.Arbitrary<Visit> = fc.record({
  kind: fc.constantFrom(...VISIT_NAMES, 'article' as const, 'newest article' as const),
  on: fc.tuple(fc.nat(60), fc.nat(60)),
  edition: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) }),
})
/** Something happens, then somebody asks for pages that nobody may have asked for before. */
const moment = fc.tuple(happening, fc.array(visit, { maxLength: 2 }))

interface Day {
  readonly busy: number
  readonly visits: readonly Visit[]
  readonly moments: readonly (readonly [Happening, readonly Visit[]])[]
}

const day: fc.Arbitrary<Day> = fc.record({
  busy: fc.nat(3),
  visits: fc.array(visit, { minLength: 4, maxLength: 10 }),
  moments: fc.array(moment, { minLength: 15, maxLength: 45 }),
})

async function live({ busy, visits, moments }: Day, paper: Paper): Promise<void> {
  const news = openNewsDay(paper)
  if (busy === 0) await fillLists(news)
  await using kept = await KeptPages.of(paper)
  const targets = new Set(['/', ...visits.map((each) => targetOf(news, each))])
  await kept.compare(targets)
  for (const [happening, later] of moments) {
    // Readers come while it happens; what they get is not looked at, but it must not be kept if it is too old.
    const readers = [...targets].slice(0, 3).map((target) => kept.answer(target))
    const done = await happen(news, happening)
    await Promise.all(readers)
    await kept.catchUp()
    if (done) await kept.compare(targets).catch(addWord(`after ${happening.verb} ${happening.on.join(' ')}`))
    const added = later.map((each) => targetOf(news, each))
    await kept.compare(added)
    for (const target of added) targets.add(target)
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
        { ...found, numRuns: Number(process.env.BROADSHEET_RUNS ?? 10) },
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
      { ...found, numRuns: 2 },
    )
  })
})
