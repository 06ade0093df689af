import { sql } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { hold, mustBeKnown } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { someLines } from '../written.ts'
import type { Anchor } from './anchor.ts'
import type { Note } from './note.ts'
import { getNote } from './note-reading.ts'

/** In UTF-16 units. */
const LONGEST_REMARK = 2000
/** Of a story; all of them are shown beside it, and followed with each save. */
const MOST_NOTES = 2000
/** Of a note. */
const MOST_REMARKS = 500

interface Said {
  /** Made by whoever says it: what they send twice to one place with the same key was said once. */
  readonly key: string
  readonly text: string
  readonly mentions: readonly Id[]
}

/**
 * Writes a note in the margin of a story; needs no lock. Refuses (`missing`) a story, or somebody named, who is not there,
 * (`invalid`) more notes than a margin has room for.
 */
export async function writeNote(
  newsroom: Newsroom,
  order: Said & { readonly articleId: Id; readonly anchor: Anchor },
): Promise<Note> {
  const staffId = annotatorOf(newsroom)
  const { anchor, articleId } = order
  const key = keyIn(articleId, staffId, order.key)
  return newsroom.write(async (tx) => {
    await mustBeKnown(tx, 'article', [articleId])
    await hold(tx, `note ${key}`)
    const known = await tx.rows.selectFrom('article_notes').select('id').where('key', '=', key).executeTakeFirst()
    if (known) return getNote(tx.rows, known.id)
    await mustHaveRoom(tx, { table: 'article_notes', column: 'article_id', id: articleId, most: MOST_NOTES })
    const id = tx.nextId()
    await tx.rows
      .insertInto('article_notes')
      .values({ id, article_id: articleId, key, ...anchor, resolved_at: null, resolved_by: null })
      .execute()
    const mentions = await say(tx, id, staffId, order)
    await record(tx, { kind: 'note.written', articleId, noteId: id, mentions })
    return getNote(tx.rows, id)
  })
}

/** Answers a note. One that was resolved is open again: there is more to say. */
export async function answerNote(newsroom: Newsroom, order: Said & { readonly noteId: Id }): Promise<Note> {
  const staffId = annotatorOf(newsroom)
  const key = keyIn(order.noteId, staffId, order.key)
  return newsroom.write(async (tx) => {
    const { articleId, resolved } = await getNote(tx.rows, order.noteId)
    await hold(tx, `remark ${key}`)
    const known = await tx.rows.selectFrom('note_remarks').select('id').where('key', '=', key).executeTakeFirst()
    if (known) return getNote(tx.rows, order.noteId)
    await mustHaveRoom(tx, { table: 'note_remarks', column: 'note_id', id: order.noteId, most: MOST_REMARKS })
    const mentions = await say(tx, order.noteId, staffId, order)
    if (resolved) await mark(tx, order.noteId, null)
    await record(tx, { kind: 'note.answered', articleId, noteId: order.noteId, mentions })
    return getNote(tx.rows, order.noteId)
  })
}

/** Marks a note as done with. What is done already stays as it was. */
export function resolveNote(newsroom: Newsroom, order: { readonly noteId: Id }): Promise<Note> {
  return settle(newsroom, order.noteId, true)
}

export function reopenNote(newsroom: Newsroom, order: { readonly noteId: Id }): Promise<Note> {
  return settle(newsroom, order.noteId, false)
}

async function settle(newsroom: Newsroom, noteId: Id, resolved: boolean): Promise<Note> {
  const staffId = annotatorOf(newsroom)
  return newsroom.write(async (tx) => {
    const note = await getNote(tx.rows, noteId)
    if ((note.resolved !== undefined) === resolved) return note
    await mark(tx, noteId, resolved ? staffId : null)
    const kind = resolved ? 'note.resolved' : 'note.reopened'
    await record(tx, { kind, articleId: note.articleId, noteId, mentions: [] })
    return getNote(tx.rows, noteId)
  })
}

async function mustHaveRoom(
  tx: Tx,
  { table, column, id, most }: { table: 'article_notes' | 'note_remarks'; column: string; id: Id; most: number },
): Promise<void> {
  const { rows } = await sql<{ there: number }>`
    select count(*) as there from ${sql.table(table)} where ${sql.ref(column)} = ${id}
  `.execute(tx.rows)
  if (Number(rows[0]?.there) >= most) throw new Refusal('invalid', { noun: 'note', why: 'too many', most })
}

async function mark(tx: Tx, noteId: Id, resolvedBy: Id | null): Promise<void> {
  await tx.rows
    .updateTable('article_notes')
    .set({ resolved_at: resolvedBy === null ? null : tx.at, resolved_by: resolvedBy })
    .where('id', '=', noteId)
    .execute()
}

async function say(tx: Tx, noteId: Id, staffId: Id, said: Said): Promise<readonly Id[]> {
  const text = someLines(said.text, LONGEST_REMARK, { noun: 'note', field: 'text' })
  const mentions = [...new Set(said.mentions)].toSorted()
  await mustBeKnown(tx, 'staff', mentions)
  const id = tx.nextId()
  await tx.rows
    .insertInto('note_remarks')
    .values({ id, note_id: noteId, key: keyIn(noteId, staffId, said.key), text, made_at: tx.at, made_by: staffId })
    .execute()
  const rows = mentions.map((mentioned) => ({ remark_id: id, staff_id: mentioned, note_id: noteId }))
  if (rows.length > 0) await tx.rows.insertInto('note_mentions').values(rows).execute()
  return mentions
}

/** A key is told apart by whoever chose it and by what it is said to: nobody's is in the way of another's. */
function keyIn(place: Id, staffId: Id, key: string): string {
  return `${place} ${staffId} ${key}`
}

function annotatorOf(newsroom: Newsroom): Id {
  allow(newsroom.actor, 'annotate')
  if (newsroom.actor.kind !== 'staff') throw new Refusal('forbidden', { action: 'annotate' })
  return newsroom.actor.id
}
