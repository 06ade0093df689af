import { createHash } from 'node:crypto'
import { Refusal } from '../../kernel/refusal.ts'
import type { Instant } from '../../kernel/clock.ts'
import { normalWidths } from '../../hanzi/typography/widths.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Article, Content } from '../../newsroom/articles/article.ts'
import { findByOrigin } from '../../newsroom/articles/article-store.ts'
import type { Block, Body, Paragraph } from '../../newsroom/articles/body.ts'
import { file } from '../../newsroom/articles/file.ts'
import { publish } from '../../newsroom/articles/publish.ts'
import { takeIn } from '../../newsroom/articles/take-in.ts'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import {
  headlineKey,
  listReferences,
  noteProvenance,
  refer,
  type ReaderReference,
  type ReferenceList,
} from '../../newsroom/references/refer.ts'
import { findSection, listSections, openSection, type Section } from '../../newsroom/sections/section-store.ts'
import { findSourceByName, registerSource } from '../../newsroom/sources/source-store.ts'
import { findTopic, findTopicByName, openTopic } from '../../newsroom/topics/topic-store.ts'
import { fileWireItems, type WireOrder } from '../../newsroom/wire/file-wire.ts'
import { listKnownOrigins } from '../../newsroom/wire/wire-store.ts'
import type { PageArticle, PageBlock, PageReading, PageTime, PageWireItem } from './page-reading.ts'

export interface StorePageOptions {
  /** Whether the story goes before readers, under the time that the page gives; a draft otherwise. */
  readonly publish: boolean
  /** Slug of the section; the first one without it. */
  readonly section?: string | undefined
}

export interface StoredPage {
  readonly articleId: Id
  /** false: it had been imported before, and its text was left as it is. */
  readonly isNew: boolean
  /** Whether this import put it before readers: also one that an earlier import filed as a draft. */
  readonly isPublished: boolean
  /** The section that it was filed under now; undefined when it had been imported before. */
  readonly section: Section | undefined
  readonly wireItems: number
  readonly openedTopics: number
  /** How many of the stories that the page names are not imported yet. */
  readonly awaited: Readonly<Record<ReferenceList, number>>
}

/**
 * Stores what a saved page told: the article, its wire items under their topics, its lists as references. Importing the
 * same page again finds all of it by its origin and changes nothing, but that `publish` publishes a draft on which nobody
 * has worked yet; an import that was cut off is completed by the next.
 * Refuses (`missing`) a page without an article, or without a headline or text, and a section that there is not, before
 * anything is stored.
 */
export async function storePage(
  newsroom: Newsroom,
  reading: PageReading,
  options: StorePageOptions,
): Promise<StoredPage> {
  const { article } = reading
  if (!article?.headline || article.body.length === 0)
    throw new Refusal('missing', { noun: 'article in Chinese on this page' })
  const wanted = options.section === undefined ? undefined : await namedSection(newsroom, options.section)
  const story = { ...article, headline: article.headline }
  const origin = originOf(story)
  const known = await findByOrigin(newsroom.database.read, origin)
  const section = known === undefined ? (wanted ?? (await firstSection(newsroom))) : undefined
  const articleId = section
    ? await storeArticle(newsroom, story, { origin, section, publish: options.publish })
    : known!.id
  const isPublished = options.publish && (section !== undefined || (await publishUntouched(newsroom, known!, story)))
  const { headline, published } = story
  await noteProvenance(newsroom, articleId, { headline, published, repairs: reading.repairs })
  await refer(
    newsroom,
    articleId,
    'related',
    reading.related.map(({ headline, comments }) => ({
      headline: normalWidths(headline),
      comments: comments ?? undefined,
    })),
  )
  await refer(
    newsroom,
    articleId,
    'hot',
    reading.hot.map(({ headline }) => ({ headline: normalWidths(headline) })),
  )
  const { items, openedTopics } = await storeWire(newsroom, reading.wire)
  const named = await listReferences(newsroom.database.read, articleId)
  const awaited = { related: countAwaited(named.related), hot: countAwaited(named.hot) }
  return { articleId, isNew: section !== undefined, isPublished, section, wireItems: items, openedTopics, awaited }
}

/** An article of a page that can be stored: it has a headline. */
type Story = PageArticle & { readonly headline: string }

interface Filing {
  readonly origin: string
  readonly section: Section
  readonly publish: boolean
}

async function storeArticle(newsroom: Newsroom, story: Story, { origin, section, publish }: Filing): Promise<Id> {
  const order = { sectionId: section.id, topicIds: [], content: await contentOf(newsroom, story), origin }
  if (!publish) return (await file(newsroom, order)).id
  const [taken] = await takeIn(newsroom, [
    { ...order, publishedAt: pastOf(story.published, newsroom.now()) ?? newsroom.now() },
  ])
  return taken!.id
}

/** Publishes a draft that is as it was imported. Says whether it did. */
async function publishUntouched(newsroom: Newsroom, article: Article, story: Story): Promise<boolean> {
  if (article.state !== 'draft' || article.latestRevision > 1) return false
  const firstPublishedAt = pastOf(story.published, newsroom.now())
  await publish(newsroom, { articleId: article.id, revision: 1, firstPublishedAt })
  return true
}

