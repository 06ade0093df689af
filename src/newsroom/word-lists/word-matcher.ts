import type { Kysely } from 'kysely'
import type { Disguise } from '../../hanzi/terms/disguise.ts'
import { compileTerms, type Matcher } from '../../hanzi/terms/match-terms.ts'
import type { Tables } from '../tables.ts'
import { listWords, versionOfList } from './word-store.ts'
import type { Effect, WordOrder } from './word-term.ts'

/** A term of the list in a text. */
export interface WordHit {
  /** 词表第3条. Of a term that is only tried: 0. */
  readonly number: number
  readonly term: string
  readonly effect: Exclude<Effect, 'allow'>
  /** UTF-16 offsets in the text. */
  readonly start: number
  readonly end: number
  readonly disguises: readonly Disguise[]
}

/** Finds the terms of one version of the list. */
export interface WordMatcher {
  find(text: string, options?: { readonly most?: number }): WordHit[]
}

/** Lists that were prepared, by version; those of other databases of the same process among them. */
const prepared = new Map<string, Promise<WordMatcher>>()
const MOST_PREPARED = 8

/**
 * The matcher for the list as it stands for whoever reads the database: within a transaction, as the transaction sees
 * it. Prepared once for each version, some tens of milliseconds for thousands of terms, and kept.
 */
export async function wordMatcher(db: Kysely<Tables>): Promise<WordMatcher> {
  const version = await versionOfList(db)
  let matcher = prepared.get(version)
  if (!matcher) {
    // What a transaction sees may never be committed; its version is then asked for by nobody.
    matcher = listWords(db).then(matcherOf)
    prepared.set(version, matcher)
    matcher.catch(() => prepared.delete(version))
    for (const old of prepared.keys()) if (prepared.size > MOST_PREPARED) prepared.delete(old)
  }
  return matcher
}

/** A matcher for these terms. */
export function matcherOf(words: readonly (WordOrder & { readonly number?: number })[]): WordMatcher {
  const allowed = words.filter(({ effect }) => effect === 'allow').map(({ text }) => text)
  const matcher: Matcher<(typeof words)[number]> = compileTerms(
    words.filter(({ effect }) => effect !== 'allow'),
    allowed,
  )
  return {
    find: (text, options) =>
      matcher.find(text, options).map(({ term, start, end, disguises }) => ({
        number: term.number ?? 0,
        term: term.text,
        effect: term.effect === 'reject' ? 'reject' : 'hold',
        start,
        end,
        disguises,
      })),
  }
}

/** The first term of a text that has this effect. */
export function firstHit(hits: readonly WordHit[], effect: WordHit['effect']): WordHit | undefined {
  return hits.find((hit) => hit.effect === effect)
}
