import type { IncomingMessage } from 'node:http'

/** How the browser keeps a token for us. */
export interface TokenCookie {
  read(req: IncomingMessage): string | undefined
  /** The header that keeps a token, or that forgets it. */
  write(token: string | null): string
}

/**
 * A cookie that no script reads (HttpOnly). It comes along when somebody follows a link from a chat or a mail, but with no
 * form of another site (SameSite=Lax; Strict would ask whoever follows such a link to sign in again). Where the portal's
 * address is https it is Secure, and `__Host-` lets no other host of the domain set it (RFC 6265bis, 4.1.3).
 */
export function tokenCookie(origin: string, plainName: string, seconds: number): TokenCookie {
  const secure = origin.startsWith('https:')
  const name = secure ? `__Host-${plainName}` : plainName
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return {
    read({ headers }) {
      const found = (headers.cookie ?? '').split(';').map((pair) => pair.trim())
      return found.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
    },
    write: (token) =>
      token === null ? `${name}=; ${attributes}; Max-Age=0` : `${name}=${token}; ${attributes}; Max-Age=${seconds}`,
  }
}
