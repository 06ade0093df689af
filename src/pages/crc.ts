/**
 * CRC-32 of joined bytes from the CRCs of the pieces, without the bytes. A CRC is a polynomial over GF(2) modulo P
 * (RFC 1952, section 8), so appending n bytes multiplies it by x^(8n), and the CRC of the appended piece is added.
 * Polynomials are stored reflected, as gzip does: bit 31 is x^0.
 */
const P = 0xedb88320
const ONE = 0x80000000

/** a · b mod P. Masks where one would write `if`: the bits are as good as random, and no processor guesses those. */
function multiply(a: number, b: number): number {
  let product = 0
  let power = b
  for (let bits = a; bits !== 0; bits <<= 1) {
    product ^= power & (bits >> 31)
    power = (power >>> 1) ^ (P & -(power & 1))
  }
  return product
}

/** SQUARES[n] is x^(2^n) mod P. They repeat after 32, since x^(2^32) = x. */
const SQUARES: readonly number[] = (() => {
  const squares = [ONE >>> 1]
  while (squares.length < 32) squares.push(multiply(squares.at(-1)!, squares.at(-1)!))
  return squares
})()

/** What appending `length` bytes multiplies a CRC by. Worked out once for each piece, used each time it is joined. */
export function crcShift(length: number): number {
  let shift = ONE | 0
  for (let n = 3, rest = length; rest > 0; n++, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) shift = multiply(SQUARES[n % 32]!, shift)
  }
  return shift
}

/** The CRC of `before` followed by `after`; `shift` is `crcShift` of the length of `after`. */
export function joinCrc(before: number, after: number, shift: number): number {
  return (multiply(before | 0, shift) ^ after) >>> 0
}
