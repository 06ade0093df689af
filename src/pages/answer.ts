import type { Encoding } from './negotiate.ts'
import type { Page } from './page.ts'
import type { Life, Rendering } from './rendering.ts'
import { gzipOf, type Segment, textOf } from './segment.ts'

/** A page in one encoding, ready to be sent: `writeHead(status, headers)`, `end(body)`. */
export interface Answer {
  readonly status: number
  /** Strong, and different for each encoding; the same as long as the bytes are the same. */
  readonly etag: string
  /** Names and values in turn, as `writeHead` takes them. */
  readonly headers: readonly string[]
  /** The headers of a 304. */
  readonly notModified: readonly string[]
  readonly body: Uint8Array
}

/** An answer with what it was made from: it is right while all of that is. */
export interface Composed extends Answer {
  readonly lives: readonly Life[]
  readonly freshUntil: number
  readonly size: number
}

export interface AnswerStyle {
  /** Headers of every answer, flat. */
  readonly constantHeaders: readonly string[]
  /** Names of the headers that carry all tags of a page for a cache at the edge: `surrogate-key`, `xkey`. */
  readonly tagHeaders: readonly string[]
}

export interface Composition {
  readonly page: Page
  /** The page itself, then the shared parts that it names. */
  readonly sources: readonly Rendering[]
  readonly segments: readonly Segment[]
  readonly encoding: Encoding
  /** Why the answer is not known to be right, as Cache-Status (RFC 9211). No cache on the way may keep such an answer. */
  readonly caveat?: string | undefined
}

/** Bytes of memory of an answer beside its body; measured as in rendering.ts. */
const ANSWER = 1100

/** Puts an answer together from deflated segments: some microseconds, mostly copying. */
export function compose(style: AnswerStyle, { page, sources, segments, encoding, caveat }: Composition): Composed {
  const body = encoding === 'gzip' ? gzipOf(segments) : textOf(segments)
  const etag = etagOf(segments, encoding)
  const lasting = ['etag', etag, 'vary', page.vary]
  const cacheControl = caveat ? 'no-store' : page.cacheControl
  if (cacheControl) lasting.push('cache-control', cacheControl)
  if (caveat) lasting.push('cache-status', caveat)
  if (style.tagHeaders.length > 0) {
    const tags = tagList(sources.flatMap((source) => source.tags))
    for (const name of style.tagHeaders) lasting.push(name, tags)
  }
  const length = String(body.byteLength)
  const headers = page.headers.concat('content-length', length, lasting, style.constantHeaders, ENCODING[encoding])
  const lives: Life[] = []
  let freshUntil = Infinity
  for (const source of sources) {
    lives.push(source.life)
    if (source.freshUntil < freshUntil) freshUntil = source.freshUntil
  }
  const size = ANSWER + body.byteLength
  return { status: page.status, etag, headers, notModified: lasting, body, lives, freshUntil, size }
}

const ENCODING: Readonly<Record<Encoding, readonly string[]>> = { gzip: ['content-encoding', 'gzip'], identity: [] }

/**
 * Two sums over the digests of the segments in their order, 64 bits. Those are cut from SHA-256 already: to hash the row
 * of them once more took as long as copying the page.
 */
function etagOf(segments: readonly Segment[], encoding: Encoding): string {
  let high = 0
  let low = 0
  for (const segment of segments) {
    high = Math.imul(high, 0x01000193) ^ segment.high
    low = Math.imul(low, 0x5bd1e995) ^ segment.low
  }
  const sum = (high >>> 0).toString(36) + (low >>> 0).toString(36).padStart(7, '0')
  return encoding === 'gzip' ? `"${sum}-gzip"` : `"${sum}"`
}

/** Tags as one header value. Who purges an edge cache names a tag by `tagToken`. */
function tagList(tags: readonly string[]): string {
  return [...new Set(tags)].map(tagToken).join(' ')
}

/** A tag as it stands in a header: percent-encoded where it is not visible ASCII, and commas too, which some edges split at. */
export function tagToken(tag: string): string {
  return tag.toWellFormed().replace(/[^!-$&-+\--~]/gu, encodeURIComponent)
}
