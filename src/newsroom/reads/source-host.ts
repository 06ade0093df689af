/** A host has a dot, so none is ever called one of these. */
export const NO_HOST = 'direct'
/** The paper's own pages. */
export const OWN_HOST = 'own'
/** Hosts beyond those that a story may have in an hour: anybody can make some up. */
export const OTHER_HOSTS = 'other'

const HOST = /^(?=.{3,100}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/

/**
 * Under what host a reading is counted that came from there: `weibo.com` of `www.weibo.com`, and never more than the
 * host. What no host is counts as coming from nowhere.
 */
export function sourceHost(said: string | null | undefined, own: string): string {
  const host = (said ?? '').trim().toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '')
  if (host !== '' && withoutWww(host) === withoutWww(own)) return OWN_HOST
  return HOST.test(host) ? withoutWww(host) : NO_HOST
}

function withoutWww(host: string): string {
  return host.replace(/^www\.(?=.*\.)/, '')
}
