import type { Settings } from '../../../newsroom/settings/setting.ts'
import type { Drafts } from '../parts/drafts.ts'

export type SettingName = keyof Settings
type Values = Drafts<SettingName>['typed']

/** What is sent: null stands for the default, and a line that says nothing is none. */
export function changesOf({ typed, seen }: Drafts<SettingName>): { changes: Values; seen: Values } {
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
