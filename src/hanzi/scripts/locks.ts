import { FINAL, PhraseTrie, UNSURE } from './phrase-trie.ts'
import { type Locale, nameIn, pack } from './routes.ts'

/** A name, or any other term, that a conversion must neither split nor reword. */
export interface Lock {
  /** As the text writes it. */
  readonly term: string
  /** As it is to be printed; without it, its characters are converted by the rules of names. */
  readonly form?: string | undefined
  /**
   * Nobody put it on the list: it came by itself, from a byline or the staff. A short one of these then gives way where
   * a word of the text reaches into it (于文 in 由于文化).
   */
  readonly unsure?: boolean
}

/** From this length on a name is hardly ever part of something else. */
const LONG = 3

/** What cannot stand in a packed row. */
const UNFIT = /[\s|]/

type Compiled = Map<string, Promise<PhraseTrie | undefined>>

const compiled = new WeakMap<readonly Lock[], Compiled>()

/** The terms ready for one way of converting; undefined where there are none. A list is compiled once for each way. */
export function compileLocks(locks: readonly Lock[], from: Locale, to: Locale): Promise<PhraseTrie | undefined> {
  const ways: Compiled = compiled.get(locks) ?? new Map<string, Promise<PhraseTrie | undefined>>()
  compiled.set(locks, ways)
  const way = `${from} ${to}`
  let trie = ways.get(way)
  if (!trie) ways.set(way, (trie = compile(locks, from, to)))
  return trie
}

async function compile(locks: readonly Lock[], from: Locale, to: Locale): Promise<PhraseTrie | undefined> {
  const sure: [string, string][] = []
  const unsure: [string, string][] = []
  for (const { term, form, unsure: isUnsure = false } of locks) {
    if (term === '' || form === '' || term.length > 60 || UNFIT.test(term) || UNFIT.test(form ?? '')) continue
    const row: [string, string] = [term, form ?? (await nameIn(term, from, to))]
    if (isUnsure && term.length < LONG) unsure.push(row)
    else sure.push(row)
  }
  if (sure.length + unsure.length === 0) return undefined
  return new PhraseTrie([
    { packed: pack(sure), flag: FINAL },
    { packed: pack(unsure), flag: UNSURE },
  ])
}
