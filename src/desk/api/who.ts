import type { IncomingMessage } from 'node:http'
import type { Actor } from '../../newsroom/people/actor.ts'
import { actorOf, findSignedIn, noteSeen, type SignedIn } from '../../newsroom/people/sessions.ts'
import { actorOfToken, findTokenHolder, noteTokenUsed } from '../../newsroom/people/tokens.ts'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import type { Role } from '../../newsroom/people/policy.ts'
import type { Operation } from '../contract/operation.ts'
import type { TokenCookie } from '../../kernel/token-cookie.ts'

/** Somebody who asks something of the interface: signed in, or a program with a token of theirs. */
export interface Asker {
  readonly staffId: string
  readonly who: { readonly name: string; readonly role: Role }
  readonly session: SignedIn | undefined
  /** Came by a token whose owner has to enrol a second factor first. */
  readonly mustEnrol: boolean
  /** Whose count of requests goes up. */
  readonly key: string
  actorAt(address: string): Actor
  /** Whether what they came with is enough for an operation; what the policy says of their role is another question. */
  mayUse(scope: Operation['scope']): boolean
  /** Whether what they came with still stands, and so does their role. */
  isStillIn(): Promise<boolean>
  noteSeen(address: string): Promise<void>
}

/** Finds who asks: by the token of the Authorization header, or else by the session of the cookie. */
export async function findAsker(
  req: IncomingMessage,
  { newsroom, cookie }: { readonly newsroom: Newsroom; readonly cookie: TokenCookie },
): Promise<Asker | undefined> {
  const { authorization } = req.headers
  if (authorization !== undefined) return byToken(newsroom, /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '')
  const token = cookie.read(req)
  return token === undefined ? undefined : bySession(newsroom, token)
}

async function byToken(newsroom: Newsroom, secret: string): Promise<Asker | undefined> {
  const find = () => findTokenHolder(newsroom.database.read, secret, newsroom.now())
  const holder = await find()
  return (
    holder && {
      staffId: holder.staffId,
      who: holder,
      session: undefined,
      mustEnrol: holder.mustEnrol,
      key: `token ${holder.token.id}`,
      actorAt: (address) => actorOfToken(holder, address),
      mayUse: (scope) => scope === 'any' || (scope !== 'session' && holder.token.scopes.includes(scope)),
      async isStillIn() {
        const found = await find()
        return found?.role === holder.role && !found.mustEnrol
      },
      noteSeen: () => noteTokenUsed(newsroom, holder.token),
    }
  )
}

/** Half a sign-in is nothing, and so is one that has to enrol a second factor first. */
async function bySession(newsroom: Newsroom, token: string): Promise<Asker | undefined> {
  const find = () => findSignedIn(newsroom.database.read, token, newsroom.now())
  const session = await find()
  if (!isWhole(session)) return undefined
  return {
    staffId: session.staffId,
    who: session,
    session,
    mustEnrol: false,
    key: `session ${session.session.id}`,
    actorAt: (address) => actorOf(session, address),
    mayUse: () => true,
    async isStillIn() {
      const found = await find()
      return isWhole(found) && found.role === session.role
    },
    noteSeen: (address) => noteSeen(newsroom, session, address),
  }
}

function isWhole(session: SignedIn | undefined): session is SignedIn {
  return session !== undefined && !session.pending && !session.mustEnrol
}
