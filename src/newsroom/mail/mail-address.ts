/** One address and nothing that a mail's header reads as more: no list, no name, no second line. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]{1,200}$/u
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/

/** An e-mail address as it is compared; undefined for what is none, or more than one. */
export function mailAddress(typed: string): string | undefined {
  const email = typed.trim().toLowerCase()
  return ADDRESS.test(email) && !CONTROL.test(email) && email.isWellFormed() ? email : undefined
}
