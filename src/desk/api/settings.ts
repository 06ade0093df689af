import { findPerson } from '../../newsroom/people/staff-reading.ts'
import { restoreSettings } from '../../newsroom/settings/restore-settings.ts'
import { listSettingChanges } from '../../newsroom/settings/setting-history-reading.ts'
import { changeSettings, readSettings, type SettingChanges, settingsSchema } from '../../newsroom/settings/settings.ts'
import * as contract from '../contract/settings.ts'
import { type Handled, handle } from './handler.ts'

export const settingsHandlers: readonly Handled[] = [
  handle(contract.readSettings, async (_, { db }) => ({
    settings: await readSettings(db),
    defaults: settingsSchema.parse({}),
  })),
  handle(contract.changeSettings, async ({ body }, { newsroom, db }) => {
    await changeSettings(newsroom, asTyped(body.changes), asTyped(body.seen))
    return { settings: await readSettings(db) }
  }),
  handle(contract.listSettingChanges, async ({ query }, { db, newsroom }) => {
    const { after, limit } = query
    const olderThan = after === undefined ? undefined : Number(after)
    const found = await listSettingChanges(db, { olderThan, limit: limit + 1 })
    const shown = found.slice(0, limit)
    const ids = [...new Set(shown.map(({ actor }) => actor))].flatMap((actor) => /^staff:(\S+)/.exec(actor)?.[1] ?? [])
    const people = await Promise.all(ids.map((id) => findPerson(db, id, newsroom.now())))
    const names = new Map(people.flatMap((person) => (person ? [[person.id, person.name] as const] : [])))
    return {
      items: shown.map((change) => ({
        ...change,
        by: names.get(/^staff:(\S+)/.exec(change.actor)?.[1] ?? ''),
        before: change.before as Record<string, never> | undefined,
        after: change.after as Record<string, never> | undefined,
      })),
      next: found.length > limit ? String(shown.at(-1)!.seq) : null,
    }
  }),
  handle(contract.restoreSettings, async ({ params, body }, { newsroom, db }) => {
    await restoreSettings(newsroom, { ...params, ...body })
    return { settings: await readSettings(db) }
  }),
]

/** JSON has no `undefined`: null stands for the default. */
function asTyped(values: Readonly<Record<string, unknown>>): SettingChanges {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? undefined]))
}
