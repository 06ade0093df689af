import type { Kysely, Selectable } from 'kysely'
import { prepared } from '../../database/prepared.ts'
import type { Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import type { WordListTables } from './word-list-table.ts'
import type { Effect, WordTerm } from './word-term.ts'

/** The whole list, by number. */
export async function listWords(db: Kysely<Tables>): Promise<readonly WordTerm[]> {
  const rows = await db.selectFrom('word_terms').selectAll().orderBy('number').execute()
  return rows.map(wordOf)
}

export async function findWord(db: Kysely<Tables>, number: number): Promise<WordTerm | undefined> {
  const row = await db.selectFrom('word_terms').selectAll().where('number', '=', number).executeTakeFirst()
  return row && wordOf(row)
}

/** What the list is known by as it stands; another change, another version. */
export async function versionOfList(db: Kysely<Tables>): Promise<string> {
  const [row] = await version(db, {})
  return row!.version
}

const version = prepared((db: Kysely<Tables>) => db.selectFrom('word_list').select('version').where('id', '=', 1))

/** Holds the list until the transaction ends, gives it another version, and tells the number last given to a term. */
export async function lockList(tx: Tx): Promise<number> {
  await tx.rows.updateTable('word_list').set({ version: tx.nextId() }).where('id', '=', 1).execute()
  const row = await tx.rows.selectFrom('word_list').select('last_number').where('id', '=', 1).executeTakeFirstOrThrow()
  return row.last_number
}

export function wordOf(row: Selectable<WordListTables['word_terms']>): WordTerm {
  return {
    number: row.number,
    text: row.text,
    effect: row.effect as Effect,
    homophones: row.homophones === 1,
    note: row.note ?? undefined,
    setAt: row.set_at,
    setBy: row.set_by,
  }
}
