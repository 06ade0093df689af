import { countUnseenNotices } from '../../newsroom/readers/notices.ts'
import type { Answer, Route, Visit } from '../visit.ts'

export const meRoutes: readonly Route[] = [{ path: /^\/reader\/api\/me$/, for: 'anyone', json: true, get: tell }]

/** Who is signed in, for the scripts of cached pages, which say nothing personal themselves. */
async function tell({ house, who }: Visit): Promise<Answer> {
  if (!who) return { json: { reader: null } }
  const { id, name } = who.reader
  return { json: { reader: { id, name, unseen: await countUnseenNotices(house.db, id) } } }
}
