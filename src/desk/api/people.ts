import { chooseLanguage } from '../../newsroom/people/sessions.ts'
import { isAskedForPassword, provePassword } from '../../newsroom/people/sign-in.ts'
import { issueToken, listTokens, revokeToken } from '../../newsroom/people/tokens.ts'
import { chooseMyLanguage, issueMyToken, listMyTokens, readMe, revokeMyToken } from '../contract/people.ts'
import { type Handled, handle } from './handler.ts'
import { meOf } from './me.ts'

export const peopleHandlers: readonly Handled[] = [
  handle(readMe, async (_, visit) => meOf(visit)),
  handle(chooseMyLanguage, async ({ body }, { newsroom, session }) => {
    await chooseLanguage(newsroom, session!, body.language)
  }),
  handle(listMyTokens, async (_, { db, newsroom, staffId, session }) => {
    const items = await listTokens(db, staffId, newsroom.now())
    return { items, next: null, asksForPassword: isAskedForPassword(session!, newsroom.now()) }
  }),
  handle(issueMyToken, async ({ body: { password, ...order } }, { newsroom, staffId, session, house, address }) => {
    await provePassword(newsroom, house.passwords, session!, { password, address })
    return issueToken(newsroom, { staffId, ...order, factor: session!.session.factor })
  }),
  handle(revokeMyToken, async ({ params }, { newsroom, staffId }) => {
    await revokeToken(newsroom, { staffId, ...params })
  }),
]
