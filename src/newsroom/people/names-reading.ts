import type { Kysely } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'

/** Somebody by name; or a program, by what it is called in the log, without one. */
export interface Named {
  readonly id: string
  readonly name: string
}

/**
 * The names behind ids, or behind actors as the log keeps them (`staff:0f3k…`); also of people who have left.
 *
 *     const named = await staffNamesOf(db, [revision.madeBy, lock.staffId])
 *     named(revision.madeBy) // { id: '0f3k…', name: '李娜' }
 */
export async function staffNamesOf(db: Kysely<Tables>, actors: Iterable<string>): Promise<(actor: string) => Named> {
  const ids = [...new Set([...actors].map(staffIdOf))]
  const rows =
    ids.length === 0 ? [] : await db.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (actor) => ({ id: staffIdOf(actor), name: names.get(staffIdOf(actor)) ?? '' })
}

/** The names of those of these actors, as the log keeps them, who are of the staff; null of phases, programs and readers. */
export async function staffNamedIn(
  db: Kysely<Tables>,
  actors: readonly string[],
): Promise<(actor: string) => string | null> {
  const named = await staffNamesOf(db, actors.filter(isStaff))
  return (actor) => (isStaff(actor) && named(actor).name) || null
}

function isStaff(actor: string): boolean {
  return actor.startsWith('staff:')
}

function staffIdOf(actor: string): Id {
  return isStaff(actor) ? actor.slice('staff:'.length) : actor
}
