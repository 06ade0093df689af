import type { Kysely } from 'kysely'
import { listEntries, tipOf } from '../changes/record.ts'
import { actorName, program } from '../newsroom/people/actor.ts'
import type { Tables } from '../newsroom/tables.ts'

/** More happens in no loading of the demo. */
const LONGEST_LOADING = 5000

/**
 * What is in the database of somebody who starts for the first time. empty: nothing ever happened. unfinished: the demo
 * began to be loaded and was cut off, and nothing else happened. lived_in: anything else.
 */
export async function firstRunState(db: Kysely<Tables>): Promise<'empty' | 'unfinished' | 'lived_in'> {
  const tip = await tipOf(db)
  if (tip === 0) return 'empty'
  if (tip > LONGEST_LOADING) return 'lived_in'
  const demo = actorName(program('demo'))
  // A start without the demo offered the set-up, and nothing came of it.
  const entries = (await listEntries(db, 0, LONGEST_LOADING)).filter(({ change }) => change.kind !== 'setup.offered')
  if (entries.length === 0) return 'empty'
  const ended = entries.some(({ change }) => change.kind === 'demo.loaded' || change.kind === 'demo.cleared')
  return !ended && entries.every((entry) => entry.actor === demo) ? 'unfinished' : 'lived_in'
}

/** Whether there is anything of the demo: whole, cut off while it was loaded, or stories made by the thousand. */
export async function hasDemo(db: Kysely<Tables>): Promise<boolean> {
  const last = await db
    .selectFrom('changes')
    .select('kind')
    .where((eb) => eb.or([eb('actor', '=', actorName(program('demo'))), eb('kind', '=', 'demo.cleared')]))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last !== undefined && last.kind !== 'demo.cleared'
}
