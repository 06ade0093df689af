import type { Kysely, Selectable } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import type { Edition } from '../settings/settings.ts'
import type { DictionaryTables } from './dictionary-table.ts'
import type { Forms, Term } from './term.ts'

/** All terms of the house dictionary, by term. */
export async function listTerms(db: Kysely<Tables>): Promise<readonly Term[]> {
  const rows = await db.selectFrom('dictionary_terms').selectAll().orderBy('term').execute()
  return rows.map(termOf)
}

export async function findTerm(db: Kysely<Tables>, term: string): Promise<Term | undefined> {
  const row = await db.selectFrom('dictionary_terms').selectAll().where('term', '=', term).executeTakeFirst()
  return row && termOf(row)
}

function termOf(row: Selectable<DictionaryTables['dictionary_terms']>): Term {
  const forms: Forms = {
    ...(row.hans !== null && { 'zh-Hans': row.hans }),
    ...(row.hant_tw !== null && { 'zh-Hant-TW': row.hant_tw }),
    ...(row.hant_hk !== null && { 'zh-Hant-HK': row.hant_hk }),
  }
  return {
    term: row.term,
    isName: row.is_name === 1,
    forms,
    reading: row.reading ?? undefined,
    note: row.note ?? undefined,
    setAt: row.set_at,
    setBy: row.set_by,
  }
}

/** How an edition prints a passage of one story. */
export interface Spelling {
  readonly passage: string
  readonly form: string
  readonly note: string | undefined
}

/** What was decided for one story and edition. */
export async function listSpellings(db: Kysely<Tables>, articleId: Id, edition: Edition): Promise<readonly Spelling[]> {
  const rows = await db
    .selectFrom('article_spellings')
    .select(['passage', 'form', 'note'])
    .where('article_id', '=', articleId)
    .where('edition', '=', edition)
    .orderBy('passage')
    .execute()
  return rows.map((row) => ({ ...row, note: row.note ?? undefined }))
}

/** The names that the paper's own rows hold: its staff, its sources, and topics that are called after somebody. */
export async function listNames(db: Kysely<Tables>): Promise<readonly string[]> {
  const [staff, sources, topics] = await Promise.all([
    db.selectFrom('staff').select('name').execute(),
    db.selectFrom('sources').select('name').execute(),
    db.selectFrom('topics').select('name').execute(),
  ])
  const called = topics.filter(({ name }) => ORGANISATION.test(name))
  return [...new Set([...staff, ...sources, ...called].map(({ name }) => name.trim()))].filter((name) => name !== '')
}

/** What a name of an organisation ends in; the name of any other topic is words (夜间公交), which editions may reword. */
const ORGANISATION =
  /(?:公司|集团|集團|大学|大學|学院|學院|医院|醫院|银行|銀行|委员会|委員會|协会|協會|基金会|基金會|俱乐部|俱樂部|乐团|樂團|球队|球隊)$/
