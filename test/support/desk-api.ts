import type { Asking, Operation } from '../../src/desk/contract/operation.ts'
import type { Role } from '../../src/newsroom/people/policy.ts'
import { comesIn } from './door.ts'
import type { Paper } from './paper.ts'
import type { Reply, TestPortal } from './portal.ts'

/** An answer of the interface. */
export interface Said<Body = unknown> {
  readonly status: number
  readonly headers: Reply['headers']
  readonly body: Body
}

/** Somebody who is signed in, and asks the interface as the app does. */
export interface AtWork {
  readonly staffId: string
  readonly cookie: string
  ask<Op extends Operation>(
    operation: Op,
    asking: Asking<Op>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Said>
}

let people = 0

/** Signs somebody in on a test portal, under a sign-in name of their own. */
export async function atWork(paper: Paper, portal: TestPortal, role: Role, name = '林雁'): Promise<AtWork> {
  people += 1
  const { staffId, token } = await comesIn(paper.newsroom, { name, role, login: `${role}-${people}` })
  const cookie = `__Host-desk=${token}`
  return {
    staffId,
    cookie,
    ask: (operation, asking, headers = {}) =>
      askApi(portal, operation, asking, { cookie, 'sec-fetch-site': 'same-origin', ...headers }),
  }
}

/** Asks the interface with these headers and no others but the type of the body. */
export async function askApi<Op extends Operation>(
  portal: Pick<TestPortal, 'ask'>,
  operation: Op,
  asking: Asking<Op>,
  headers: Readonly<Record<string, string>>,
): Promise<Said> {
  const { method } = operation
  const body = asking.body === undefined ? undefined : JSON.stringify(asking.body)
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  const reply = await portal.ask(addressOf(operation, asking), {
    method,
    headers: { ...type, ...headers },
    ...(body !== undefined && { body }),
  })
  const isJson = reply.headers['content-type']?.includes('json') ?? false
  return { ...reply, body: isJson ? (JSON.parse(reply.body) as unknown) : reply.body }
}

export function addressOf<Op extends Operation>(operation: Op, asking: Asking<Op>): string {
  const params = (asking.params ?? {}) as Readonly<Record<string, unknown>>
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const query = Object.entries(
    (asking.query ?? {}) as Readonly<Record<string, string | readonly string[] | undefined>>,
  ).flatMap(([name, value]) => [value].flat().flatMap((each) => (each === undefined ? [] : [[name, each]])))
  return `/desk/api${path}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`
}
