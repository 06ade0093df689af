import { isDeepStrictEqual } from 'node:util'
import type { Kysely } from 'kysely'
import { issueWords } from '../../kernel/issue-words.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { prepared } from '../../database/prepared.ts'
import { hold } from '../known.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { DEMANDING_ROLES } from '../people/demanded-factor.ts'
import { allow } from '../people/policy.ts'
import type { Tables } from '../tables.ts'
import { actionFor, isSetting, type SettingChanges, type Settings, settingsSchema, unfitAddress } from './setting.ts'

export { type Edition, EDITIONS, SETTING_NAMES, type SettingChanges, type Settings, settingsSchema } from './setting.ts'

export async function readSettings(db: Kysely<Tables>): Promise<Settings> {
  const rows = await settingRows(db, {})
  const said = rows.map(({ name, value }) => `${name} ${value}`).join('\n')
  if (lastParsed?.said !== said) {
    const values = Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.value) as unknown]))
    lastParsed = { said, settings: settingsSchema.parse(values) }
  }
  return lastParsed.settings
}

const settingRows = prepared((db: Kysely<Tables>) =>
  db.selectFrom('settings').select(['name', 'value']).orderBy('name'),
)

/** Every comment asks, and the rows are mostly those of the last time. */
let lastParsed: { readonly said: string; readonly settings: Settings } | undefined

/**
 * Changes some settings. `seen`: what they were when whoever changes them looked. Refuses (`missing`) a setting that there
 * is not, (`invalid`) a value that makes no sense, (`stale`) what somebody else has changed since it was seen; nothing is
 * changed then. What is so already is no change.
 */
export async function changeSettings(
  newsroom: Newsroom,
  changes: SettingChanges,
  seen: SettingChanges = {},
): Promise<void> {
  const names = Object.keys(changes) as (keyof Settings)[]
  for (const name of names) if (!isSetting(name)) throw new Refusal('missing', { noun: 'setting', name })
  for (const action of new Set(names.length === 0 ? ['run_house' as const] : names.map(actionFor)))
    allow(newsroom.actor, action)
  const parsed = settingsSchema.partial().safeParse(changes)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Refusal('invalid', { noun: 'setting', field: issue?.path.join('.') ?? '', why: issueWords(issue) })
  }
  const unfit = unfitAddress(parsed.data)
  if (unfit !== undefined)
    throw new Refusal('invalid', { noun: 'setting', field: unfit, why: 'must be an address of the web or of mail' })
  await newsroom.write(async (tx) => {
    await hold(tx, 'settings')
    const settings = await readSettings(tx.rows)
    for (const name of Object.keys(seen) as (keyof Settings)[])
      if (!isSame(seen[name], settings[name])) throw new Refusal('stale', { noun: 'setting', field: name })
    const kept = await keptValues(tx, names)
    const after = new Map(names.map((name) => [name, changes[name] === undefined ? undefined : parsed.data[name]]))
    const changed = names.filter((name) => !isSame(kept.get(name), after.get(name)))
    if (changed.length === 0) return
    for (const name of changed) await keep(tx, name, after.get(name))
    const valuesOf = (values: ReadonlyMap<string, unknown>) =>
      Object.fromEntries(changed.map((name) => [name, values.get(name) ?? null]))
    await record(tx, { kind: 'settings.changed', names: changed, before: valuesOf(kept), after: valuesOf(after) })
  })
}

/** What is kept; nothing of a setting that has its default. */
async function keptValues(tx: Tx, names: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  if (names.length === 0) return new Map()
  const rows = await tx.rows
    .selectFrom('settings')
    .selectAll()
    .where('name', 'in', [...names])
    .execute()
  return new Map(rows.map((row) => [row.name, JSON.parse(row.value) as unknown]))
}

async function keep(tx: Tx, name: string, kept: unknown): Promise<void> {
  if (kept === undefined) {
    await tx.rows.deleteFrom('settings').where('name', '=', name).execute()
    return
  }
  const value = JSON.stringify(kept)
  await tx.rows
    .insertInto('settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** Values are what JSON can say, with their fields in the order of the schema or of whoever typed them. */
function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a ?? undefined, b ?? undefined)
}

/**
 * A change as somebody types it: a text as it is, a list or an object as JSON, `null` for the default of those. Refuses
 * (`missing`) a setting that there is not and (`invalid`) what is no JSON.
 */
export function typedChange(name: string, typed: string): SettingChanges {
  if (!isSetting(name)) throw new Refusal('missing', { noun: 'setting', name })
  if (typeof settingsSchema.parse({})[name] === 'string') return { [name]: typed }
  try {
    const value: unknown = JSON.parse(typed)
    return { [name]: value ?? undefined }
  } catch {
    throw new Refusal('invalid', {
      noun: 'setting',
      field: name,
      why: `must be JSON, like ${exampleOf(name)}`,
      given: typed,
    })
  }
}

function exampleOf(name: keyof Settings): string {
  const standing = settingsSchema.parse({})[name]
  if (typeof standing === 'number' || typeof standing === 'boolean') return String(standing)
  if (name === 'embedHosts') return '["video.example"]'
  if (name === DEMANDING_ROLES) return '["administrator","chief_editor"]'
  if (typeof settingsSchema.parse({})[name] === 'number') return '15'
  return name === 'folio' ? '["晴，3 至 9 度"]' : '{"text":"…","url":"https://news.example"}'
}
