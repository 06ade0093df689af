import type { Kysely, Selectable } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tables } from '../tables.ts'
import type { Note, Remark } from './note.ts'
import type { NoteTables } from './note-table.ts'

type NoteRow = Selectable<NoteTables['article_notes']>

/** The notes of a story in the order of its text; those on the whole story first. None of a story that is not there. */
export async function listNotes(
  db: Kysely<Tables>,
  { articleId, resolved }: { readonly articleId: Id; readonly resolved: boolean },
): Promise<readonly Note[]> {
  let query = db.selectFrom('article_notes').selectAll().where('article_id', '=', articleId)
  if (!resolved) query = query.where('resolved_at', 'is', null)
  const notes = await notesOf(db, await query.orderBy('id').execute())
  const place = ({ anchor }: Note) => (anchor.quote === '' ? -1 : anchor.at)
  return notes.toSorted((a, b) => place(a) - place(b))
}

/** One note. Refuses (`missing`). */
export async function getNote(db: Kysely<Tables>, id: Id): Promise<Note> {
  const row = await db.selectFrom('article_notes').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('missing', { noun: 'note', id })
  return (await notesOf(db, [row]))[0]!
}

export interface WaitingNote {
  readonly note: Note
  /** As it is being written. */
  readonly headline: string
  /** Where the list goes on. */
  readonly mark: Id
}

/**
 * Notes that name somebody and wait for them: open, and without an answer of theirs since. Newest first, from behind the
 * mark that a list has shown last.
 */
export async function listWaitingNotes(
  db: Kysely<Tables>,
  { staffId, after, limit }: { readonly staffId: Id; readonly after?: Id | undefined; readonly limit: number },
): Promise<readonly WaitingNote[]> {
  let query = db
    .selectFrom('note_mentions as mention')
    .innerJoin('article_notes as note', 'note.id', 'mention.note_id')
    .innerJoin('articles', 'articles.id', 'note.article_id')
    .innerJoin('article_revisions as revision', (join) =>
      join.onRef('revision.article_id', '=', 'articles.id').onRef('revision.number', '=', 'articles.latest_revision'),
    )
    .leftJoin('article_workings as working', 'working.article_id', 'articles.id')
    .selectAll('note')
    .select((eb) => eb.fn.max('mention.remark_id').as('mark'))
    .select((eb) => eb.fn.coalesce('working.headline', 'revision.headline').as('headline'))
    .where('mention.staff_id', '=', staffId)
    .where('note.resolved_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('note_remarks as answer')
            .select('answer.id')
            .whereRef('answer.note_id', '=', 'note.id')
            .whereRef('answer.id', '>', 'mention.remark_id')
            .where('answer.made_by', '=', staffId),
        ),
      ),
    )
    .groupBy(['note.id', 'working.headline', 'revision.headline'])
    .orderBy('mark', 'desc')
    .limit(limit)
  if (after !== undefined) query = query.having((eb) => eb(eb.fn.max('mention.remark_id'), '<', after))
  const rows = await query.execute()
  const notes = await notesOf(db, rows)
  return rows.map(({ headline, mark }, index) => ({ note: notes[index]!, headline, mark }))
}

async function notesOf(db: Kysely<Tables>, rows: readonly NoteRow[]): Promise<readonly Note[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const mentions = Map.groupBy(
    await db.selectFrom('note_mentions').selectAll().where('note_id', 'in', ids).orderBy('staff_id').execute(),
    (row) => row.remark_id,
  )
  const remarks = Map.groupBy(
    await db.selectFrom('note_remarks').selectAll().where('note_id', 'in', ids).orderBy('id').execute(),
    (row) => row.note_id,
  )
  return rows.map((row) => ({
    id: row.id,
    articleId: row.article_id,
    anchor: { quote: row.quote, before: row.before, after: row.after, at: row.at },
    remarks: (remarks.get(row.id) ?? []).map((remark): Remark => ({
      id: remark.id,
      by: remark.made_by,
      at: remark.made_at,
      text: remark.text,
      mentions: (mentions.get(remark.id) ?? []).map((mention) => mention.staff_id),
    })),
    resolved: row.resolved_at === null ? undefined : { by: row.resolved_by!, at: row.resolved_at },
  }))
}
