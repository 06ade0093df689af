import type { Kysely } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import { lockArticle } from '../articles/article-store.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Tables } from '../tables.ts'

/** One place where readers could have had a story, as one node looked for it there. */
export interface RecallProof {
  readonly node: string
  readonly place: string
  /** When nothing of it was there; undefined: it still was when it was last looked for. */
  readonly cleanAt: Instant | undefined
  readonly lookedAt: Instant
}

export interface ProofOrder {
  readonly articleId: Id
  readonly node: string
  readonly places: readonly { readonly place: string; readonly clean: boolean }[]
}

/**
 * Writes down what a node found of a recalled story, over what it found before; a place that was clean keeps the instant
 * at which it first was. A story that is no longer recalled is passed by.
 */
export async function noteRecallProofs(newsroom: Newsroom, { articleId, node, places }: ProofOrder): Promise<void> {
  await newsroom.write(async (tx) => {
    const { recall } = await lockArticle(tx, articleId)
    if (!recall) return
    const own = tx.rows.selectFrom('recall_proofs').select(['place', 'clean_at']).where('article_id', '=', articleId)
    const before = await own.where('node', '=', node).where('recalled_at', '=', recall.at).execute()
    const cleanSince = new Map(before.map((row) => [row.place, row.clean_at]))
    await tx.rows.deleteFrom('recall_proofs').where('article_id', '=', articleId).where('node', '=', node).execute()
    const rows = places.map(({ place, clean }) => ({
      article_id: articleId,
      recalled_at: recall.at,
      node,
      place,
      clean_at: clean ? (cleanSince.get(place) ?? tx.at) : null,
      looked_at: tx.at,
    }))
    if (rows.length > 0) await tx.rows.insertInto('recall_proofs').values(rows).execute()
    await record(tx, { kind: 'recall.proved', articleId, node, clean: places.every(({ clean }) => clean) })
  })
}

/** What the nodes found of a story that is recalled: what is still somewhere first. */
export async function listRecallProofs(db: Kysely<Tables>, articleId: Id): Promise<readonly RecallProof[]> {
  const rows = await db
    .selectFrom('recall_proofs')
    .innerJoin('articles', (join) =>
      join
        .onRef('articles.id', '=', 'recall_proofs.article_id')
        .onRef('articles.recalled_at', '=', 'recall_proofs.recalled_at'),
    )
    .select(['node', 'place', 'clean_at', 'looked_at'])
    .where('recall_proofs.article_id', '=', articleId)
    .orderBy('node')
    .orderBy('place')
    .execute()
  const proofs = rows.map((row) => ({
    node: row.node,
    place: row.place,
    cleanAt: row.clean_at ?? undefined,
    lookedAt: row.looked_at,
  }))
  return [...proofs.filter(({ cleanAt }) => !cleanAt), ...proofs.filter(({ cleanAt }) => cleanAt)]
}

/** Stories recalled since an instant of which a node has not proved every place clean. */
export async function listUnproved(
  db: Kysely<Tables>,
  { node, since }: { readonly node: string; readonly since: Instant },
): Promise<readonly Id[]> {
  const recalled = await db
    .selectFrom('articles')
    .select(['id', 'recalled_at'])
    .where('recalled_at', '>=', since)
    .where('state', '=', 'recalled')
    .execute()
  if (recalled.length === 0) return []
  const proofs = await db
    .selectFrom('recall_proofs')
    .select(['article_id', 'recalled_at', 'clean_at'])
    .where('node', '=', node)
    .where('recalled_at', '>=', since)
    .execute()
  return recalled.flatMap(({ id, recalled_at }) => {
    const own = proofs.filter((proof) => proof.article_id === id && proof.recalled_at === recalled_at)
    return own.length > 0 && own.every((proof) => proof.clean_at !== null) ? [] : [id]
  })
}
