import { createHash } from 'node:crypto'
import { Refusal } from '../../kernel/refusal.ts'
import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Content } from '../../newsroom/articles/article.ts'
import { findByOrigin } from '../../newsroom/articles/article-store.ts'
import type { Block, Body, Paragraph } from '../../newsroom/articles/body.ts'
import { file } from '../../newsroom/articles/file.ts'
import { takeIn } from '../../newsroom/articles/take-in.ts'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import { headlineKey, noteProvenance, refer } from '../../newsroom/references/refer.ts'
import { findSection, listSections, openSection } from '../../newsroom/sections/section-store.ts'
import { findSourceByName, registerSource } from '../../newsroom/sources/source-store.ts'
import { findTopic, findTopicByName, openTopic } from '../../newsroom/topics/topic-store.ts'
import { fileWireItems, type WireOrder } from '../../newsroom/wire/file-wire.ts'
import { listKnownOrigins } from '../../newsroom/wire/wire-store.ts'
import type { PageArticle, PageBlock, PageReading, PageTime, PageWireItem } from './page-reading.ts'

export interface StorePageOptions {
  /** Whether the story goes before readers at once, under the time that the page gives; a draft otherwise. */
  readonly publish: boolean
  /** Slug of the section; the first one without it. */
  readonly section?: string | undefined
}

export interface StoredPage {
  readonly articleId: Id
  /** false: it had been imported before, and was left as it is. */
  readonly isNew: boolean
  readonly wireItems: number
  readonly openedTopics: number
}

/**
 * Stores what a saved page told: the article, its wire items under their topics, its lists as references. Importing the
 * same page again finds all of it by its origin and changes nothing; an import that was cut off is completed by the next.
 * Refuses (`missing`) a page without an article, or without a headline or text, before anything is stored.
 */
export async function storePage(
  newsroom: Newsroom,
  reading: PageReading,
  options: StorePageOptions,
): Promise<StoredPage> {
  const { article } = reading
  if (!article?.headline || article.body.length === 0) throw new Refusal('missing', { noun: 'article on this page' })
  const origin = originOf(article.headline, article)
  const known = await findByOrigin(newsroom.database.read, origin)
  const articleId = known ?? (await storeArticle(newsroom, article.headline, article, origin, options))
  await noteProvenance(newsroom, articleId, {
    headline: article.headline,
    published: article.published,
    repairs: reading.repairs,
  })
  await refer(
    newsroom,
    articleId,
    'related',
    reading.related.map(({ headline, comments }) => ({ headline, comments: comments ?? undefined })),
  )
  await refer(newsroom, articleId, 'hot', reading.hot)
  const { items, openedTopics } = await storeWire(newsroom, reading.wire)
  return { articleId, isNew: known === undefined, wireItems: items, openedTopics }
}

async function storeArticle(
  newsroom: Newsroom,
  headline: string,
  article: PageArticle,
  origin: string,
  { publish, section }: StorePageOptions,
): Promise<Id> {
  const story = {
    sectionId: await sectionFor(newsroom, section),
    topicIds: [],
    content: await contentOf(newsroom, headline, article),
    origin,
  }
  if (!publish) return (await file(newsroom, story)).id
  const [taken] = await takeIn(newsroom, [
    { ...story, publishedAt: pastOf(article.published, newsroom.now()) ?? newsroom.now() },
  ])
  return taken!.id
}

async function contentOf(newsroom: Newsroom, headline: string, article: PageArticle): Promise<Content> {
  return {
    headline,
    bylines: (article.author ?? '')
      .split(' ')
      .filter(Boolean)
      .map((name) => ({ name, role: 'author' as const })),
    sourceId: article.source === null ? undefined : await sourceFor(newsroom, article.source),
    originalHeadline: article.originalHeadline ?? undefined,
    editor: article.editor ?? undefined,
    body: bodyOf(article.blocks),
  }
}

/** Pictures of the page stay behind: their files were not saved with it. Their captions would speak of nothing. */
function bodyOf(blocks: readonly PageBlock[]): Body {
  const content: Block[] = []
  for (const block of blocks) {
    if (block.kind === 'figure' || block.text === '') continue
    const paragraph: Paragraph = { type: 'paragraph', content: [{ type: 'text', text: block.text }] }
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

async function sectionFor(newsroom: Newsroom, slug: string | undefined): Promise<Id> {
  if (slug !== undefined) {
    const section = await findSection(newsroom.database.read, slug)
    if (!section) throw new Refusal('missing', { noun: 'section', slug })
    return section.id
  }
  const [first] = await listSections(newsroom.database.read)
  return (first ?? (await openSection(newsroom, { slug: 'news', name: '新闻' }))).id
}

async function sourceFor(newsroom: Newsroom, name: string): Promise<Id> {
  const source = await findSourceByName(newsroom.database.read, name)
  return (source ?? (await registerSource(newsroom, { name, kind: 'outlet' }))).id
}

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
    orders.push({ headline: item.headline, at, topicId: topic?.id, origin })
  }
  if (orders.length > 0) await fileWireItems(newsroom, orders)
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
function originOf(headline: string, article: PageArticle): string {
  return `page:${digest([headlineKey(headline), ...article.body.map(headlineKey)].join('\n')).slice(0, 32)}`
}

function wireOrigin({ at, headline }: PageWireItem): string {
  return `page:${digest(`${at} ${headlineKey(headline)}`).slice(0, 32)}`
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
