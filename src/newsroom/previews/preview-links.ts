import type { Kysely, Selectable } from 'kysely'
import { DAY, type Instant, later } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { findArticle, getRevision, lockArticle } from '../articles/article-store.ts'
import type { Newsroom } from '../newsroom.ts'
import { staffNamesOf } from '../people/names-reading.ts'
import { allow } from '../people/policy.ts'
import { hashOf, newToken } from '../people/secret-token.ts'
import type { Tables } from '../tables.ts'
import type { PreviewTables } from './preview-table.ts'

/** A link is good for so long: a source who is shown the text answers within a week, and a lost link is not lost for ever. */
export const PREVIEW_LASTS = 7 * DAY
/** More at a time would be a publication. */
const MOST_LINKS = 20

/** Who has it reads a story that is not public; nothing else. */
export interface PreviewLink {
  readonly id: Id
  readonly articleId: Id
  /** This revision and no later one; the text as it is when somebody looks, if not said. */
  readonly revision: number | undefined
  readonly madeAt: Instant
  readonly madeBy: string
  readonly expiresAt: Instant
}

/**
 * Makes a secret link to a story. The token is told once and not kept. Refuses (`missing`) a revision that is not there,
 * and (`too_large`) one link more than a story may have at a time.
 */
export async function offerPreview(
  newsroom: Newsroom,
  order: { readonly articleId: Id; readonly revision?: number | undefined },
): Promise<PreviewLink & { readonly token: string }> {
  allow(newsroom.actor, 'write')
  const token = newToken()
  return newsroom.write(async (tx) => {
    const article = await lockArticle(tx, order.articleId)
    if (order.revision !== undefined) await getRevision(tx.rows, article.id, order.revision)
    const open = await listPreviews(tx.rows, article.id, tx.at)
    if (open.length >= MOST_LINKS) throw new Refusal('too_large', { noun: 'preview link', most: MOST_LINKS })
    const link: PreviewLink = {
      id: tx.nextId(),
      articleId: article.id,
      revision: order.revision,
      madeAt: tx.at,
      madeBy: tx.actor,
      expiresAt: later(tx.at, PREVIEW_LASTS),
    }
    await tx.rows
      .insertInto('preview_links')
      .values({
        id: link.id,
        token_hash: hashOf(token),
        article_id: link.articleId,
        revision: link.revision ?? null,
        made_at: link.madeAt,
        made_by: link.madeBy,
        expires_at: link.expiresAt,
      })
      .execute()
    await record(tx, { kind: 'preview.offered', linkId: link.id, articleId: article.id })
    return { ...link, token }
  })
}

/** Lets a link lead nowhere from now on. One that does not any more is left as it is. Refuses (`missing`) an unknown one. */
export async function revokePreview(newsroom: Newsroom, order: { readonly linkId: Id }): Promise<void> {
  allow(newsroom.actor, 'write')
  await newsroom.write(async (tx) => {
    const row = await tx.rows.selectFrom('preview_links').selectAll().where('id', '=', order.linkId).executeTakeFirst()
    if (!row) throw new Refusal('missing', { noun: 'preview link', id: order.linkId })
    if (row.revoked_at !== null) return
    await tx.rows.updateTable('preview_links').set({ revoked_at: tx.at }).where('id', '=', row.id).execute()
    await record(tx, { kind: 'preview.revoked', linkId: row.id, articleId: row.article_id })
  })
}

/** The links to a story that are good at an instant, the newest first. */
export async function listPreviews(db: Kysely<Tables>, articleId: Id, at: Instant): Promise<readonly PreviewLink[]> {
  const rows = await db
    .selectFrom('preview_links')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('expires_at', '>', at)
    .where('revoked_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(linkOf)
}

/** The same with the names of who made them, for the desk. */
export async function listPreviewNames(
  db: Kysely<Tables>,
  articleId: Id,
  at: Instant,
): Promise<readonly (Omit<PreviewLink, 'madeBy'> & { readonly madeBy: string | undefined })[]> {
  const links = await listPreviews(db, articleId, at)
  const named = await staffNamesOf(
    db,
    links.map(({ madeBy }) => madeBy),
  )
  return links.map((link) => ({ ...link, madeBy: named(link.madeBy).name || undefined }))
}

/**
 * What a token leads to at an instant, or undefined: expired, revoked, or never made. A story that was recalled is shown
 * to nobody by a link, and neither is one that was dropped.
 */
export async function findPreview(db: Kysely<Tables>, token: string, at: Instant): Promise<PreviewLink | undefined> {
  const row = await db
    .selectFrom('preview_links')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  if (!row || row.revoked_at !== null || row.expires_at <= at) return undefined
  const article = await findArticle(db, row.article_id)
  return article && article.state !== 'recalled' && article.state !== 'spiked' ? linkOf(row) : undefined
}

function linkOf(row: Selectable<PreviewTables['preview_links']>): PreviewLink {
  return {
    id: row.id,
    articleId: row.article_id,
    revision: row.revision ?? undefined,
    madeAt: row.made_at,
    madeBy: row.made_by,
    expiresAt: row.expires_at,
  }
}
