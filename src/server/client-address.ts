import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * Tells the address of the reader behind `proxies` proxies of ours, each of which appends the address that it heard from
 * to X-Forwarded-For. What stands further to the left, anyone can write there. Undefined when the header is not what our
 * proxies would send.
 */
export function clientAddress(proxies: number): (req: IncomingMessage) => string | undefined {
  if (proxies === 0) return (req) => req.socket.remoteAddress
  return ({ headers }) => {
    const heard = String(headers['x-forwarded-for'] ?? '').split(',')
    const address = heard.at(-proxies)?.trim() ?? ''
    return isIP(address) ? address : undefined
  }
}
