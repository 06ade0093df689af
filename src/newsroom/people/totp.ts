import { createHmac, randomBytes } from 'node:crypto'
import { sameSecret } from './secret-token.ts'

/** How long a code is shown: the step of RFC 6238, in seconds. */
const STEP_SECONDS = 30
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new shared secret in base32 (RFC 4648): 160 bits, as RFC 4226 (4) recommends. */
export function newSecret(): string {
  return toBase32(randomBytes(20))
}

/** The step in which an instant lies: 30 seconds each, counted from 1970. */
export function stepAt(ms: number): number {
  return Math.floor(ms / 1000 / STEP_SECONDS)
}

/** The code of a step (RFC 6238 with HMAC-SHA-1, which is what every app takes). */
export function codeOf(secret: Buffer, step: number, digits = 6): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = mac.at(-1)! & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits).padStart(digits, '0')
}

/**
 * The step that a code belongs to, one before or after the present one at most (clocks differ), and later than the last
 * one that was used: a code opens once. Undefined for any other.
 */
export function matchingStep(
  secret: string,
  code: string,
  { ms, after }: { readonly ms: number; readonly after: number },
): number | undefined {
  const now = stepAt(ms)
  const bytes = fromBase32(secret)
  const typed = code.replaceAll(/\s/g, '')
  // All three are always made, so that the time does not tell which one it was.
  const matching = [now - 1, now, now + 1].filter((step) => sameSecret(codeOf(bytes, step), typed) && step > after)
  return matching.at(-1)
}

/** What an app reads to know the secret: https://github.com/google/google-authenticator/wiki/Key-Uri-Format. */
export function otpauthUri(secret: string, paper: string, login: string): string {
  const [issuer, account] = [paper, login].map(encodeURIComponent)
  return `otpauth://totp/${issuer}:${account}?secret=${secret}&issuer=${issuer}`
}

export function toBase32(bytes: Buffer): string {
  let [value, bits, text] = [0, 0, '']
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(value >> (bits - 5)) & 31]
  }
  return bits === 0 ? text : text + ALPHABET[(value << (5 - bits)) & 31]
}

export function fromBase32(text: string): Buffer {
  const bytes: number[] = []
  let [value, bits] = [0, 0]
  for (const character of text) {
    const digit = ALPHABET.indexOf(character)
    if (digit === -1) throw new Error('a shared secret is kept in a form that nobody can read')
    value = ((value << 5) | digit) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((value >> bits) & 0xff)
  }
  return Buffer.from(bytes)
}
