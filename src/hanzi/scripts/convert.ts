import { detectScript } from './detect-script.ts'
import { type Fixed, type Route, run } from './engine.ts'
import { compileLocks, type Lock } from './locks.ts'
import { routeOf } from './routes.ts'
import type { Script } from './script.ts'

export interface Conversion {
  /** The script the text is in; `auto` looks at each text. A region's own forms (裏/裡, 着/著) need its region here. */
  readonly from: Script | 'auto'
  readonly to: Script
  /** `on`: also the words of the region (出租车 → 計程車). `off` (default): characters only, as many as before. */
  readonly words?: 'on' | 'off'
  /**
   * Names that are never split or reworded, and terms with forms of their own; among several groups the first that
   * knows a term counts.
   */
  readonly locks?: readonly (readonly Lock[])[]
}

export type Converter = (text: string) => string

const LOCALE = { 'zh-Hans': 'cn', 'zh-Hant': 't', 'zh-Hant-TW': 'tw', 'zh-Hant-HK': 'hk' } as const

/** One text converted. The dictionaries of this pair of scripts are loaded at its first use and kept. */
export async function convert(text: string, conversion: Conversion): Promise<string> {
  return (await converter(conversion))(text)
}

/** The same as a function, for many texts: what it needs is loaded (some 50 ms), then it is synchronous. */
export async function converter(conversion: Conversion): Promise<Converter> {
  const { from, to } = conversion
  if (from === 'auto') return automatic(conversion)
  if (from === to) return (text) => text
  const { route, fixed } = await prepare({ ...conversion, from })
  return (text) => run(route, text, fixed)
}

/** What a conversion needs, loaded: for those who want to know more than the converted text. */
export async function prepare({
  from,
  to,
  words = 'off',
  locks = [],
}: Conversion & { readonly from: Script }): Promise<{ readonly route: Route; readonly fixed: Fixed }> {
  const [source, target] = [LOCALE[from], LOCALE[to]]
  const route = await routeOf(source, target, words === 'on')
  const groups = locks.length > 2 ? [locks[0]!, locks.slice(1).flat()] : locks
  const fixed = await Promise.all(groups.map((group) => compileLocks(group, source, target)))
  return { route, fixed: fixed.filter((trie) => trie !== undefined) }
}

/** Each text by its own script: Traditional goes the Traditional way, all else counts as Simplified. */
async function automatic(conversion: Conversion): Promise<Converter> {
  const { to } = conversion
  const routes = new Map<Script, Converter>()
  const sources: readonly Script[] =
    to === 'zh-Hans' ? ['zh-Hant-TW', 'zh-Hant-HK', 'zh-Hant'] : ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK']
  for (const source of sources) routes.set(source, await converter({ ...conversion, from: source }))
  return (text) => routes.get(sourceOf(text, to))?.(text) ?? text
}

function sourceOf(text: string, to: Script): Script {
  const { script, region } = detectScript(text)
  if (to === 'zh-Hans') {
    if (script === 'zh-Hans') return 'zh-Hans'
    return region === 'HK' ? 'zh-Hant-HK' : 'zh-Hant-TW'
  }
  if (script !== 'zh-Hant') return 'zh-Hans'
  return region === null ? 'zh-Hant' : `zh-Hant-${region}`
}
