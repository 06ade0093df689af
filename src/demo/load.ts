import type { MediaAddress } from '../kernel/config.ts'
import { DAY, HOUR, type Instant, later } from '../kernel/clock.ts'
import { createIds, type Id } from '../kernel/ids.ts'
import type { Database } from '../database/database.ts'
import { record } from '../changes/record.ts'
import type { Content } from '../newsroom/articles/article.ts'
import { correct } from '../newsroom/articles/correct.ts'
import { file } from '../newsroom/articles/file.ts'
import { publish } from '../newsroom/articles/publish.ts'
import { retract } from '../newsroom/articles/retract.ts'
import { revise } from '../newsroom/articles/revise.ts'
import { bringComment } from '../newsroom/comments/bring-comment.ts'
import { arrangeFront } from '../newsroom/fronts/arrange.ts'
import { EMPTY, type FrontName, inOrder, type Place, type Slot } from '../newsroom/fronts/front.ts'
import { countMarks } from '../newsroom/hot/count-marks.ts'
import { rankHot } from '../newsroom/hot/rank-hot.ts'
import { type Darkroom, openDarkroom } from '../newsroom/media/darkroom.ts'
import { openMediaStore } from '../newsroom/media/media-store.ts'
import { type Newsroom, openNewsroom } from '../newsroom/newsroom.ts'
import { program } from '../newsroom/people/actor.ts'
import { countReads, type ReadTally } from '../newsroom/reads/count-reads.ts'
import type { Tables } from '../newsroom/tables.ts'
import { fileWire } from '../newsroom/wire/file-wire.ts'
import { comments } from './comments.ts'
import { asFirstPublished } from './first-version.ts'
import { homeFront, sectionFronts } from './fronts.ts'
import { bodyOf, plainOf } from './notation.ts'
import { openHouse, type House } from './open-house.ts'
import { stories } from './stories/index.ts'
import { readershipOf } from './readership.ts'
import { pictureNames, type Story } from './story.ts'
import { wire } from './wire.ts'

export interface DemoOptions {
  readonly database: Database<Tables>
  /** The moment at which the demo is loaded; everything in it happened before. */
  readonly now: Instant
  /** Where its pictures go. */
  readonly media: MediaAddress
  /** Develops them; a darkroom of its own, if not said. */
  readonly darkroom?: Darkroom
  onProgress(done: number, total: number): void
}

/** The longest ago that anything of the demo happened. */
const OLDEST = 16 * DAY

/**
 * Loads the demo newspaper, by the same verbs that a newsroom uses and in the order in which it all happened, so that
 * its log reads like the log of two weeks of work. Every story and wire item carries an origin `demo:KEY`.
 */
export async function loadDemo({ database, now, onProgress, ...options }: DemoOptions): Promise<void> {
  let at = later(now, -OLDEST)
  const newsroom = openNewsroom({
    database,
    clock: () => at,
    ids: createIds(() => Date.parse(at)),
    actor: program('demo'),
  })
  const total = pictureNames.length + stories.length + wire.length + comments.length
  let done = 0
  const advance = () => onProgress((done += 1), total)
  const media = openMediaStore(options.media)
  const room = { media, darkroom: options.darkroom ?? openDarkroom(media) }
  const house = await openHouse(newsroom, now, room, advance)
  const told = new Teller(newsroom, house, now)
  for (const happening of told.happenings().toSorted((a, b) => a.at.localeCompare(b.at))) {
    at = happening.at
    await happening.does()
    if (happening.counts) advance()
  }
  at = now
  for (const [front, slots] of told.fronts()) await arrangeFront(newsroom, { front, ...EMPTY, slots })
  await rankHot(newsroom)
  await newsroom.write((tx) => record(tx, { kind: 'demo.loaded' }))
}

interface Happening {
  readonly at: Instant
  /** Whether it is one of those that progress is counted by. */
  readonly counts: boolean
  does(): Promise<unknown>
}

/** Turns the texts of the demo into verbs at instants. */
class Teller {
  readonly #newsroom: Newsroom
  readonly #house: House
  readonly #now: Instant
  readonly #articles = new Map<string, Id>()
  readonly #comments = new Map<string, Id>()

  constructor(newsroom: Newsroom, house: House, now: Instant) {
    this.#newsroom = newsroom
    this.#house = house
    this.#now = now
  }

