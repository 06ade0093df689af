import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Kysely } from 'kysely'
import type { Clock } from '../kernel/clock.ts'
import type { Id } from '../kernel/ids.ts'
import type { Previewed } from '../desk/visit.ts'
import type { Content } from '../newsroom/articles/article.ts'
import { findArticle, getRevision } from '../newsroom/articles/article-store.ts'
import { asReadable } from '../newsroom/articles/preview-reading.ts'
import { findPreview } from '../newsroom/previews/preview-links.ts'
import { editionOf, prefixOf } from '../newsroom/settings/edition.ts'
import { type Edition, EDITIONS } from '../newsroom/settings/settings.ts'
import { contentFrom } from '../newsroom/writing/working-text.ts'
import { findUnkept } from '../newsroom/writing/working-store.ts'
import type { Tables } from '../newsroom/tables.ts'
import type { Contexts } from '../site/context.ts'
import type { RiskySpot } from '../site/risky-spots.ts'
import { renderPreview, type ShareCard, shareCardOf, spellLine } from '../site/plans/preview.ts'
import type { Refused } from './refusals.ts'

/** A secret link, `/preview/TOKEN`, with the prefix of an edition before it or without. */
export const PREVIEW_TARGET = /^(?:\/(?:cn|tw|hk))?\/preview\/([\w-]{43})(?:\?.*)?$/

export interface PreviewOptions {
  readonly contexts: Contexts
  readonly db: Kysely<Tables>
  readonly now: Clock
  /** What every answer says to browsers, flat. */
  readonly headers: readonly string[]
  refuse(req: IncomingMessage, res: ServerResponse, refused: Refused): void
}

export interface Previews {
  /** Answers a target that `PREVIEW_TARGET` matches, for whoever has it. */
  serve(req: IncomingMessage, res: ServerResponse, target: string): Promise<void>
  /** The page of a story that need not be public. Refuses (`missing`) a revision that is not there; undefined: no such story. */
  render(previewed: Previewed): Promise<string | undefined>
  /** What its page would tell those who show a link to it; undefined and refused as `render`. */
  shareCard(previewed: Omit<Previewed, 'addresses'>): Promise<ShareCard | undefined>
  /** A line of a story as each edition would print it; undefined: no such story. */
  spell(articleId: Id, line: string): Promise<Readonly<Record<Edition, string>> | undefined>
  /** Where the conversion is not sure of the story as it is being written; undefined: no such story. */
  riskySpots(articleId: Id): Promise<readonly RiskySpot[] | undefined>
}

/** Shows stories before readers have them. Nothing of it is kept, counted, found, or framed by others. */
export function createPreviews({ contexts, db, now, headers, refuse }: PreviewOptions): Previews {
  async function look({ articleId, revision }: Pick<Previewed, 'articleId' | 'revision'>) {
    const article = await findArticle(db, articleId)
    if (!article) return undefined
    const number = revision ?? article.latestRevision
    // Without a revision named, what is shown is what is being written: the text that no revision has yet, if there is one.
    const unkept = revision === undefined ? await findUnkept(db, articleId) : undefined
    const content: Content = unkept ? contentFrom(unkept) : await getRevision(db, articleId, number)
    const readable = await asReadable(db, article, content, { revision: number, now: now() })
    return { readable, isPublic: !unkept && article.state === 'published' && article.liveRevision === number }
  }

  async function render({ edition, addresses, ...which }: Previewed): Promise<string | undefined> {
    const seen = await look(which)
    return seen && renderPreview(contexts, { article: seen.readable, edition, addresses, isPublic: seen.isPublic })
  }

  async function shareCard({ edition, ...which }: Omit<Previewed, 'addresses'>): Promise<ShareCard | undefined> {
    const seen = await look(which)
    return seen && shareCardOf(contexts, { article: seen.readable, edition })
  }

  async function spell(articleId: Id, line: string): Promise<Readonly<Record<Edition, string>> | undefined> {
    const article = await findArticle(db, articleId)
    if (!article) return undefined
    const { bylines, editor } = await getRevision(db, articleId, article.latestRevision)
    return spellLine(contexts, { id: articleId, bylines, editor }, line)
  }

  async function riskySpots(articleId: Id): Promise<readonly RiskySpot[] | undefined> {
    const seen = await look({ articleId })
    if (!seen) return undefined
    // Knows words and readings, which a node needs for nothing else.
    const { findRiskySpots } = await import('../site/risky-spots.ts')
    return findRiskySpots(contexts, seen.readable)
  }

  async function serve(req: IncomingMessage, res: ServerResponse, target: string): Promise<void> {
    const [, token = ''] = PREVIEW_TARGET.exec(target)!
    const { edition: own } = await contexts.settings()
    const link = await findPreview(db, token, now())
    const html =
      link &&
      (await render({
        articleId: link.articleId,
        revision: link.revision,
        edition: editionOf(target, own),
        addresses: addressesOf((edition) => `${prefixOf(edition, own)}/preview/${token}`),
      }))
    if (html === undefined) return refuse(req, res, { status: 404 })
    const bytes = Buffer.from(html)
    res.writeHead(200, [
      'content-type',
      'text/html; charset=utf-8',
      'content-length',
      String(bytes.length),
      'cache-control',
      'no-store',
      'x-robots-tag',
      'noindex, nofollow, noarchive',
      ...headers,
    ])
    res.end(req.method === 'HEAD' ? undefined : bytes)
  }

  return { serve, render, shareCard, spell, riskySpots }
}

/** An address for each edition. */
export function addressesOf(address: (edition: Edition) => string): Readonly<Record<Edition, string>> {
  return Object.fromEntries(EDITIONS.map((edition) => [edition, address(edition)])) as Record<Edition, string>
}
