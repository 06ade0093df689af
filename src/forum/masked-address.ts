/** An address as its owner knows it again, and others over the shoulder do not: `l…@wangxi.example`. */
export function maskedAddress(email: string): string {
  const at = email.lastIndexOf('@')
  const [first = ''] = email
  return `${first}…${email.slice(at)}`
}
