/**
 * The address, if a body may send its readers there: the web, mail, or a place on our own site; undefined otherwise. As
 * the body's schema has it, and the only way by which an address comes into the surface.
 */
export function readersAddress(address: string): string | undefined {
  const trimmed = address.trim()
  return trimmed.length <= LONGEST && /^(?:https?:\/\/|mailto:|\/(?!\/)|#)[^\s\u0000-\u001F\u007F]*$/iu.test(trimmed)
    ? trimmed
    : undefined
}

const LONGEST = 2048
