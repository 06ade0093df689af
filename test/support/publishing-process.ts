import { openDatabase } from '../../src/database/database.ts'
import { systemClock } from '../../src/kernel/clock.ts'
import { createIds } from '../../src/kernel/ids.ts'
import { paragraphs } from '../../src/newsroom/articles/body.ts'
import { file } from '../../src/newsroom/articles/file.ts'
import { publish } from '../../src/newsroom/articles/publish.ts'
import { openNewsroom } from '../../src/newsroom/newsroom.ts'
import { program } from '../../src/newsroom/people/actor.ts'
import type { Tables } from '../../src/newsroom/tables.ts'

// Files and publishes one story after another, several at once, until it is killed. Prints the id of each story when the
// newsroom has said that it is published, and not before.
const [sqliteFile = '', sectionId = ''] = process.argv.slice(2)
const database = await openDatabase<Tables>({ sqliteFile })
const newsroom = openNewsroom({ database, clock: systemClock, ids: createIds(), actor: program('command') })

async function write(): Promise<never> {
  for (;;) {
    const body = paragraphs(['外港潮闸今晨六时落闸，港内水位平稳。'.repeat(40)])
    const content = { headline: '外港潮闸今晨落闸', bylines: [], body }
    const { id } = await file(newsroom, { sectionId, topicIds: [], content })
    await publish(newsroom, { articleId: id, revision: 1 })
    process.stdout.write(`${id}\n`)
  }
}

await Promise.all([write(), write(), write()])
