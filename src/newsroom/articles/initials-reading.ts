import type { Kysely } from 'kysely'
import { initialsOf } from '../../hanzi/pinyin/initials.ts'
import type { Tables } from '../tables.ts'
import { type ListedArticle, listedOf } from './list-reading.ts'

/** Among so many stories it is looked: what somebody has in mind by its initials has moved of late. */
const LATEST = 1000
/** Initials that are kept, so that a headline is read once. */
const MOST_KEPT = 4000

/** Whether somebody may mean the first letters of a few characters: `shcz`. */
export function isInitials(text: string): boolean {
  return /^[a-z\d]{2,30}$/.test(text)
}

/** Whether a name begins with these initials. */
export function startsWithInitials(name: string, initials: string): boolean {
  return isInitials(initials) && keptInitials(name).startsWith(initials)
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
  const found = rows
    .map(({ id, headline }) => ({ id, at: keptInitials(headline).indexOf(initials) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => Math.sign(a.at) - Math.sign(b.at))
  return listedOf(
    db,
    found.slice(0, limit).map(({ id }) => id),
  )
}

const kept = new Map<string, string>()

function keptInitials(line: string): string {
  const known = kept.get(line)
  if (known !== undefined) return known
  const initials = initialsOf(line)
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
  kept.set(line, initials)
  return initials
}
