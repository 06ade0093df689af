import { findByInitials, isInitials, startingWith } from '../../newsroom/articles/initials-reading.ts'
import { listedOf, listForDesk } from '../../newsroom/articles/list-reading.ts'
import { listStaff } from '../../newsroom/people/staff.ts'
import { findByName } from '../contract/finds.ts'
import { type Handled, handle } from './handler.ts'

/** As many as are taken in at a glance. */
const MOST = 8

export const findHandlers: readonly Handled[] = [
  handle(findByName, async ({ query: { q } }, { db, newsroom, house }) => {
    const wanted = q.trim().toLowerCase()
    const [staff, worded, latest, older, hasInitials] = await Promise.all([
      listStaff(db),
      listForDesk(newsroom.database, { words: q, limit: MOST }),
      isInitials(wanted) ? findByInitials(db, wanted, MOST) : [],
      isInitials(wanted) ? listedOf(db, await house.findSounding(wanted)) : [],
      startingWith(wanted),
    ])
    const articles = new Map([...worded.items, ...latest, ...older].map((article) => [article.id, article]))
    return {
      articles: [...articles.values()]
        .slice(0, MOST)
        .map(({ id, headline, stage, section }) => ({ id, headline, stage, section: section.name })),
      people: staff
        .filter(({ disabledAt }) => disabledAt === undefined)
        .filter(({ name }) => name.toLowerCase().includes(wanted) || hasInitials(name))
        .slice(0, MOST)
        .map(({ id, name, role }) => ({ id, name, role })),
    }
  }),
]
