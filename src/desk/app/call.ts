import type { Answered, Asking, Operation } from '../contract/operation.ts'
import { raiseSignedOut } from './signed-out.ts'

const BASE = '/desk/api'

type Facts = Readonly<Record<string, unknown>>

/** Why the server says no, or that it could not be asked (`offline`). `message` is for whoever asked, in their language. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly code: string
  readonly facts: Facts

  constructor(said: {
    readonly status: number
    readonly code: string
    readonly facts?: Facts
    readonly message: string
  }) {
    super(said.message)
    this.status = said.status
    this.code = said.code
    this.facts = said.facts ?? {}
  }
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  /** Of an operation that takes bytes. */
  readonly bytes?: Blob
  /** Goes on when the page is left: for the last save. At most 64 KB. */
  readonly keepalive?: boolean
}

/**
 * Calls an operation of the interface:
 *
 *     const article = await call(readArticle, { params: { articleId } })
 *
 * Throws a `Problem` for every "no". When the session has ended, the sign-in is laid over the page as well.
 */
export async function call<Op extends Operation>(
  operation: Op,
  asking: Asking<Op>,
  { signal, bytes, keepalive = false }: CallOptions = {},
): Promise<Answered<Op>> {
  const response = await ask(addressOf(operation, asking), {
    method: operation.method,
    keepalive,
    ...(signal && { signal }),
    ...(bytes
      ? { body: bytes, headers: { 'content-type': bytes.type || 'application/octet-stream' } }
      : asking.body !== undefined && {
          body: JSON.stringify(asking.body),
          headers: { 'content-type': 'application/json' },
        }),
  })
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as Answered<Op>
  const problem = await problemIn(response)
  if (problem.status === 401) raiseSignedOut()
  throw problem
}

type Plain = string | number | boolean | null | undefined

/** The address of an operation with its parameters filled in, for links and streams as well. */
export function addressOf<Op extends Operation>(operation: Op, asking: Asking<Op>): string {
  const params = (asking.params ?? {}) as Readonly<Record<string, unknown>>
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries((asking.query ?? {}) as Readonly<Record<string, unknown>>))
    for (const each of Array.isArray(value) ? (value as Plain[]) : [value as Plain])
      if (each !== undefined && each !== null && each !== '') query.append(name, String(each))
  const search = query.toString()
  return BASE + path + (search && `?${search}`)
}

async function ask(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: 'same-origin', ...init })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new Problem({ status: 0, code: 'offline', message: String(error) })
  }
}

async function problemIn(response: Response): Promise<Problem> {
  const { status, statusText } = response
  try {
    const said = (await response.json()) as { code: string; facts?: Facts; message: string }
    return new Problem({ status, ...said })
  } catch {
    return new Problem({ status, code: 'failed', message: statusText })
  }
}
