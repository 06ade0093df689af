import type { Kysely, Selectable } from 'kysely'
import { prepared } from '../../database/prepared.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { characterCount } from '../articles/article.ts'
import { getRevision } from '../articles/article-store.ts'
import type { Tx } from '../newsroom.ts'
import type { Tables } from '../tables.ts'
import { type WorkingText, workingTextOf } from './working-text.ts'
import type { WritingTables } from './writing-table.ts'

/** How the working text of a story stands, beside the text. */
export interface Working {
  readonly articleId: Id
  readonly version: number
  /** The revision that the text goes on from, or is. */
  readonly basedOn: number
  readonly headline: string
  readonly characterCount: number
  readonly savedAt: Instant
  /** As the log names them. */
  readonly savedBy: string
  /** It has a text of its own, which no revision has yet. */
  readonly unkept: boolean
}

/** Undefined while nobody has sat down to a story since it was filed or imported. */
export async function findWorking(db: Kysely<Tables>, articleId: Id): Promise<Working | undefined> {
  const [row] = await workingRow(db, { articleId })
  return row && workingOf(row)
}

/** The text that no revision has yet; undefined when there is none. */
export async function findUnkept(db: Kysely<Tables>, articleId: Id): Promise<WorkingText | undefined> {
  const [row] = await unkeptText(db, { articleId })
  return row?.text ? (JSON.parse(row.text) as WorkingText) : undefined
}

/** The text as it is now: what is unkept, or else the newest revision. */
export async function getText(db: Kysely<Tables>, articleId: Id, newest: number): Promise<WorkingText> {
  return (await findUnkept(db, articleId)) ?? workingTextOf(await getRevision(db, articleId, newest))
}

const workingRow = prepared((db: Kysely<Tables>, { articleId }: { articleId: Id }) =>
  db
    .selectFrom('article_workings')
    .select(['article_id', 'version', 'based_on', 'headline', 'character_count', 'saved_at', 'saved_by'])
    .select((eb) => eb('text', 'is not', null).as('unkept'))
    .where('article_id', '=', articleId),
)

const unkeptText = prepared((db: Kysely<Tables>, { articleId }: { articleId: Id }) =>
  db.selectFrom('article_workings').select('text').where('article_id', '=', articleId),
)

/** Writes a text over the one before. */
export async function saveWorking(
  tx: Tx,
  working: Pick<Working, 'articleId' | 'version' | 'basedOn' | 'savedBy'>,
  text: WorkingText,
): Promise<Working> {
  const saved = {
    ...working,
    headline: text.headline,
    characterCount: characterCount(text),
    savedAt: tx.at,
    unkept: true,
  }
  await putWorking(tx.rows, { ...rowOf(saved), text: JSON.stringify(text) })
  return saved
}

/** Notes that the text is that of a revision: nothing is unkept. */
export async function settleWorking(tx: Tx, working: Working): Promise<void> {
  await putWorking(tx.rows, { ...rowOf(working), text: null })
}

const putWorking = prepared((db: Kysely<Tables>, row: ReturnType<typeof rowOf> & { readonly text: string | null }) => {
  const { article_id: _, ...columns } = row
  return db
    .insertInto('article_workings')
    .values(row)
    .onConflict((conflict) => conflict.column('article_id').doUpdateSet(columns))
})

type WorkingRow = Omit<Selectable<WritingTables['article_workings']>, 'text'> & {
  readonly unkept: unknown
}

function workingOf(row: WorkingRow): Working {
  return {
    articleId: row.article_id,
    version: row.version,
    basedOn: row.based_on,
    headline: row.headline,
    characterCount: row.character_count,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    unkept: Boolean(row.unkept),
  }
}

function rowOf(working: Working) {
  return {
    article_id: working.articleId,
    version: working.version,
    based_on: working.basedOn,
    headline: working.headline,
    character_count: working.characterCount,
    saved_at: working.savedAt,
    saved_by: working.savedBy,
  }
}
