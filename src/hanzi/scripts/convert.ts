import { detectScript } from './detect-script.ts'
import type { Script } from './script.ts'

export interface Conversion {
  /** The script the text is in; `auto` looks at each text. A region's own forms (裏/裡, 着/著) need its region here. */
  readonly from: Script | 'auto'
  readonly to: Script
  /** `on`: also the words of the region (出租车 → 計程車). `off` (default): characters only, as many as before. */
  readonly words?: 'on' | 'off'
}

export type Converter = (text: string) => string

type Locale = 'cn' | 't' | 'tw' | 'twp' | 'hk' | 'hkp'

const LOCALE = { 'zh-Hans': 'cn', 'zh-Hant': 't', 'zh-Hant-TW': 'tw', 'zh-Hant-HK': 'hk' } as const

const converters = new Map<string, Promise<Converter>>()

/** One text converted. The dictionaries of this pair of scripts are loaded at its first use and kept. */
export async function convert(text: string, conversion: Conversion): Promise<string> {
  return (await converter(conversion))(text)
}

/** The same as a function, for many texts: dictionaries loaded (up to half a second for all pairs), then synchronous. */
export async function converter({ from, to, words = 'off' }: Conversion): Promise<Converter> {
  if (from === 'auto') return automatic(to, words)
  const regional = words === 'on' ? 'p' : ''
  return loaded(localeOf(from, regional), localeOf(to, regional))
}

function localeOf(script: Script, regional: 'p' | ''): Locale {
  const locale = LOCALE[script]
  return locale === 'tw' || locale === 'hk' ? `${locale}${regional}` : locale
}

function loaded(from: Locale, to: Locale): Promise<Converter> {
  const key = `${from} ${to}`
  let converter = converters.get(key)
  if (!converter) {
    converter = from === to ? Promise.resolve((text: string) => text) : build(from, to)
    converters.set(key, converter)
    converter.catch(() => converters.delete(key))
  }
  return converter
}

/** Only towards Traditional is the megabyte of phrases needed, and our own rows over it; the rest makes do without. */
async function build(from: Locale, to: Locale): Promise<Converter> {
  const { ConverterBuilder } = await import('opencc-js/core')
  if (to === 'cn') return ConverterBuilder(await import('opencc-js/preset/t2cn'))({ from, to })
  const [preset, { withHouseDictionary }] = await Promise.all([
    import('opencc-js/preset'),
    import('./house-dictionary.ts'),
  ])
  return ConverterBuilder(await withHouseDictionary(preset))({ from, to })
}

/** Each text by its own script: Traditional goes the Traditional way, all else counts as Simplified. */
async function automatic(to: Script, words: 'on' | 'off'): Promise<Converter> {
  const routes = new Map<Script, Converter>()
  const sources: readonly Script[] =
    to === 'zh-Hans' ? ['zh-Hant-TW', 'zh-Hant-HK', 'zh-Hant'] : ['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK']
  for (const source of sources) routes.set(source, await converter({ from: source, to, words }))
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
