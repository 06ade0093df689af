import { frameWords } from '../../../messages/desk-app/frame.ts'
import { settingsWords } from '../../../messages/desk-app/settings.ts'
import { useWords } from '../me.ts'

/** How values of settings are said. */
export function useSettingWords(): { nameOf(name: string): string; valueOf(value: unknown): string } {
  const words = useWords(settingsWords)
  const { roles } = useWords(frameWords)
  const known: Readonly<Record<string, string>> = { ...words.editions, ...words.modes, ...roles }
  const valueOf = (value: unknown): string => {
    if (value === undefined || value === null || value === '') return words.nothing
    if (Array.isArray(value)) return value.length === 0 ? words.nothing : value.map(valueOf).join('、')
    if (typeof value === 'boolean') return value ? words.yes : words.no
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string') return known[value] ?? value
    const { text = '', url } = value as { text?: string; url?: string }
    return url ? `${text}（${url}）` : text || words.nothing
  }
  return {
    nameOf: (name) => (words.labels as Readonly<Record<string, string>>)[name] ?? name,
    valueOf,
  }
}
