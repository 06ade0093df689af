const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const STEP = 0.02
const ZERO = 2048

/** A score as two digits of base 64, to 0.02; of ±40 at most. */
export function digits(score: number): string {
  const whole = Math.max(0, Math.min(4095, Math.round(score / STEP) + ZERO))
  return DIGITS[whole >> 6]! + DIGITS[whole & 63]!
}

/** What the two digits at a place of a text say. */
export function scoreAt(text: string, at: number): number {
  return ((valueOf(text.charCodeAt(at)) << 6) + valueOf(text.charCodeAt(at + 1)) - ZERO) * STEP
}

function valueOf(digit: number): number {
  if (digit >= 97) return digit - 71
  if (digit === 95) return 63
  if (digit >= 65) return digit - 65
  return digit === 45 ? 62 : digit + 4
}
