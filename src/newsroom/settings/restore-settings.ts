import { Refusal } from '../../kernel/refusal.ts'
import type { Newsroom } from '../newsroom.ts'
import { isSetting, type SettingChanges } from './setting.ts'
import { findSettingChange } from './setting-history-reading.ts'
import { changeSettings, readSettings } from './settings.ts'

/**
 * Gives settings the values back that they had before one change of them. This is a change like others, and can be taken
 * back like them. Refuses (`missing`) what is no change of settings, or one from before the log kept values; (`stale`) when
 * one of them was changed again since, unless `anyway`; and what `changeSettings` refuses.
 */
export async function restoreSettings(
  newsroom: Newsroom,
  order: { readonly seq: number; readonly anyway?: boolean | undefined },
): Promise<void> {
  const change = await findSettingChange(newsroom.database.read, order.seq)
  if (!change?.before) throw new Refusal('missing', { noun: 'change of settings', number: order.seq })
  const settings: Readonly<Record<string, unknown>> = await readSettings(newsroom.database.read)
  const isStill = (name: string) => JSON.stringify(settings[name]) === JSON.stringify(change.after?.[name] ?? undefined)
  const set = Object.entries(change.before).filter(([name]) => isSetting(name))
  const touched = set.find(([name]) => change.after?.[name] != null && !isStill(name))
  if (touched && !order.anyway) throw new Refusal('stale', { noun: 'setting', field: touched[0] })
  const back = Object.fromEntries(set.map(([name, value]) => [name, value ?? undefined])) as SettingChanges
  const seen = Object.fromEntries(set.map(([name]) => [name, settings[name]])) as SettingChanges
  await changeSettings(newsroom, back, seen)
}
