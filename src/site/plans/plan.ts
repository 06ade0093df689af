import type { Instant } from '../../kernel/clock.ts'
import type { PagePlan } from '../../pages/plan.ts'
import type { Context } from '../context.ts'
import { partKey } from '../parts-source.ts'
import type { Piece, SamePiece } from '../piece.ts'

/**
 * Browsers and caches on the way ask each time whether what they have is still right: a 304 costs less than a wrong
 * page. An edge that can be purged by tags keeps pages through its own rule, by `surrogate-key`.
 */
export const REVALIDATE = 'public, max-age=0, must-revalidate'

export interface Sealing {
  readonly status?: number
  /** All that the page's own pieces were made from. Parts have tags of their own. */
  readonly tags: readonly string[]
  readonly freshUntil?: Instant | undefined
  /** Anyone can make up the address: kept in the small room. */
  readonly passing?: boolean
}

/** A page of the site as the cache keeps it. */
export function planOf(
  context: Context,
  pieces: readonly (Piece | SamePiece)[],
  { status = 200, tags, freshUntil = context.yearEnds, passing = false }: Sealing,
): PagePlan {
  const { edition, yearEnds, tags: common } = context
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': status === 200 ? REVALIDATE : 'no-cache',
      'content-language': edition,
    },
    segments: pieces.map((piece) => segmentOf(context, piece)),
    tags: [...common, ...tags],
    freshUntil: freshUntil < yearEnds ? freshUntil : yearEnds,
    passing,
  }
}

function segmentOf(
  { edition, yearEnds, tags: common }: Context,
  piece: Piece | SamePiece,
): PagePlan['segments'][number] {
  if (typeof piece === 'string') return { html: piece, tags: [] }
  if ('same' in piece) return { html: piece.same, tags: [], recurs: true }
  const key = partKey(edition, piece.part)
  const { now } = piece
  if (!now) return { part: key }
  return { inline: key, now: { html: now.html, tags: [...common, ...now.tags], freshUntil: yearEnds } }
}

/** A page that does not exist yet, or (`gone`) no longer. It is kept too: tags, and time, say what would bring it about. */
export type Missing = { readonly missing: readonly string[]; readonly freshUntil?: Instant; readonly gone?: boolean }

/** Something that is not HTML: a feed, a sitemap. */
export function documentPlan(
  context: Context,
  contentType: string,
  text: string | readonly Piece[],
  tags: readonly string[],
  freshUntil?: Instant,
): PagePlan {
  return {
    status: 200,
    headers: { 'content-type': contentType, 'cache-control': REVALIDATE },
    segments: [text].flat().map((piece) => segmentOf(context, piece)),
    tags: [...context.tags, ...tags],
    ...(freshUntil !== undefined && { freshUntil }),
  }
}
