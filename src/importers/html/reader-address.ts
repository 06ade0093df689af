/**
 * An address as it is from anywhere: relative ones against the page that they stood on, when that is known. A cleaned
 * one, so it has an allowed scheme or none.
 */
export function absolute(address: string, page: string | undefined): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(address) || address === '') return address
  if (page !== undefined && URL.canParse(address, page)) return new URL(address, page).href
  return address.startsWith('//') ? `https:${address}` : address
}

/**
 * The address, if a body may send its readers there: the web, mail, or a place on our own site. Not a place in the page
 * itself, since names of places do not outlive cleaning.
 */
export function forReaders(address: string): string | undefined {
  return address.length <= LONGEST && /^(?:https?:\/\/|mailto:|\/(?!\/))\S+$/i.test(address) ? address : undefined
}

/** As the body's schema has it. */
const LONGEST = 2048
