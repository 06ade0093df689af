import type { Kysely } from 'kysely'
import { breather } from '../../kernel/breath.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Tables } from '../tables.ts'
import { type Candidate, candidatesFor, type Shared, type SharedTopic, type StoryToPair } from './pairing.ts'
import type { PostingsRead } from './postings.ts'
import { countPaper, readTogether, readTopicsOf, readTopicStories } from './related-store.ts'

/** A story without a topic reads like the topic in which most of so many of its nearest are. */
const NEAREST = 5

/** A story is found by any of its terms, and finds others by the weightiest. */
const SEARCHED_BY = 32

export interface Found<Story extends StoryToPair> {
  readonly story: Story
  readonly candidates: readonly Candidate[]
}

/** The stories that share something with each of these, the likest first, with the reasons. */
export async function findCandidates<Story extends StoryToPair>(
  db: Kysely<Tables>,
  stories: readonly Story[],
  postings: PostingsRead,
): Promise<readonly Found<Story>[]> {
  const paper = await countPaper(db)
  const together = await readTogether(
    db,
    stories.map(({ id }) => id),
  )
  const topicStories = new Map<Id, readonly number[]>()
  const storiesOf = async (topicId: Id) => {
    let numbers = topicStories.get(topicId)
    if (!numbers) {
      numbers = (await readTopicStories(db, topicId)).map((other) => postings.numberOf(other))
      topicStories.set(topicId, numbers)
    }
    return numbers
  }
  const found: Found<Story>[] = []
  const breathe = breather()
  for (const story of stories) {
    const topics: SharedTopic[] = []
    for (const { id, name } of story.topics) topics.push({ name, stories: await storiesOf(id) })
    const terms = []
    for (const term of story.terms.slice(0, SEARCHED_BY)) terms.push({ ...term, ...(await postings.of(db, term.term)) })
    const read = (together.get(story.id) ?? []).map(({ id, ...pair }) => ({ ...pair, story: postings.numberOf(id) }))
    const shared: Shared = { topics, terms, together: read, paper }
    const self = postings.numberOf(story.id)
    let candidates = candidatesFor(self, shared, postings.sums())
    if (topics.length === 0) {
      const near = await nearestTopic(db, candidates, postings)
      if (near) {
        const like: SharedTopic = { name: near.name, stories: await storiesOf(near.id), near: true }
        candidates = candidatesFor(self, { ...shared, topics: [like] }, postings.sums())
      }
    }
    found.push({ story, candidates })
    await breathe()
  }
  return found
}

/** The topic that a story is of by all that stands near it: it has more than half of what likeness they have. */
async function nearestTopic(
  db: Kysely<Tables>,
  candidates: readonly Candidate[],
  postings: PostingsRead,
): Promise<{ readonly id: Id; readonly name: string } | undefined> {
  const nearest = candidates.slice(0, NEAREST)
  if (nearest.length < 2) return undefined
  const topics = await readTopicsOf(
    db,
    nearest.map(({ story }) => postings.idOf(story)),
  )
  const all = nearest.reduce((sum, { likeness }) => sum + likeness, 0)
  const weights = new Map<Id, { readonly id: Id; readonly name: string; weight: number }>()
  for (const { story, likeness } of nearest) {
    for (const topic of topics.get(postings.idOf(story)) ?? []) {
      const weighed = weights.get(topic.id)
      if (weighed) weighed.weight += likeness
      else weights.set(topic.id, { ...topic, weight: likeness })
    }
  }
  const [best] = [...weights.values()].toSorted((a, b) => b.weight - a.weight)
  return best && best.weight > all / 2 ? best : undefined
}
