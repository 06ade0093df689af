import type { Settings } from '../../../newsroom/settings/setting.ts'

export type SettingName = keyof Settings
type Values = Readonly<Partial<Record<SettingName, unknown>>>

/** What was typed and not saved yet, with what each setting was when it was first touched. */
export interface Drafts {
  readonly typed: Values
  readonly seen: Values
}

export const NO_DRAFTS: Drafts = { typed: {}, seen: {} }

/** Whether two values say the same: nothing, an empty text and an empty line are all nothing. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b))
}

function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) return value
  if (typeof value !== 'object') return value
  const { text = '', url = '' } = value as { text?: string; url?: string }
  return text === '' && url === '' ? null : { text, url }
}

/** Notes what was typed. What is as it was is no draft any more. */
export function drafted(drafts: Drafts, settings: Settings, name: SettingName, value: unknown): Drafts {
  const seen = name in drafts.seen ? drafts.seen[name] : settings[name]
  if (isSameValue(value, seen)) return without(drafts, [name])
  return { typed: { ...drafts.typed, [name]: value }, seen: { ...drafts.seen, [name]: seen } }
}

/** Forgets what was typed of some settings. */
export function without({ typed, seen }: Drafts, names: readonly SettingName[]): Drafts {
  const rest = (values: Values): Values =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name as SettingName)))
  return { typed: rest(typed), seen: rest(seen) }
}

/**
 * Forgets what was sent, once it is saved. What was typed meanwhile stays, also where it went back to what it had been: by
 * then it is something else.
 */
export function saved(now: Drafts, sent: Drafts): Drafts {
  const names = new Set([...Object.keys(now.typed), ...Object.keys(sent.typed)]) as Set<SettingName>
  const left = [...names].map((name) => ({
    name,
    typed: name in now.typed ? now.typed[name] : sent.seen[name],
    seen: name in sent.typed ? sent.typed[name] : now.seen[name],
  }))
  const unsaved = left.filter(({ typed, seen }) => !isSameValue(typed, seen))
  return {
    typed: Object.fromEntries(unsaved.map(({ name, typed }) => [name, typed])),
    seen: Object.fromEntries(unsaved.map(({ name, seen }) => [name, seen])),
  }
}

/** Goes on with what was typed although somebody else has changed it meanwhile: now it was seen. */
export function insisted({ typed, seen }: Drafts, settings: Settings, name: SettingName): Drafts {
  return { typed, seen: { ...seen, [name]: settings[name] } }
}

export function isDrafted({ typed }: Drafts, name: SettingName): boolean {
  return name in typed
}

/** Whether somebody else has changed a setting since it was touched here. */
export function hasMoved({ seen }: Drafts, settings: Settings, name: SettingName): boolean {
  return name in seen && !isSameValue(seen[name], settings[name])
}

/** What is sent: null stands for the default, and a line that says nothing is none. */
export function changesOf({ typed, seen }: Drafts): { changes: Values; seen: Values } {
  const sent = (values: Values): Values =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, sendable(value)]))
  return { changes: sent(typed), seen: sent(seen) }
}

function sendable(value: unknown): unknown {
  if (value === undefined) return null
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.filter((each) => each !== '')
  const { text, url } = value as { text: string; url?: string }
  if (text === '') return null
  return url ? { text, url } : { text }
}
