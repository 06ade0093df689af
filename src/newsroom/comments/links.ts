const ENDS = '(?:com|net|org|info|biz|cn|cc|co|io|me|tv|top|vip|xyz|shop|site|club)(?![a-z0-9-])'
/**
 * An address of the web, with its scheme or by its end; Chinese text goes on behind it without a space. Nothing in it looks
 * back over what was read: the time grows with the text.
 */
const LINK = new RegExp(`(?:https?://|\\bwww\\.)[\\w.\\-/%?=&#~:+]+|[\\p{L}\\p{N}_-]\\.${ENDS}(?!\\.${ENDS})`, 'giu')

/** How many links are in a text. */
export function countLinks(text: string): number {
  return asRead(text).match(LINK)?.length ?? 0
}

/** The host of the first link in a text, in small letters. */
export function hostIn(text: string): string | undefined {
  const read = asRead(text).toLowerCase()
  const [found] = read.matchAll(LINK)
  if (!found) return undefined
  const [address] = found
  if (/^(?:https?:|www\.)/.test(address)) return address.replace(/^https?:\/\//, '').split(/[/?#:]/, 1)[0]
  // Known by its end: it begins behind the last character that no host has.
  const end = found.index + address.length
  let start = end
  while (start > 0 && /[a-z0-9.-]/.test(read[start - 1]!)) start--
  return read.slice(start, end)
}

/** Browsers take full-width letters and the full stop of Chinese for those of an address. */
function asRead(text: string): string {
  return text.normalize('NFKC').replaceAll(/。(?=[a-z])/gi, '.')
}
