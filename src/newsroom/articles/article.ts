import * as z from 'zod'
import type { Instant } from '../../kernel/clock.ts'
import { ID_PATTERN, type Id } from '../../kernel/ids.ts'
import { issueWords } from '../../kernel/issue-words.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { countCharacters } from '../../hanzi/words/count.ts'
import type { Placement } from '../../changes/change.ts'
import { type Body, bodySchema, countedText } from './body.ts'
import type { Keeping } from './keeping.ts'

/**
 * draft: being written. in_review: handed to an editor. held: put aside for now. scheduled: goes out at an instant.
 * published: before readers. retracted: withdrawn; the page stays and says so. spiked: dropped before publication.
 */
export const ARTICLE_STATES = ['draft', 'in_review', 'held', 'scheduled', 'published', 'retracted', 'spiked'] as const
export type ArticleState = (typeof ARTICLE_STATES)[number]

export const BYLINE_ROLES = ['reporter', 'stringer', 'photographer', 'translator', 'author'] as const

/** Who made the story, in the order of print; with or without a place on the staff. */
export interface Byline {
  readonly name: string
  readonly role: (typeof BYLINE_ROLES)[number]
  readonly staffId?: Id | undefined
}

/** What a revision says. A revision never changes once it is made. */
export interface Content {
  /** 引题: a short line above the headline. */
  readonly kicker?: string | undefined
  readonly headline: string
  /** 副题 or 提要: what the story says in a sentence or two. */
  readonly standfirst?: string | undefined
  readonly bylines: readonly Byline[]
  /** 电头: where and when, as printed: 本报望汐11月22日电. */
  readonly dateline?: string | undefined
  readonly sourceId?: Id | undefined
  /** 原标题 of a reprint. */
  readonly originalHeadline?: string | undefined
  /** 责任编辑: the editor who answers for it, by name. */
  readonly editor?: string | undefined
  /** The picture that stands for the story on fronts and lists. */
  readonly pictureId?: Id | undefined
  readonly body: Body
}

/** Where a story belongs. Not part of a revision: moving a story to another section is no edit of its text. */
export interface Classification {
  readonly sectionId: Id
  readonly topicIds: readonly Id[]
}

export interface Revision extends Content {
  readonly articleId: Id
  readonly number: number
  readonly characterCount: number
  readonly madeAt: Instant
  readonly madeBy: string
  readonly why?: Keeping | undefined
  /** Given by hand. */
  readonly name?: string | undefined
  readonly restoredFrom?: number | undefined
}

/** The lasting thing behind all revisions: its address, its state, which revision readers see. */
export interface Article extends Classification {
  readonly id: Id
  readonly state: ArticleState
  readonly latestRevision: number
  readonly liveRevision: number | undefined
  readonly filedAt: Instant
  /** The first publication; it never changes. */
  readonly publishedAt: Instant | undefined
  /** The last time that readers got another text. */
  readonly updatedAt: Instant | undefined
  readonly schedule: { readonly for: Instant; readonly revision: number } | undefined
  readonly embargoUntil: Instant | undefined
  readonly retraction: { readonly at: Instant; readonly reason: string } | undefined
  readonly commentCount: number
  /** Where an imported story came from, so that importing it again finds it. */
  readonly origin: string | undefined
}

const id = z.string().regex(ID_PATTERN, 'not an id')
const oneLine = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // eslint-disable-next-line no-control-regex
    .refine(
      (text) => !/[\u0000-\u001F\u007F\u2028\u2029]/.test(text) && text.isWellFormed(),
      'one line without control characters',
    )

/** A headline may be long, as those of official notices are; what fits a slot is the front's business. */
export const contentSchema = z.strictObject({
  kicker: oneLine(100).optional(),
  headline: oneLine(200),
  standfirst: oneLine(1000).optional(),
  bylines: z.array(z.strictObject({ name: oneLine(60), role: z.enum(BYLINE_ROLES), staffId: id.optional() })).max(20),
  dateline: oneLine(60).optional(),
  sourceId: id.optional(),
  originalHeadline: oneLine(200).optional(),
  editor: oneLine(60).optional(),
  pictureId: id.optional(),
  body: bodySchema,
})

/** The content in `value`, checked. Refuses (`invalid`) naming the field. */
export function parseContent(value: unknown): Content {
  const parsed = contentSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Refusal('invalid', { noun: 'article', field: issue?.path.join('.') ?? '', why: issueWords(issue) })
}

/** 字数 of a story: its body without captions and embeds; neither headline nor standfirst. */
export function characterCount(content: Pick<Content, 'body'>): number {
  return countCharacters(countedText(content.body))
}

/** Refuses (`stale`) an action that the article's state does not allow. */
export function mustBe(article: Article, ...states: readonly ArticleState[]): void {
  if (!states.includes(article.state))
    throw new Refusal('stale', { noun: 'article', id: article.id, state: article.state, wanted: states })
}

/** Refuses (`stale`) a revision that is not the newest: the editor has not seen what would go out. */
export function mustBeNewest(article: Article, revision: number): void {
  if (revision !== article.latestRevision) {
    throw new Refusal('stale', { noun: 'article', id: article.id, revision, newest: article.latestRevision })
  }
}

/**
 * Refuses (`invalid`) a revision that is not fit to be handed on, naming the field: a text that was kept while it was
 * being written may lack its headline, or have one that is too long.
 */
export function mustBeFit(revision: Revision): void {
  parseContent(Object.fromEntries(CONTENT_FIELDS.map((field) => [field, revision[field]])))
}

const CONTENT_FIELDS = Object.keys(contentSchema.shape) as (keyof Content)[]

export function placementOf(article: Article): Placement {
  return { articleId: article.id, sectionId: article.sectionId, topicIds: article.topicIds }
}
