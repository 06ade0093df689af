import { type Kysely, type Selectable, sql } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { type Body, parseBody } from '../articles/body.ts'
import { refuseBadSlug, refuseTakenSlug } from '../addresses/former-address.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import type { Tables } from '../tables.ts'
import { oneLine } from '../written.ts'
import type { TopicTables } from './topic-table.ts'

/** 专题: a subject followed over time. */
export interface Topic {
  readonly id: Id
  readonly slug: string
  readonly name: string
  /** 导语: what it is about, in a sentence or two. */
  readonly standfirst: string
  /** 背景: how it came to this. */
  readonly background: Body
  readonly openedAt: Instant
  /** Followed no more: it takes no new stories, and stands behind the others. */
  readonly closedAt: Instant | undefined
  /** Whether its page begins with the newest story, or tells it from the beginning. */
  readonly timeline: (typeof TIMELINES)[number]
}

export const TIMELINES = ['newest', 'oldest'] as const

/** In UTF-16 units. */
const LONGEST_NAME = 140

type Described = {
  readonly [Field in 'name' | 'standfirst' | 'background' | 'timeline']?: Topic[Field] | undefined
}

export type TopicOrder = Pick<Topic, 'slug' | 'name' | 'standfirst' | 'background'>

/** Opens a topic. Refuses (`invalid`) a slug that is malformed or taken, and a name that is no line. */
export async function openTopic(newsroom: Newsroom, order: TopicOrder): Promise<Topic> {
  allow(newsroom.actor, 'keep_lists')
  refuseBadSlug('topic', order.slug)
  const name = oneLine(order.name, LONGEST_NAME, { noun: 'topic', field: 'name' })
  const background = parseBody(order.background)
  return newsroom.write(async (tx) => {
    await refuseTakenSlug(tx, 'topic', order.slug)
    const { slug, standfirst } = order
    const topic: Topic = {
      id: tx.nextId(),
      slug,
      name,
      standfirst,
      background,
      openedAt: tx.at,
      closedAt: undefined,
      timeline: 'newest',
    }
    await tx.rows.insertInto('topics').values(rowOf(topic)).execute()
    await record(tx, { kind: 'topic.opened', topicId: topic.id })
    return topic
  })
}

/** Changes a topic's name, lead, background or the order of its timeline; its address stays. */
export async function describeTopic(newsroom: Newsroom, order: { readonly topicId: Id } & Described): Promise<void> {
  allow(newsroom.actor, 'keep_lists')
  await newsroom.write(async (tx) => {
    const topic = await lockTopic(tx, order.topicId)
    const { id, ...columns } = rowOf({
      ...topic,
      name: order.name === undefined ? topic.name : oneLine(order.name, LONGEST_NAME, { noun: 'topic', field: 'name' }),
      standfirst: order.standfirst ?? topic.standfirst,
      background: order.background ? parseBody(order.background) : topic.background,
      timeline: order.timeline ?? topic.timeline,
    })
    await tx.rows.updateTable('topics').set(columns).where('id', '=', id).execute()
    await record(tx, { kind: 'topic.described', topicId: id })
  })
}

/** The topic, held against other writers until the transaction ends. Refuses (`missing`). */
export async function lockTopic(tx: Tx, id: Id): Promise<Topic> {
  const row = await tx.rows
    .selectFrom('topics')
    .selectAll()
    .where('id', '=', id)
    .$if(tx.engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', { noun: 'topic', id })
  return topicOf(row)
}

export async function findTopicById(db: Kysely<Tables>, id: Id): Promise<Topic | undefined> {
  const row = await db.selectFrom('topics').selectAll().where('id', '=', id).executeTakeFirst()
  return row && topicOf(row)
}

export async function findTopic(db: Kysely<Tables>, slug: string): Promise<Topic | undefined> {
  const row = await db.selectFrom('topics').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && topicOf(row)
}

export async function findTopicByName(db: Kysely<Tables>, name: string): Promise<Topic | undefined> {
  const row = await db.selectFrom('topics').selectAll().where('name', '=', name).executeTakeFirst()
  return row && topicOf(row)
}

/** A topic as a list shows it. */
export interface TopicBrief extends Pick<Topic, 'id' | 'slug' | 'name' | 'standfirst' | 'closedAt'> {
  readonly stories: number
  readonly newestAt: Instant | undefined
}

/** Topics with their published stories counted, the one with the newest story first; closed ones behind the others. */
export async function listTopics(
  db: Kysely<Tables>,
  { limit = 500 }: { limit?: number } = {},
): Promise<readonly TopicBrief[]> {
  // The newest story of each topic is one look into the timeline's index; only those listed are counted.
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('topics')
        .select(['topics.id', 'topics.slug', 'topics.name', 'topics.standfirst', 'topics.closed_at as closedAt'])
        .select((inner) =>
          inner
            .selectFrom('article_topics')
            .select((max) => max.fn.max('article_topics.published_at').as('at'))
            .whereRef('article_topics.topic_id', '=', 'topics.id')
            .where('article_topics.published_at', 'is not', null)
            .as('newestAt'),
        )
        .as('topic'),
    )
    .selectAll('topic')
    .select((eb) =>
      eb
        .selectFrom('article_topics')
        .select((count) => count.fn.countAll<number>().as('stories'))
        .whereRef('article_topics.topic_id', '=', 'topic.id')
        .where('article_topics.published_at', 'is not', null)
        .as('stories'),
    )
    .orderBy(sql`"closedAt" is not null`)
    .orderBy(sql`"newestAt" is null`)
    .orderBy('newestAt', 'desc')
    .orderBy('slug')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...row,
    stories: row.stories ?? 0,
    newestAt: row.newestAt ?? undefined,
    closedAt: row.closedAt ?? undefined,
  }))
}

function topicOf(row: Selectable<TopicTables['topics']>): Topic {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    standfirst: row.standfirst,
    background: JSON.parse(row.background) as Body,
    openedAt: row.opened_at,
    closedAt: row.closed_at ?? undefined,
    timeline: row.timeline as Topic['timeline'],
  }
}

function rowOf(topic: Topic) {
  return {
    id: topic.id,
    slug: topic.slug,
    name: topic.name,
    standfirst: topic.standfirst,
    background: JSON.stringify(topic.background),
    opened_at: topic.openedAt,
    closed_at: topic.closedAt ?? null,
    timeline: topic.timeline,
  }
}

/** How many published stories a topic has. */
export async function countTopicStories(db: Kysely<Tables>, topicId: Id): Promise<number> {
  const { stories } = await db
    .selectFrom('article_topics')
    .select((eb) => eb.fn.countAll<number>().as('stories'))
    .where('topic_id', '=', topicId)
    .where('published_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return stories
}
