import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { syllablesOf } from '../../hanzi/pinyin/fixes.ts'
import { mustBeKnown } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import type { Tables } from '../tables.ts'
import { oneLine } from '../written.ts'

/** How a word of a story is read, where an editor knows better: 单若汐, `shàn ruò xī`. */
export interface ArticleReading {
  readonly articleId: Id
  /** As it stands in the text, in either script. */
  readonly term: string
  /** A syllable with its tone mark for each Han character, with spaces between them. */
  readonly reading: string
  readonly setAt: Instant
  readonly setBy: string
}

/** In UTF-16 units. */
const LONGEST_TERM = 40
const LONGEST_READING = 400

export type ReadingOrder = Pick<ArticleReading, 'articleId' | 'term' | 'reading'>

/**
 * Keeps with a story how a term is read, wherever it stands in it; instead of what was kept for the same term before.
 * Takes syllables as they are typed (`shan4 ruo4 xi1`). Refuses (`invalid`) a reading that has not one syllable of
 * Mandarin for each Han character of the term.
 */
export async function setReading(newsroom: Newsroom, order: ReadingOrder): Promise<ArticleReading> {
  allow(newsroom.actor, 'write')
  const term = oneLine(order.term, LONGEST_TERM, { noun: 'reading', field: 'term' })
  const written = oneLine(order.reading, LONGEST_READING, { noun: 'reading', field: 'reading' })
  const syllables = syllablesOf({ term, reading: written })
  if (!syllables) throw new Refusal('invalid', { noun: 'reading', term, why: 'a syllable for each character, please' })
  return newsroom.write(async (tx) => {
    await mustBeKnown(tx, 'article', [order.articleId])
    const kept = { articleId: order.articleId, term, reading: syllables.join(' '), setAt: tx.at, setBy: tx.actor }
    await tx.rows
      .insertInto('article_readings')
      .values({ article_id: kept.articleId, term, reading: kept.reading, set_at: kept.setAt, set_by: kept.setBy })
      .onConflict((conflict) =>
        conflict
          .columns(['article_id', 'term'])
          .doUpdateSet({ reading: kept.reading, set_at: kept.setAt, set_by: kept.setBy }),
      )
      .execute()
    await record(tx, { kind: 'readings.changed', articleId: order.articleId })
    return kept
  })
}

/** Forgets what was kept for a term. Refuses (`missing`) a term for which nothing is. */
export async function removeReading(
  newsroom: Newsroom,
  order: Pick<ReadingOrder, 'articleId' | 'term'>,
): Promise<void> {
  allow(newsroom.actor, 'write')
  const term = order.term.trim()
  await newsroom.write(async (tx) => {
    const removed = await tx.rows
      .deleteFrom('article_readings')
      .where('article_id', '=', order.articleId)
      .where('term', '=', term)
      .returning('term')
      .executeTakeFirst()
    if (!removed) throw new Refusal('missing', { noun: 'reading', id: term })
    await record(tx, { kind: 'readings.changed', articleId: order.articleId })
  })
}

/** What is kept with a story, the oldest first. */
export async function listReadings(db: Kysely<Tables>, articleId: Id): Promise<readonly ArticleReading[]> {
  const rows = await db
    .selectFrom('article_readings')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('set_at')
    .orderBy('term')
    .execute()
  return rows.map((row) => ({
    articleId: row.article_id,
    term: row.term,
    reading: row.reading,
    setAt: row.set_at,
    setBy: row.set_by,
  }))
}
