import type { Asking, Reply, TestPortal } from './portal.ts'

type Fields = Readonly<Record<string, string>> | readonly (readonly [string, string])[]

/** A browser without a screen: keeps the Desk's cookie, or a reader's, and says where its forms come from as browsers do. */
export interface Visitor {
  /** The cookie as it is sent: `__Host-desk=…`; undefined while there is none. */
  cookie: string | undefined
  get(target: string, headers?: Asking['headers']): Promise<Reply>
  /** Sends a form of ours. */
  post(target: string, fields: Fields, headers?: Asking['headers']): Promise<Reply>
}

export function visit(
  portal: Pick<TestPortal, 'ask'>,
  cookie?: string,
  { keeps = 'desk' }: { readonly keeps?: 'desk' | 'reader' } = {},
): Visitor {
  const name = new RegExp(`^(?:__Host-)?${keeps}=`)
  async function ask(target: string, asking: Asking): Promise<Reply> {
    const kept = visitor.cookie === undefined ? {} : { cookie: visitor.cookie }
    const reply = await portal.ask(target, { ...asking, headers: { ...kept, ...asking.headers } })
    for (const set of reply.headers['set-cookie'] ?? []) {
      const [pair = ''] = set.split(';')
      if (!name.test(pair)) continue
      visitor.cookie = set.includes('Max-Age=0') ? undefined : pair
    }
    return reply
  }
  const visitor: Visitor = {
    cookie,
    get: (target, headers = {}) => ask(target, { headers }),
    post: (target, fields, headers = {}) =>
      ask(target, {
        method: 'POST',
        body: new URLSearchParams(fields as Record<string, string>).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
      }),
  }
  return visitor
}
