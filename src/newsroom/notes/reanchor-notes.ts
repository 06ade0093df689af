import type { Id } from '../../kernel/ids.ts'
import type { Body } from '../articles/body.ts'
import type { Tx } from '../newsroom.ts'
import { type Anchor, anchorAt, anchorText, locate } from './anchor.ts'

/** Holds the open notes of a story fast to a text that has changed. Those whose words are gone keep the words that they had. */
export async function reanchorNotes(tx: Tx, articleId: Id, body: Body): Promise<void> {
  const rows = await tx.rows
    .selectFrom('article_notes')
    .select(['id', 'quote', 'before', 'after', 'at'])
    .where('article_id', '=', articleId)
    .where('resolved_at', 'is', null)
    .execute()
  if (rows.length === 0) return
  const text = anchorText(body)
  const moved = rows.flatMap(({ id, ...anchor }) => {
    const place = locate(anchor, text)
    if (!place || place.from === place.to) return []
    const now = anchorAt(text, place)
    return isSame(anchor, now) ? [] : [{ noteId: id, anchor: now }]
  })
  await moveAnchors(tx, articleId, moved)
}

/** Writes where notes of a story are held now. Those of other stories are left alone. */
export async function moveAnchors(
  tx: Tx,
  articleId: Id,
  moved: readonly { readonly noteId: Id; readonly anchor: Anchor }[],
): Promise<void> {
  for (const { noteId, anchor } of moved) {
    await tx.rows
      .updateTable('article_notes')
      .set(anchor)
      .where('id', '=', noteId)
      .where('article_id', '=', articleId)
      .execute()
  }
}

function isSame(a: Anchor, b: Anchor): boolean {
  return a.at === b.at && a.quote === b.quote && a.before === b.before && a.after === b.after
}
