import type { Id } from '../../kernel/ids.ts'
import { recordAll } from '../../changes/record.ts'
import type { Tx } from '../newsroom.ts'

const COLUMNS = { section: 'section_id', topic: 'topic_id' } as const

/** Puts every wire item of one section or topic under another, and tells of each in the log. Returns how many moved. */
export async function moveWire(
  tx: Tx,
  { noun, from, into }: { readonly noun: keyof typeof COLUMNS; readonly from: Id; readonly into: Id },
): Promise<number> {
  const rows = await tx.rows
    .updateTable('wire_items')
    .set({ [COLUMNS[noun]]: into })
    .where(COLUMNS[noun], '=', from)
    .returning(['id', 'at', 'section_id', 'topic_id', 'article_id', 'flash'])
    .execute()
  await recordAll(
    tx,
    rows.map((row) => {
      const placement = {
        itemId: row.id,
        at: row.at,
        sectionId: row.section_id,
        topicId: row.topic_id,
        articleId: row.article_id,
        flash: row.flash === 1,
      }
      const before = { ...placement, [noun === 'section' ? 'sectionId' : 'topicId']: from }
      return { kind: 'wire.placed' as const, before, ...placement }
    }),
  )
  return rows.length
}
