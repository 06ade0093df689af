import { blocksOf } from '../../newsroom/fronts/front-reading.ts'
import { listHot } from '../../newsroom/hot/hot-reading.ts'
import { LEAVE_MARK } from '../../newsroom/subscriptions/issue.ts'
import type { Context } from '../context.ts'
import { inEdition } from '../editions.ts'
import { timeOf } from '../parts/when.tsx'
import { frontOf, storiesAt } from '../plans/fronts.ts'
import { writeLetter, type WrittenLetter } from './letter.tsx'

const MOST_STORIES = 14
const HOT_LENGTH = 8

/**
 * The letter of this moment in an edition: what leads the home page, the first of each section there, and the hot list
 * without what was told already. Undefined while the home page has nothing.
 */
export async function composeLetter(context: Context): Promise<WrittenLetter | undefined> {
  const { db, frame, sections, convert, now } = context
  const front = await frontOf(context, 'home', {
    blocks: (arrangement) => blocksOf(arrangement, sections).map(({ id }) => id),
  })
  const heads = (['lead', 'second', 'brief'] as const).flatMap((place) => storiesAt(front, place))
  const firsts = sections.flatMap(({ id }) => storiesAt(front, `block:${id}`).slice(0, 1))
  const stories = [...heads, ...firsts].slice(0, MOST_STORIES)
  if (stories.length === 0) return undefined
  const told = new Set(stories.map(({ id }) => id))
  const places = await listHot(db, '24h', HOT_LENGTH + told.size)
  const hot = places.filter(({ articleId }) => !told.has(articleId)).slice(0, HOT_LENGTH)
  return writeLetter(frame, { today: timeOf(frame, now()), ...inEdition({ stories, hot }, convert) })
}

/** The same for somebody of the staff, who has nothing to leave by it. */
export async function previewLetter(context: Context): Promise<WrittenLetter | undefined> {
  const letter = await composeLetter(context)
  const leadsNowhere = (text: string) => text.replaceAll(LEAVE_MARK, '#')
  return letter && { ...letter, text: leadsNowhere(letter.text), html: leadsNowhere(letter.html) }
}