  happenings(): Happening[] {
    return [
      ...stories.flatMap((story) => this.#lifeOf(story)),
      ...wire.map((entry) => this.#on(entry.hoursAgo, () => this.#fileWire(entry))),
      ...comments.map((comment) => this.#on(comment.hoursAgo, () => this.#post(comment))),
    ]
  }

  fronts(): readonly (readonly [FrontName, readonly Slot[]])[] {
    const { lead, second, brief } = homeFront
    const slot = (place: Place) => (key: string) => ({ place, articleId: this.#idOf(key) })
    const home = [slot('lead')(lead), ...second.map(slot('second')), ...brief.map(slot('brief'))]
    const ofSections = Object.entries(sectionFronts).map(([slug, [first, ...others]]) => {
      const stories = [slot('lead')(first!), ...others.slice(0, 2).map(slot('second'))]
      return [`section:${this.#house.sectionId(slug)}`, inOrder(stories)] as const
    })
    return [['home', inOrder(home)], ...ofSections]
  }

  #on(hoursAgo: number, does: () => Promise<unknown>, counts = true): Happening {
    return { at: this.#ago(hoursAgo), counts, does }
  }

  #ago(hours: number): Instant {
    return later(this.#now, -Math.round(hours * HOUR))
  }

  #lifeOf(story: Story): Happening[] {
    const { hoursAgo, updates = [], corrections = [], retraction } = story
    const context = { publishedAt: this.#ago(hoursAgo), pictureId: this.#house.pictureId }
    return [
      this.#on(hoursAgo, () => this.#publish(story)),
      ...updates.map((update) =>
        this.#on(update.hoursAgo, () => this.#update(story, plainOf(update.note, context)), false),
      ),
      ...corrections.map((correction) =>
        this.#on(correction.hoursAgo, () => this.#correct(story, plainOf(correction.note, context))),
      ),
      ...(retraction
        ? [this.#on(retraction.hoursAgo, () => this.#retract(story, plainOf(retraction.reason, context)))]
        : []),
      this.#on(0, () => this.#read(story), false),
    ]
  }

  async #publish(story: Story): Promise<void> {
    const article = await file(this.#newsroom, {
      sectionId: this.#house.sectionId(story.section),
      topicIds: story.topics.map(this.#house.topicId),
      content: this.#contentOf(asFirstPublished(story)),
      origin: `demo:${story.key}`,
    })
    this.#articles.set(story.key, article.id)
    await publish(this.#newsroom, { articleId: article.id, revision: 1 })
  }

  /** What is new stands at the end of the story, as a paragraph of its own. */
  async #update(story: Story, note: string): Promise<void> {
    const articleId = this.#idOf(story.key)
    const content = this.#contentOf(story)
    const added = { type: 'paragraph' as const, content: [{ type: 'text' as const, text: note }] }
    const revision = await this.#revise(articleId, {
      ...content,
      body: { type: 'doc', content: [...content.body.content, added] },
    })
    await publish(this.#newsroom, { articleId, revision })
  }

  async #correct(story: Story, note: string): Promise<void> {
    const articleId = this.#idOf(story.key)
    const revision = await this.#revise(articleId, this.#contentOf(story))
    await correct(this.#newsroom, { articleId, revision, note })
  }

  async #revise(articleId: Id, content: Content): Promise<number> {
    const { findArticle } = await import('../newsroom/articles/article-store.ts')
    const article = await findArticle(this.#newsroom.database.read, articleId)
    const revised = await revise(this.#newsroom, { articleId, basedOn: article!.latestRevision, content })
    return revised.latestRevision
  }

  async #retract(story: Story, reason: string): Promise<void> {
    await retract(this.#newsroom, { articleId: this.#idOf(story.key), reason })
  }

  async #fileWire(entry: (typeof wire)[number]): Promise<void> {
    await fileWire(this.#newsroom, {
      headline: entry.headline,
      text: entry.text,
      flash: entry.flash ?? false,
      sectionId: this.#house.sectionId(entry.section),
      topicId: entry.topic && this.#house.topicId(entry.topic),
      sourceId: this.#house.sourceId(entry.source),
      articleId: entry.story && this.#articles.get(entry.story),
      origin: `demo:${entry.key}`,
    })
  }

  async #post(comment: (typeof comments)[number]): Promise<void> {
    const id = await bringComment(this.#newsroom, {
      thread: { of: 'article', id: this.#idOf(comment.story) },
      author: comment.author,
      text: comment.text,
      parentId: comment.replyTo && this.#comments.get(comment.replyTo),
      staffId: comment.staff && this.#house.staffId(comment.staff),
      likes: comment.likes,
      verdict: 'approve',
    })
    if (comment.key) this.#comments.set(comment.key, id)
  }

  #contentOf(story: Story): Content {
    const context = { publishedAt: this.#ago(story.hoursAgo), pictureId: this.#house.pictureId }
    const picture = story.body.find((block) => typeof block === 'object' && 'picture' in block)
    return {
      kicker: story.kicker,
      headline: story.headline,
      standfirst: story.standfirst && plainOf(story.standfirst, context),
      bylines: story.bylines.map((byline) => (typeof byline === 'string' ? this.#house.byline(byline) : byline)),
      dateline: story.dateline && `${story.dateline}${plainOf('{day|0}', context)}电`,
      sourceId: this.#house.sourceId(story.source),
      originalHeadline: story.originalHeadline,
      editor: this.#house.staffName(story.editor),
      pictureId: picture && this.#house.pictureId(picture.picture),
      body: bodyOf(story.body, context),
    }
  }

  async #read(story: Story): Promise<void> {
    const tallies = this.#readsOf(story)
    await countReads(this.#newsroom, tallies)
    await countMarks(
      this.#newsroom,
      tallies.map(({ articleId, reads: marks, at }) => ({ articleId, kind: 'read', marks, at })),
    )
  }

  /** Spreads a story's reads over the hours since it came out, most of them early, the last a moment ago. */
  #readsOf(story: Story): ReadTally[] {
    const until = story.retraction?.hoursAgo ?? 0
    const hours = Math.max(1, Math.min(48, Math.floor(story.hoursAgo - until) + 1))
    const weights = Array.from({ length: hours }, (_, hour) => 0.88 ** hour)
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return weights
      .map((weight, hour) => ({
        articleId: this.#idOf(story.key),
        reads: Math.round((story.reads * weight) / total),
        at: this.#ago(story.hoursAgo - hour),
      }))
      .filter((tally) => tally.reads > 0)
      .map((tally) => ({ ...tally, ...readershipOf(tally.reads) }))
  }

  #idOf(key: string): Id {
    const id = this.#articles.get(key)
    if (id === undefined) throw new Error(`the demo refers to "${key}" before it was published`)
    return id
  }
}
