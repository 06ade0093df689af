import { wordsOf } from '../messages/languages.ts'
import type { Words } from '../messages/words.ts'
import type { Section } from '../newsroom/sections/section-store.ts'
import type { Edition, Settings } from '../newsroom/settings/settings.ts'

/** Before every path of an edition; the one in which the paper is written has none. */
export type Prefix = '' | '/cn' | '/tw' | '/hk'

const PREFIXES: Readonly<Record<Edition, Exclude<Prefix, ''>>> = {
  'zh-Hans': '/cn',
  'zh-Hant-TW': '/tw',
  'zh-Hant-HK': '/hk',
}

/** Addresses of the built style sheet and islands. */
export interface Assets {
  readonly css: string
  readonly islands: Readonly<Record<IslandName, string>>
}

/** `settings` runs before the first paint; the others when the page is read. */
export const ISLANDS = ['settings', 'wire-live', 'reads', 'more'] as const
export type IslandName = (typeof ISLANDS)[number]

/** What all pages of an edition have in common. */
export interface Frame {
  readonly edition: Edition
  readonly settings: Settings
  readonly sections: readonly Section[]
  readonly prefix: Prefix
  /** `https://news.example`, without a slash at the end. */
  readonly origin: string
  readonly words: Words
  readonly assets: Assets
}

/** The frame of an edition. Names in `settings` and `sections` are already in its script. */
export function frameOf(given: Pick<Frame, 'edition' | 'settings' | 'sections' | 'origin' | 'assets'>): Frame {
  return { ...given, prefix: prefixOf(given.settings, given.edition), words: wordsOf(given.edition) }
}

export function prefixOf(settings: Pick<Settings, 'edition'>, edition: Edition): Prefix {
  return edition === settings.edition ? '' : PREFIXES[edition]
}

/** The address of a path in the frame's edition: `link(frame, '/a/1')` is `/tw/a/1` in the Taiwan edition. */
export function link(frame: Frame, path: string): string {
  return frame.prefix + path
}

/** The same with scheme and host, in this edition or in another. */
export function absolute(frame: Frame, path: string, edition: Edition = frame.edition): string {
  return frame.origin + prefixOf(frame.settings, edition) + path
}
