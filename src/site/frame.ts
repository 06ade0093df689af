import { messagesOf } from '../messages/messages.ts'
import type { Words } from '../messages/words.ts'
import type { Section } from '../newsroom/sections/section-store.ts'
import { addressOf, prefixOf } from '../newsroom/settings/edition.ts'
import type { Edition, Settings } from '../newsroom/settings/settings.ts'

/** `settings` runs before the first paint and asks for `typography` and `who` where it must; the others when the page has been read in. */
export const ISLANDS = [
  'settings',
  'typography',
  'live',
  'reads',
  'readings',
  'more',
  'suggest',
  'keep',
  'follow',
  'my-list',
  'push',
  'comments',
  'who',
] as const
export type IslandName = (typeof ISLANDS)[number]

/** Addresses of the built style sheet and islands. */
export interface Assets {
  readonly css: string
  readonly islands: Readonly<Record<IslandName, string>>
}

/** What all pages of an edition have in common. */
export interface Frame {
  readonly edition: Edition
  /** The paper's own, with names as this edition spells them. */
  readonly settings: Settings
  readonly sections: readonly Section[]
  /** What stands before every path: `''` for the edition in which the paper is written, otherwise `/tw`. */
  readonly prefix: string
  /** `https://news.example`, without a slash at the end. */
  readonly origin: string
  readonly words: Words
  /** The year of the paper's calendar: days of others are told with theirs. */
  readonly year: number
  readonly assets: Assets
  /** Whether readers can sign in. */
  readonly signIn: boolean
}

/** The frame of an edition. Names in `settings` and `sections` are already spelled as it spells them. */
export function frameOf(given: Omit<Frame, 'prefix' | 'words'>): Frame {
  return {
    ...given,
    prefix: prefixOf(given.edition, given.settings.edition),
    words: messagesOf(given.edition),
  }
}

/** The address of a path in the frame's edition: `link(frame, '/a/1')` is `/tw/a/1` in the Taiwan edition. */
export function link(frame: Frame, path: string): string {
  return addressOf({ origin: '', prefix: frame.prefix }, path)
}

/** The address of the same path in another edition. */
export function linkIn(frame: Frame, edition: Edition, path: string): string {
  return addressOf({ origin: '', prefix: prefixOf(edition, frame.settings.edition) }, path)
}

/** The whole address of a path, in this edition or in another. */
export function absolute(frame: Frame, path: string, edition: Edition = frame.edition): string {
  return frame.origin + linkIn(frame, edition, path)
}
