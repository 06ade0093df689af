import { type Kysely, type Selectable, sql } from 'kysely'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { type Body, parseBody } from '../articles/body.ts'
import { hold } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { SLUG_PATTERN, SLUG_RULE } from '../sections/section-store.ts'
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
}

/** In UTF-16 units. */
const LONGEST_NAME = 140

export type TopicOrder = Pick<Topic, 'slug' | 'name' | 'standfirst' | 'background'>

/** Opens a topic. Refuses (`invalid`) a slug that is malformed or taken, and a name that is no line. */
export async function openTopic(newsroom: Newsroom, order: TopicOrder): Promise<Topic> {
  allow(newsroom.actor, 'keep_lists')
  if (!SLUG_PATTERN.test(order.slug) || order.slug.length > 60)
    throw new Refusal('invalid', { noun: 'topic', slug: order.slug, why: SLUG_RULE })
  const name = oneLine(order.name, LONGEST_NAME, { noun: 'topic', field: 'name' })
  const background = parseBody(order.background)
  return newsroom.write(async (tx) => {
    await hold(tx, `topic ${order.slug}`)
    if (await findTopic(tx.rows, order.slug))
      throw new Refusal('invalid', { noun: 'topic', slug: order.slug, why: 'there already' })
    const topic: Topic = { ...order, name, background, id: tx.nextId(), openedAt: tx.at }
    await tx.rows.insertInto('topics').values(rowOf(topic)).execute()
    await record(tx, { kind: 'topic.opened', topicId: topic.id })
    return topic
  })
}

/** Changes a topic's name, lead or background; its address stays. */
export async function describeTopic(
  newsroom: Newsroom,
  order: { readonly topicId: Id } & Partial<Pick<Topic, 'name' | 'standfirst' | 'background'>>,
): Promise<void> {
  allow(newsroom.actor, 'keep_lists')
  await newsroom.write(async (tx) => {
    const row = await tx.rows
      .selectFrom('topics')
      .selectAll()
      .where('id', '=', order.topicId)
      .$if(tx.engine === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst()
    if (!row) throw new Refusal('missing', { noun: 'topic', id: order.topicId })
    const topic = topicOf(row)
    const { id, ...columns } = rowOf({
      ...topic,
      name: order.name === undefined ? topic.name : oneLine(order.name, LONGEST_NAME, { noun: 'topic', field: 'name' }),
      standfirst: order.standfirst ?? topic.standfirst,
      background: order.background ? parseBody(order.background) : topic.background,
    })
    await tx.rows.updateTable('topics').set(columns).where('id', '=', id).execute()
    await record(tx, { kind: 'topic.described', topicId: id })
  })
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
export interface TopicBrief extends Pick<Topic, 'id' | 'slug' | 'name' | 'standfirst'> {
  readonly stories: number
  readonly newestAt: Instant | undefined
}

/** Topics with their published stories counted, the one with the newest story first. */
export async function listTopics(
  db: Kysely<Tables>,
  { limit = 500 }: { limit?: number } = {},
): Promise<readonly TopicBrief[]> {
  // The newest story of each topic is one look into the timeline's index; only those listed are counted.
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('topics')
        .select(['topics.id', 'topics.slug', 'topics.name', 'topics.standfirst'])
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
    .orderBy(sql`"newestAt" is null`)
    .orderBy('newestAt', 'desc')
    .orderBy('slug')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, stories: row.stories ?? 0, newestAt: row.newestAt ?? undefined }))
}

function topicOf(row: Selectable<TopicTables['topics']>): Topic {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    standfirst: row.standfirst,
    background: JSON.parse(row.background) as Body,
    openedAt: row.opened_at,
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
