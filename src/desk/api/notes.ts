import type * as z from 'zod'
import type { Note } from '../../newsroom/notes/note.ts'
import { listNotes, listWaitingNotes } from '../../newsroom/notes/note-reading.ts'
import { answerNote, reopenNote, resolveNote, writeNote } from '../../newsroom/notes/write-note.ts'
import { staffNamesOf } from '../../newsroom/people/names-reading.ts'
import * as contract from '../contract/notes.ts'
import { type ApiVisit, handle, type Handled } from './handler.ts'

export const noteHandlers: readonly Handled[] = [
  handle(contract.listNotes, async ({ params, query }, visit) => {
    const notes = await listNotes(visit.db, { ...params, resolved: query.resolved === 'with' })
    return { items: await shownNotes(visit, notes), next: null }
  }),
  handle(contract.writeNote, async ({ params, body }, visit) =>
    shownNote(visit, await writeNote(visit.newsroom, { ...params, ...body })),
  ),
  handle(contract.replyToNote, async ({ params, body }, visit) =>
    shownNote(visit, await answerNote(visit.newsroom, { ...params, ...body })),
  ),
  handle(contract.resolveNote, async ({ params }, visit) =>
    shownNote(visit, await resolveNote(visit.newsroom, params)),
  ),
  handle(contract.reopenNote, async ({ params }, visit) => shownNote(visit, await reopenNote(visit.newsroom, params))),
  handle(contract.listWaitingNotes, async ({ query }, visit) => {
    const { after, limit } = query
    const found = await listWaitingNotes(visit.db, { staffId: visit.staffId, after, limit: limit + 1 })
    const waiting = found.slice(0, limit)
    const notes = await shownNotes(
      visit,
      waiting.map(({ note }) => note),
    )
    return {
      items: waiting.map(({ headline }, index) => ({ note: notes[index]!, headline })),
      next: found.length > limit ? waiting.at(-1)!.mark : null,
    }
  }),
]

async function shownNote(visit: ApiVisit, note: Note): Promise<z.input<typeof contract.noteSchema>> {
  return (await shownNotes(visit, [note]))[0]!
}

async function shownNotes({ db }: ApiVisit, notes: readonly Note[]): Promise<z.input<typeof contract.noteSchema>[]> {
  const people = notes.flatMap(({ remarks, resolved }) => [
    ...remarks.flatMap(({ by, mentions }) => [by, ...mentions]),
    ...(resolved ? [resolved.by] : []),
  ])
  const named = await staffNamesOf(db, people)
  return notes.map(({ id, articleId, anchor, remarks, resolved }) => ({
    id,
    articleId,
    anchor,
    remarks: remarks.map((remark) => ({ ...remark, by: named(remark.by), mentions: remark.mentions.map(named) })),
    resolved: resolved ? { by: named(resolved.by), at: resolved.at } : null,
  }))
}
