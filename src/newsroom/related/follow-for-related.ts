import type { Id } from '../../kernel/ids.ts'
import { type ChangeKind, type Entry, isOneOf } from '../../changes/change.ts'
import { followOnce } from '../../changes/follower.ts'
import type { Newsroom } from '../newsroom.ts'
import { createPostings } from './postings.ts'
import { relate } from './relate.ts'

/** The name of the cursor: where the computing of related stories stands in the log. */
export const RELATED_CURSOR = 'related'

/**
 * Brings the lists of related stories up to the log, and returns up to which entry: 0 when there was nothing to do or
 * another node is at it. `holder` names this node. Call it when the log has grown; one call goes on
 * until the log's end, unless `signal` ends it between two batches.
 */
export async function followForRelated(
  newsroom: Newsroom,
  { holder, signal }: { readonly holder: string; readonly signal?: AbortSignal | undefined },
): Promise<number> {
  const postings = createPostings()
  for (let upTo = 0; ;) {
    if (signal?.aborted) return upTo
    const came = await followOnce(newsroom.database, {
      name: RELATED_CURSOR,
      kinds: RELATED_KINDS,
      clock: () => newsroom.now(),
      holder,
      apply: async (batch) => void (await relate(newsroom, storiesIn(batch), postings)),
    })
    if (came === 0) return upTo
    upTo = came
  }
}

/** After these, other readers, or the same readers under other topics, see a story. */
export const RELATED_KINDS = [
  'article.published',
  'article.updated',
  'article.corrected',
  'article.classified',
  'article.retracted',
  'article.expired',
  'article.renewed',
  'article.recalled',
  'reads.paired',
] as const satisfies readonly ChangeKind[]

function storiesIn(entries: readonly Entry[]): readonly Id[] {
  return entries.flatMap(({ change }) => {
    if (!isOneOf(change, RELATED_KINDS)) return []
    return change.kind === 'reads.paired' ? change.articleIds : [change.articleId]
  })
}
