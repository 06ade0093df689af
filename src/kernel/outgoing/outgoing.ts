import { lookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Refusal } from '../refusal.ts'
import { isPublicAddress } from './public-address.ts'
import { bytesOf, sendRequest, TooLong } from './request.ts'

export interface OutgoingOrder {
  readonly url: string
  /** What we would like to have, as the `accept` header says it. */
  readonly accept: string
  /** More bytes than this, unpacked, are not taken. */
  readonly mostBytes: number
  /** All of it, names and redirects included, has to be done by then. */
  readonly withinMs: number
}

/** What came of it, whole. */
export interface OutgoingAnswer {
  /** Where it came from in the end, after redirects. */
  readonly url: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** The one way in which the program reads an address that somebody else has chosen. */
export interface Outgoing {
  /**
   * Reads a file of the open web. Each address on the way, redirects included, is resolved once, refused if any of what
   * it resolves to stands in a private network, and then connected to as it was resolved, so that a name that means
   * another machine a moment later gains nothing.
   *
   * Refuses (`invalid`) an address that is none of the web or not public, (`missing`) one that cannot be reached, does
   * not answer in time or answers anything but 200, (`too_large`) what is longer than was ordered, (`unsupported`) what
   * is packed in a way that was not asked for. The facts say which `url`.
   */
  read(order: OutgoingOrder): Promise<OutgoingAnswer>
}

export interface OutgoingOptions {
  /** All addresses that a name stands for; the system's own resolver, if not said. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
  /** Which addresses may be connected to; public ones, if not said. */
  readonly allows?: (address: string, port: number) => boolean
}

const MOST_REDIRECTS = 5
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 }
/** What stands behind other ports of a public machine is seldom meant for the public. */
const WEB_PORTS: ReadonlySet<number> = new Set([80, 443, 8000, 8080, 8443])

/** Where an address leads, looked up and found to be allowed. */
export interface Found {
  readonly address: string
  readonly port: number
}

/** Looks up where addresses lead; refuses (`missing`) a host that there is not, (`invalid`) one that is not public. */
export function placeFinder({ resolve = resolveName, allows = isPublicPlace }: OutgoingOptions = {}): (
  url: URL,
  deadline: AbortSignal,
) => Promise<Found> {
  return async (url, deadline) => {
    const port = url.port === '' ? (DEFAULT_PORTS[url.protocol] ?? 0) : Number(url.port)
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const found = isIP(host) ? [host] : await before(deadline, resolve(host)).catch(() => [])
    deadline.throwIfAborted()
    const [address] = found
    if (address === undefined) throw unreachable(url, 'no such host')
    if (!found.every((each) => allows(each, port))) throw new Refusal('invalid', { ...named(url), why: 'not public' })
    return { address, port }
  }
}

export function openOutgoing(options: OutgoingOptions = {}): Outgoing {
  const placeOf = placeFinder(options)

  return {
    async read(order) {
      const deadline = AbortSignal.timeout(order.withinMs)
      let url = parseAddress(order.url)
      for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
        const answer = await within(deadline, url, async () => {
          const at = await placeOf(url, deadline)
          const headers = { accept: order.accept, 'accept-encoding': 'gzip', 'user-agent': 'Broadsheet' }
          return sendRequest(url, { method: 'GET', headers, signal: deadline, at })
        })
        const to = REDIRECTS.has(answer.statusCode ?? 0) ? answer.headers.location : undefined
        if (to === undefined) return take(answer, url, order, deadline)
        answer.destroy()
        url = parseAddress(to, url)
      }
      throw unreachable(url, 'too many redirects')
    },
  }
}

/** `base` is the page that led here. Refuses what is no address of the web, and one with a password in it. */
export function parseAddress(text: string, base?: URL): URL {
  if (!URL.canParse(text, base)) throw new Refusal('invalid', { noun: 'address', url: text, why: 'not an address' })
  const url = new URL(text, base)
  if (!(url.protocol in DEFAULT_PORTS)) throw new Refusal('invalid', { ...named(url), why: 'not of the web' })
  if (url.username !== '' || url.password !== '')
    throw new Refusal('invalid', { noun: 'address', url: url.origin, why: 'with a password' })
  return url
}

async function resolveName(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true, order: 'ipv4first' })).map(({ address }) => address)
}

function isPublicPlace(address: string, port: number): boolean {
  return WEB_PORTS.has(port) && isPublicAddress(address)
}

/** A resolver cannot be told to stop: what it finds later is nobody's any more. */
function before<Found>(deadline: AbortSignal, finding: Promise<Found>): Promise<Found> {
  return new Promise((resolve, reject) => {
    const late = () => reject(deadline.reason as Error)
    if (deadline.aborted) late()
    deadline.addEventListener('abort', late, { once: true })
    finding.then(resolve, reject).finally(() => deadline.removeEventListener('abort', late))
  })
}

async function take(
  answer: IncomingMessage,
  url: URL,
  { mostBytes }: OutgoingOrder,
  deadline: AbortSignal,
): Promise<OutgoingAnswer> {
  try {
    if (answer.statusCode !== 200) throw unreachable(url, `answered ${answer.statusCode}`)
    if (Number(answer.headers['content-length'] ?? 0) > mostBytes) throw tooLarge(url, mostBytes)
    const bytes = await within(deadline, url, () => gather(answer, url, mostBytes))
    return { url: url.href, type: answer.headers['content-type'] ?? '', bytes }
  } finally {
    answer.destroy()
  }
}

async function gather(answer: IncomingMessage, url: URL, mostBytes: number): Promise<Uint8Array> {
  const encoding = answer.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity' && encoding !== 'gzip') throw new Refusal('unsupported', { ...named(url), encoding })
  // A pipeline hands on that the connection broke: what is unpacked would else be waited for, for ever.
  const plain = encoding === 'gzip' ? pipeline(answer, createGunzip(), () => {}) : answer
  try {
    return await bytesOf(plain as AsyncIterable<Uint8Array>, mostBytes)
  } catch (error) {
    throw error instanceof TooLong ? tooLarge(url, mostBytes) : error
  }
}

/** What the network does to us is no fault of ours: it is told as a refusal. */
export async function within<Result>(deadline: AbortSignal, url: URL, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (deadline.aborted) throw unreachable(url, 'too slow')
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
    throw unreachable(url, code)
  }
}

/** Without the query: it may hold what only whoever gave the address should know. */
function named(url: URL): { readonly noun: 'address'; readonly url: string } {
  return { noun: 'address', url: url.origin + url.pathname }
}

function unreachable(url: URL, why: string): Refusal {
  return new Refusal('missing', { ...named(url), why })
}

function tooLarge(url: URL, most: number): Refusal {
  return new Refusal('too_large', { ...named(url), most })
}
