import { chooseLanguage } from '../../newsroom/people/sessions.ts'
import { issueToken, listTokens, revokeToken } from '../../newsroom/people/tokens.ts'
import { chooseMyLanguage, issueMyToken, listMyTokens, readMe, revokeMyToken } from '../contract/people.ts'
import { type Handled, handle } from './handler.ts'
import { meOf } from './me.ts'

export const peopleHandlers: readonly Handled[] = [
  handle(readMe, async (_, visit) => meOf(visit)),
  handle(chooseMyLanguage, async ({ body }, { newsroom, session }) => {
    await chooseLanguage(newsroom, session!, body.language)
  }),
  handle(listMyTokens, async (_, { db, newsroom, staffId }) => {
    return { items: await listTokens(db, staffId, newsroom.now()), next: null }
  }),
  handle(issueMyToken, async ({ body }, { newsroom, staffId }) => issueToken(newsroom, { staffId, ...body })),
  handle(revokeMyToken, async ({ params }, { newsroom, staffId }) => {
    await revokeToken(newsroom, { staffId, ...params })
  }),
]
