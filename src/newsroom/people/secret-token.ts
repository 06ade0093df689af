import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits in 43 characters that may stand in an address or a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export const TOKEN_PATTERN = /^[\w-]{43}$/

/**
 * What is kept of a token: its SHA-256, in hexadecimal. A slow hash would add nothing to 256 random bits, and a look-up
 * by the hash tells nobody by its time how much of a guess was right.
 */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
