/** One address and nothing that a mail's header reads as more: no list, no name, no second line. Its host has a dot. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:".]+(?:\.[^\s@<>()[\]\\,;:".]+)+$/u
/** The longest that a mail server has to take (RFC 5321, 4.5.3.1.3), without its brackets. */
const LONGEST = 254
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/

/**
 * An e-mail address as it is compared, and written to: nobody has two mailboxes that differ in capitals alone. Undefined
 * for what is none, or more than one.
 */
export function mailAddress(typed: string): string | undefined {
  const email = typed.trim().toLowerCase()
  const isAddress = email.length <= LONGEST && ADDRESS.test(email) && !CONTROL.test(email) && email.isWellFormed()
  return isAddress ? email : undefined
}
