import { breather } from '../../kernel/breath.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { findCandidates } from './find-candidates.ts'
import { offered, type Related, sameList, scoreOf, type StoryToPair } from './pairing.ts'
import { createPostings, type PostingsRead } from './postings.ts'
import { writeReasons } from './reasons.ts'
import {
  listKeepersOf,
  listStoriesToRelate,
  readLists,
  readPublicationTimes,
  saveLists,
  saveTerms,
} from './related-store.ts'
import { termsOf } from './terms.ts'

/** Stories of one transaction. */
const BATCH = 50

interface Story extends StoryToPair {
  readonly publishedAt: Instant
}

/**
 * Finds what stands beside these stories: reads their terms anew, looks for stories that share topics or terms with
 * them, keeps the best of those with the reasons, and puts the story on the lists of its relatives where it is better
 * than what is there. Of a story that is not (or no longer) before readers, all is taken away. Returns the stories whose
 * lists show something else than before; the log names them in one entry per batch. May be repeated. Whoever relates
 * many batches in a row passes the same `postings` to all of them.
 */
export async function relate(
  newsroom: Newsroom,
  articleIds: readonly Id[],
  postings: PostingsRead = createPostings(),
): Promise<readonly Id[]> {
  const ids = [...new Set(articleIds)]
  const changed: Id[] = []
  for (let start = 0; start < ids.length; start += BATCH)
    changed.push(...(await relateBatch(newsroom, ids.slice(start, start + BATCH), postings)))
  return changed
}

async function relateBatch(newsroom: Newsroom, ids: readonly Id[], postings: PostingsRead): Promise<readonly Id[]> {
  const stories: Story[] = []
  const breathe = breather()
  for (const story of await listStoriesToRelate(newsroom.database.read, ids)) {
    const { id, topics, publishedAt } = story
    stories.push({ id, topics, publishedAt, terms: termsOf(story) })
    await breathe()
  }
  return newsroom.write(async (tx) => {
    await saveTerms(tx, ids, stories)
    postings.replace(ids, stories)
    const pairs = await pairUp(tx, stories, postings)
    const before = await readLists(tx, [
      ...new Set([...ids, ...(await listKeepersOf(tx, ids)), ...pairs.map((pair) => pair.of)]),
    ])
    const after = newLists(before, ids, pairs)
    const changes = [...after].map(([articleId, list]) => ({
      articleId,
      before: before.get(articleId) ?? [],
      after: list,
    }))
    await saveLists(tx, changes)
    const articleIds = changes
      .filter((change) => !sameList(change.before, change.after))
      .map(({ articleId }) => articleId)
      .toSorted()
    if (articleIds.length > 0) await record(tx, { kind: 'article.related', articleIds })
    return articleIds
  })
}

/** A story that is to be offered to the list of another. */
interface Pair {
  readonly of: Id
  readonly related: Related
}

/** Every pair from both sides. */
async function pairUp(tx: Tx, stories: readonly Story[], postings: PostingsRead): Promise<readonly Pair[]> {
  const found = await findCandidates(tx.rows, stories, postings)
  const times = await readPublicationTimes(tx.rows, [
    ...new Set(found.flatMap(({ candidates }) => candidates.map((candidate) => postings.idOf(candidate.story)))),
  ])
  return found.flatMap(({ story, candidates }) =>
    candidates.flatMap((candidate): Pair[] => {
      const id = postings.idOf(candidate.story)
      const at = times.get(id)
      if (at === undefined) return []
      const score = scoreOf(candidate.likeness, story.publishedAt, at)
      const reasons = writeReasons(candidate.reasons)
      return [
        { of: story.id, related: { id, score, reasons } },
        { of: id, related: { id: story.id, score, reasons } },
      ]
    }),
  )
}

/** All lists touched: those of the batch made anew, the others without what they had of the batch; then every offer. */
function newLists(
  before: ReadonlyMap<Id, readonly Related[]>,
  ids: readonly Id[],
  pairs: readonly Pair[],
): ReadonlyMap<Id, readonly Related[]> {
  const batch = new Set(ids)
  const lists = new Map<Id, readonly Related[]>()
  for (const [id, list] of before) lists.set(id, batch.has(id) ? [] : list.filter((related) => !batch.has(related.id)))
  for (const { of, related } of pairs) lists.set(of, offered(lists.get(of) ?? [], related))
  return lists
}
