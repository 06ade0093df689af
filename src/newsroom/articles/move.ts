import type { Id } from '../../kernel/ids.ts'
import type { Change, Placement } from '../../changes/change.ts'
import { recordAll } from '../../changes/record.ts'
import type { Tx } from '../newsroom.ts'

/** Ids of one list of a condition. */
const IDS_A_STATEMENT = 500

/**
 * Puts every story of one topic under another, in one statement however many they are, and tells of each in the log: so
 * search, related stories and pages follow as if an editor had moved them one by one. Returns how many moved.
 */
export async function moveStoriesOfTopic(tx: Tx, from: Id, into: Id): Promise<number> {
  const rows = await tx.rows
    .selectFrom('article_topics')
    .select('article_id')
    .where('topic_id', '=', from)
    .orderBy('article_id')
    .execute()
  const before = await placementsOf(
    tx,
    rows.map((row) => row.article_id),
  )
  await tx.rows
    .updateTable('article_topics')
    .set({ topic_id: into })
    .where('topic_id', '=', from)
    .where('article_id', 'not in', (eb) =>
      eb.selectFrom('article_topics').select('article_id').where('topic_id', '=', into),
    )
    .execute()
  await tx.rows.deleteFrom('article_topics').where('topic_id', '=', from).execute()
  await recordMoved(tx, before, (placement) => ({
    ...placement,
    topicIds: [...new Set(placement.topicIds.map((id) => (id === from ? into : id)))].toSorted(),
  }))
  return before.length
}

/** The same for the stories of a section. Call it again after the section is held: it finds what came in between. */
export async function moveStoriesOfSection(tx: Tx, from: Id, into: Id): Promise<number> {
  const rows = await tx.rows
    .updateTable('articles')
    .set({ section_id: into })
    .where('section_id', '=', from)
    .returning('id')
    .execute()
  const after = await placementsOf(tx, rows.map((row) => row.id).toSorted())
  const before = after.map((placement) => ({ ...placement, sectionId: from }))
  await recordMoved(tx, before, (placement) => ({ ...placement, sectionId: into }))
  return before.length
}

async function recordMoved(
  tx: Tx,
  placements: readonly Placement[],
  moved: (placement: Placement) => Placement,
): Promise<void> {
  await recordAll(
    tx,
    placements.map((before): Change => ({ kind: 'article.classified', before, ...moved(before) })),
  )
}

async function placementsOf(tx: Tx, ids: readonly Id[]): Promise<readonly Placement[]> {
  const placements: Placement[] = []
  for (let start = 0; start < ids.length; start += IDS_A_STATEMENT) {
    const some = ids.slice(start, start + IDS_A_STATEMENT)
    const articles = await tx.rows.selectFrom('articles').select(['id', 'section_id']).where('id', 'in', some).execute()
    const topics = await tx.rows
      .selectFrom('article_topics')
      .selectAll()
      .where('article_id', 'in', some)
      .orderBy('topic_id')
      .execute()
    const topicsOf = Map.groupBy(topics, (row) => row.article_id)
    for (const { id, section_id: sectionId } of articles)
      placements.push({ articleId: id, sectionId, topicIds: (topicsOf.get(id) ?? []).map((row) => row.topic_id) })
  }
  return placements
}
