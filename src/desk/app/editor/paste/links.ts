import { readersAddress } from '../schema/readers-address.ts'

/** A link of a foreign text as it stands there; undefined for one that leads nowhere from here. */
export function foreignLink(address: string): string | undefined {
  const known = readersAddress(address)
  return known !== undefined && /^(?:https?|mailto):/i.test(known) ? known : undefined
}

/**
 * Where a link leads, without who sent the reader there: redirections of search pages undone, parameters of tracking
 * gone. An address without any stays letter for letter.
 */
export function cleanLink(address: string): string {
  const target = redirected(address)
  if (target === undefined) return address
  const clean = readersAddress(untracked(target))
  return clean === undefined || clean === new URL(address).href ? address : clean
}

function redirected(address: string): URL | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined
  const url = new URL(address)
  const wrapped = REDIRECTS.find(([place]) => place.test(url.host + url.pathname))
  const target = wrapped && url.searchParams.get(wrapped[1])
  return target && /^https?:/i.test(target) && URL.canParse(target) ? new URL(target) : url
}

const REDIRECTS: readonly (readonly [RegExp, string])[] = [
  [/^www\.google\.[a-z.]+\/url$/, 'q'],
  [/^link\.zhihu\.com\/$/, 'target'],
  [/^weibo\.cn\/sinaurl$/, 'u'],
  [/^link\.juejin\.cn\/$/, 'target'],
]

function untracked(url: URL): string {
  const isWeChat = url.hostname === 'mp.weixin.qq.com'
  const tracking = [...url.searchParams].filter(
    ([name, value]) => TRACKING.test(name) || (isWeChat && WECHAT.test(name)) || isShareMark(name, value),
  )
  for (const [name] of tracking) url.searchParams.delete(name)
  if (isWeChat && /^#(?:rd|wechat_redirect)$/.test(url.hash)) url.hash = ''
  return url.href
}

const TRACKING =
  /^(?:utm_\w+|spm|scm|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|mc_[ce]id|igshid|_hsenc|_hsmi|mkt_tok|ref_src|vd_source|wfr|isappinstalled|share_(?:token|source|medium|from|plat|session_id|tag|id|times))$/
const WECHAT =
  /^(?:chksm|scene|subscene|sessionid|clicktime|enterid|ascene|devicetype|version|nettype|abtest_cookie|lang|exportkey|pass_ticket|wx_header|poc_token|mpshare|srcid|sharer_\w+|key|uin)$/

function isShareMark(name: string, value: string): boolean {
  return name === 'from' && /^(?:timeline|singlemessage|groupmessage)$/.test(value)
}
