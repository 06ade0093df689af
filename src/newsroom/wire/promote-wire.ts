import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { paragraphs } from '../articles/body.ts'
import { fileIn } from '../articles/file.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { lockStanding, savePlaced } from './keep-wire.ts'

export interface PromoteOrder {
  readonly itemId: Id
  /** Where the story belongs; the item's own section, if not said. */
  readonly sectionId?: Id | undefined
}

/**
 * Makes a draft of an item of the wire (its headline, its text, its topic and source), by whoever asks, and lets the item
 * lead to it: for readers from when it is published. Asked twice, it gives the same draft. Refuses (`invalid`) an item
 * without a section when none is given.
 */
export async function promoteWire(newsroom: Newsroom, order: PromoteOrder): Promise<{ readonly articleId: Id }> {
  allow(newsroom.actor, 'write')
  allow(newsroom.actor, 'file_wire')
  return newsroom.write(async (tx) => {
    const item = await lockStanding(tx, order.itemId)
    if (item.articleId !== undefined) return { articleId: item.articleId }
    const sectionId = order.sectionId ?? item.sectionId
    if (sectionId === undefined) throw new Refusal('invalid', { noun: 'article', field: 'sectionId', why: 'missing' })
    const article = await fileIn(tx, {
      sectionId,
      topicIds: item.topicId === undefined ? [] : [item.topicId],
      content: {
        headline: item.headline,
        bylines: await bylineOf(tx, newsroom),
        sourceId: item.sourceId,
        body: paragraphs([item.text ?? `${item.headline}。`]),
      },
    })
    await savePlaced(tx, item, { ...item, articleId: article.id })
    return { articleId: article.id }
  })
}

async function bylineOf(tx: Tx, { actor }: Newsroom) {
  if (actor.kind !== 'staff') return []
  const row = await tx.rows.selectFrom('staff').select('name').where('id', '=', actor.id).executeTakeFirst()
  return row ? [{ name: row.name, role: 'reporter' as const, staffId: actor.id }] : []
}
