import { type Edition, EDITIONS, type Settings } from './settings.ts'

const PREFIX: Readonly<Record<Edition, string>> = { 'zh-Hans': '/cn', 'zh-Hant-TW': '/tw', 'zh-Hant-HK': '/hk' }

/**
 * An edition of the paper as something is written for it: where it stands and how it spells. All that a page, a feed or
 * a sitemap needs to know beside what it shows.
 */
export interface EditionView {
  /** Scheme, host and port, without a slash at the end: `https://wangxi.example`. */
  readonly origin: string
  /** What stands before every path of the edition: `''` for the one in which the paper is written, otherwise `/tw`. */
  readonly prefix: string
  readonly edition: Edition
  readonly settings: Settings
  /** A text of the paper as this edition spells it. Gives back what it was given in the paper's own edition. */
  spell(text: string): string
}

/** What stands before the paths of `edition` in a paper that is written in `own`. */
export function prefixOf(edition: Edition, own: Edition): string {
  return edition === own ? '' : PREFIX[edition]
}

/** The prefix that spells out an edition, also for the one that needs none: its addresses lead to those without. */
export function ownPrefixOf(edition: Edition): string {
  return PREFIX[edition]
}

/** The edition in which a target is asked for: zh-Hant-TW for `/tw/wire?flash=1`, the paper's own without a prefix. */
export function editionOf(target: string, own: Edition): Edition {
  const [first] = /^\/[^/?#]*/.exec(target) ?? []
  return EDITIONS.find((edition) => PREFIX[edition] === first) ?? own
}

/** All editions with their prefixes, the paper's own first: what `hreflang` names. */
export function listEditions(own: Edition): readonly { readonly edition: Edition; readonly prefix: string }[] {
  return [own, ...EDITIONS.filter((edition) => edition !== own)].map((edition) => ({
    edition,
    prefix: prefixOf(edition, own),
  }))
}

/** The whole address of a path of the edition: `addressOf(view, '/a/0f3k2m9x7q1z')`. Its home has no slash at the end. */
export function addressOf({ origin, prefix }: Pick<EditionView, 'origin' | 'prefix'>, path: string): string {
  return path === '/' && prefix !== '' ? origin + prefix : origin + prefix + path
}
