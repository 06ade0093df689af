import type { Agent } from 'node:http'
import { clientOf } from '../node-http.ts'
import { type OutgoingOptions, parseAddress, placeFinder, within } from './outgoing.ts'
import { pinned } from './request.ts'

/** Something to be posted to an address that somebody else has chosen. */
export interface PostOrder {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  readonly withinMs: number
}

export interface PostAnswer {
  readonly status: number
  /** Seconds that it asks us to wait, where it says so. */
  readonly retryAfter: number | undefined
}

/**
 * Many posts to few hosts: connections are kept and used again, each to the address that its host had, and was found to be
 * public by, when the line was opened.
 */
export interface Lines {
  /**
   * Posts, and gives the answer's status, whatever it is; redirects are not followed, and nothing of its body is kept.
   * Refuses (`invalid`) an address that is none of the web or not public, (`missing`) one that cannot be reached or does
   * not answer in time: then it may have been taken or not.
   */
  post(order: PostOrder): Promise<PostAnswer>
  close(): void
}

/** How much of an answer's body is waited for before its connection is given up. */
const MOST_BYTES = 64 * 1024
/** A name is looked up for all posts to it. */
const PATIENCE_MS = 10_000

/** Opens lines with at most so many connections to each host. */
export function openLines(connections: number, options: OutgoingOptions = {}): Lines {
  const find = placeFinder(options)
  const hosts = new Map<string, Promise<Host>>()

  async function open(url: URL): Promise<Host> {
    const { address, port } = await find(url, AbortSignal.timeout(PATIENCE_MS))
    const client = clientOf(protocolOf(url))
    return { port, agent: new client.Agent({ keepAlive: true, maxSockets: connections, lookup: pinned(address) }) }
  }

  /** Looked up once, whoever posts first. */
  function hostOf(url: URL): Promise<Host> {
    const kept = hosts.get(url.origin)
    if (kept) return kept
    const opened = open(url)
    hosts.set(url.origin, opened)
    return opened
  }

  return {
    async post(order) {
      const url = parseAddress(order.url)
      const deadline = AbortSignal.timeout(order.withinMs)
      return within(deadline, url, async () => send(url, await hostOf(url), order, deadline))
    },
    close() {
      for (const host of hosts.values())
        host.then(
          ({ agent }) => agent.destroy(),
          () => {},
        )
      hosts.clear()
    },
  }
}

interface Host {
  readonly port: number
  readonly agent: Agent
}

function protocolOf({ protocol }: URL): 'http:' | 'https:' {
  return protocol === 'https:' ? 'https:' : 'http:'
}

function send(url: URL, { port, agent }: Host, { headers, body }: PostOrder, signal: AbortSignal): Promise<PostAnswer> {
  return new Promise((answered, failed) => {
    const { request } = clientOf(protocolOf(url))
    const length = { 'content-length': String(body.byteLength), 'user-agent': 'Broadsheet' }
    request(url, { method: 'POST', port, agent, signal, headers: { ...headers, ...length } }, (answer) => {
      let bytes = 0
      const asked = Number(answer.headers['retry-after'])
      answer.on('data', (chunk: Uint8Array) => {
        bytes += chunk.byteLength
        if (bytes > MOST_BYTES) answer.destroy()
      })
      answer.on('error', () => {}) // Its status is known, and nothing else is asked for.
      answer.on('close', () =>
        answered({ status: answer.statusCode ?? 0, retryAfter: Number.isFinite(asked) ? asked : undefined }),
      )
    })
      .on('error', failed)
      .end(body)
  })
}