async function contentOf(newsroom: Newsroom, story: Story): Promise<Content> {
  return {
    headline: normalWidths(story.headline),
    bylines: (story.author ?? '')
      .split(' ')
      .filter(Boolean)
      .map((name) => ({ name, role: 'author' as const })),
    sourceId: story.source === null ? undefined : await sourceFor(newsroom, story.source),
    originalHeadline: story.originalHeadline === null ? undefined : normalWidths(story.originalHeadline),
    editor: story.editor ?? undefined,
    body: bodyOf(story.blocks),
  }
}

/** Pictures of the page stay behind: their files were not saved with it. Their captions would speak of nothing. */
function bodyOf(blocks: readonly PageBlock[]): Body {
  const content: Block[] = []
  for (const block of blocks) {
    if (block.kind === 'figure' || block.text === '') continue
    const paragraph: Paragraph = { type: 'paragraph', content: [{ type: 'text', text: normalWidths(block.text) }] }
    const last = content.at(-1)
    if (block.kind === 'heading')
      content.push({ type: 'heading', attrs: { level: block.level > 2 ? 3 : 2 }, content: paragraph.content })
    else if (block.kind === 'quote') content.push({ type: 'blockquote', content: [paragraph] })
    else if (block.kind !== 'item') content.push(paragraph)
    else if (last?.type === 'bulletList')
      content[content.length - 1] = { ...last, content: [...last.content, { type: 'listItem', content: [paragraph] }] }
    else content.push({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] })
  }
  return { type: 'doc', content }
}

async function namedSection(newsroom: Newsroom, slug: string): Promise<Section> {
  const section = await findSection(newsroom.database.read, slug)
  if (!section) throw new Refusal('missing', { noun: 'section', slug })
  return section
}

async function firstSection(newsroom: Newsroom): Promise<Section> {
  const [first] = await listSections(newsroom.database.read)
  return first ?? (await openSection(newsroom, { slug: 'news', name: '新闻' }))
}

async function sourceFor(newsroom: Newsroom, name: string): Promise<Id> {
  const source = await findSourceByName(newsroom.database.read, name)
  return (source ?? (await registerSource(newsroom, { name, kind: 'outlet' }))).id
}

function countAwaited(references: readonly ReaderReference[]): number {
  return references.filter(({ resolvedId }) => resolvedId === undefined).length
}

/** Of equal times the newest filed stands first in every list, so the items go in from the last of the page to the first. */
async function storeWire(
  newsroom: Newsroom,
  wire: readonly PageWireItem[],
): Promise<{ items: number; openedTopics: number }> {
  const byOrigin = new Map(wire.map((item) => [wireOrigin(item), item]))
  const known = await listKnownOrigins(newsroom.database.read, [...byOrigin.keys()])
  const orders: WireOrder[] = []
  let openedTopics = 0
  for (const [origin, item] of byOrigin) {
    const at = pastOf({ value: item.at.replace(' ', 'T') }, newsroom.now())
    if (known.has(origin) || at === undefined) continue
    const topic = item.topic === null ? undefined : await topicFor(newsroom, item.topic)
    if (topic?.isNew) openedTopics += 1
    orders.push({ headline: normalWidths(item.headline), at, topicId: topic?.id, origin })
  }
  if (orders.length > 0) await fileWireItems(newsroom, orders.toReversed())
  return { items: orders.length, openedTopics }
}

async function topicFor(newsroom: Newsroom, name: string): Promise<{ id: Id; isNew: boolean }> {
  const slug = `t-${digest(name).slice(0, 10)}`
  // Opened by an earlier import, it may have got a better name since; its address stays.
  const { read } = newsroom.database
  const topic = (await findTopicByName(read, name)) ?? (await findTopic(read, slug))
  if (topic) return { id: topic.id, isNew: false }
  const opened = await openTopic(newsroom, { slug, name, standfirst: '', background: { type: 'doc', content: [] } })
  return { id: opened.id, isNew: true }
}

/**
 * The instant that a page gives, or now, where that is yet to come: a page with a wrong clock would stand above all news
 * until then.
 */
function pastOf(time: Pick<PageTime, 'value'> | null, now: Instant): Instant | undefined {
  const at = instantOf(time)
  return at !== undefined && at > now ? now : at
}

/** The clock of the page is that of China: UTC+8, without summer time since 1992. */
function instantOf(time: Pick<PageTime, 'value'> | null): Instant | undefined {
  if (time === null) return undefined
  const at = new Date(time.value.includes('T') ? `${time.value}:00+08:00` : `${time.value}T00:00:00+08:00`)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

/** A page is known again by what it says, not by its file name: the same story saved twice is one story. */
function originOf({ headline, body }: Story): string {
  return `page:${digest([headlineKey(headline), ...body.map(headlineKey)].join('\n')).slice(0, 32)}`
}

function wireOrigin({ at, headline }: PageWireItem): string {
  return `page:${digest(`${at} ${headlineKey(headline)}`).slice(0, 32)}`
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
