import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import { type ListedArticle, listedOf } from './list-reading.ts'

/** Among so many stories it is looked: drafts move. What readers have is found by the index of search, of whatever age. */
const LATEST = 1000
/** Initials that are kept, so that a headline is read once. */
const MOST_KEPT = 4000

/** Whether somebody may mean the first letters of a few characters: `shcz`. */
export function isInitials(text: string): boolean {
  return /^[a-z\d]{2,30}$/.test(text)
}

/** Tells of names whether they begin with these initials. */
export async function startingWith(initials: string): Promise<(name: string) => boolean> {
  if (!isInitials(initials)) return () => false
  const read = await initialsReader()
  return (name) => read(name).startsWith(initials)
}

/** Stories whose headlines have these initials, the last changed first, those that begin with them before the others. */
export async function findByInitials(
  db: Kysely<Tables>,
  initials: string,
  limit: number,
): Promise<readonly ListedArticle[]> {
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'headline'])
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LATEST)
    .execute()
  const read = await initialsReader()
  const found = rows
    .map(({ id, headline }) => ({ id, at: read(headline).indexOf(initials) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => Math.sign(a.at) - Math.sign(b.at))
  return listedOf(
    db,
    found.slice(0, limit).map(({ id }) => id),
  )
}

const kept = new Map<string, string>()

/** What characters are read by is a megabyte of the program: it comes when somebody first types initials. */
async function initialsReader(): Promise<(line: string) => string> {
  const { initialsOf } = await import('../../hanzi/pinyin/initials.ts')
  return (line) => {
    const known = kept.get(line)
    if (known !== undefined) return known
    const initials = initialsOf(line)
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
    kept.set(line, initials)
    return initials
  }
}
