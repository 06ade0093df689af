import type { IncomingMessage } from 'node:http'

/**
 * Whether a form was sent from a page of this site. Browsers say so in Sec-Fetch-Site, which no page can set; over plain
 * http they leave it out and send Origin, which has to be the portal's own address or the host that was asked. Whoever
 * says neither is no browser with our form in it.
 */
export function cameFromHere({ headers }: IncomingMessage, own: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  return isOwn(headers, own)
}

/**
 * Whether a browser says that a page of another site asks: it cannot read the answer, and shall not make us work for it
 * either. What is typed into the address bar, and programs, say nothing.
 */
export function cameFromElsewhere({ headers }: IncomingMessage, own: string): boolean {
  const site = headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') return true
  return headers.origin !== undefined && site !== 'same-origin' && !isOwn(headers, own)
}

function isOwn({ origin, host }: IncomingMessage['headers'], own: string): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false
  return origin === own || (host !== undefined && own.startsWith('http:') && origin === `http://${host}`)
}
