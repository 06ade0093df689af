import type { Newsroom } from '../../src/newsroom/newsroom.ts'
import { acceptInvitation, inviteNew } from '../../src/newsroom/people/invite.ts'
import { createPasswords } from '../../src/newsroom/people/password-hash.ts'
import type { Role } from '../../src/newsroom/people/policy.ts'
import { findSignedIn, type SignedIn, type Whence } from '../../src/newsroom/people/sessions.ts'
import { codeOf, fromBase32, stepAt } from '../../src/newsroom/people/totp.ts'

/** Passwords hashed as cheaply as argon2 allows. */
export const cheapPasswords = () => createPasswords({ memory: 16, passes: 1, parallelism: 1 })

export const PASSWORD = '潮闸 电车 灯塔 芦洲 渡口'
export const WHENCE: Whence = { address: '192.0.2.7', browser: 'Firefox, Linux' }

/** Somebody of the staff who was invited, has chosen `PASSWORD`, and is signed in. */
export async function comesIn(
  newsroom: Newsroom,
  order: { readonly name: string; readonly role: Role; readonly login: string },
): Promise<SignedIn & { readonly token: string }> {
  const { link } = await inviteNew(newsroom, order)
  const accepting = { token: link.token, name: order.name, login: order.login, password: PASSWORD, whence: WHENCE }
  const { token } = await acceptInvitation(newsroom, cheapPasswords(), accepting)
  const who = await findSignedIn(newsroom.database.read, token, newsroom.now())
  return { ...who!, token }
}

/** What an authenticator with this secret shows at an instant. */
export function shownCode(secret: string, at: string): string {
  return codeOf(fromBase32(secret.replaceAll(' ', '')), stepAt(Date.parse(at)))
}
