import { DAY, type Instant, later } from '../kernel/clock.ts'
import { listBriefs } from '../newsroom/articles/article-reading.ts'
import type { ThreadKind } from '../newsroom/comments/comment.ts'
import { type CommentSort, findCommentCount, listComments } from '../newsroom/comments/comment-reading.ts'
import { findThreadView } from '../newsroom/comments/thread-reading.ts'
import { listPublicNotes } from '../newsroom/corrections/correction-store.ts'
import { listHot } from '../newsroom/hot/hot-reading.ts'
import type { Span } from '../newsroom/hot/weights.ts'
import { listReferences } from '../newsroom/references/refer.ts'
import { listRelated } from '../newsroom/related/related-reading.ts'
import type { Edition } from '../newsroom/settings/settings.ts'
import { listTopics } from '../newsroom/topics/topic-store.ts'
import { listPinned, listWire, type PinnedEntry, type WireEntry } from '../newsroom/wire/wire-reading.ts'
import type { LoadedPart, RenderedPart } from '../pages/plan.ts'
import type { Context, Contexts } from './context.ts'
import { endOfDay } from './days.ts'
import { inEdition } from './editions.ts'
import { wirePosition } from './live/wire-events.ts'
import { commentNumber, commentTotal } from './parts/comment-count.tsx'
import { commentsDigest, commentsFact } from './parts/comments.tsx'
import { correctionsBox } from './parts/corrections.tsx'
import { footer } from './parts/footer.tsx'
import { hotList } from './parts/hot.tsx'
import { type Current, masthead } from './parts/masthead.tsx'
import { relatedList } from './parts/related.tsx'
import { searchHelp } from './parts/search-help.tsx'
import { topicsStrip } from './parts/topics.tsx'
import { wireColumn } from './parts/wire.tsx'
import { commentTags, inOwnNames, threadTags, withAnswers } from './plans/listed-comments.ts'
import { paperTime } from './paper-time.ts'
import { loadTalk } from './plans/talk.ts'
import { tags } from './tags.ts'

/** A part that stands in many pages. Its key is its name and what it is about: `masthead section:city`. */
export const part = {
  masthead: (current: Current) => ({ part: `masthead ${current ?? ''}` }),
  footer: { part: 'footer ' },
  wire: { part: 'wire ' },
  hot: (span: Span = '24h') => ({ part: `hot ${span}` }),
  topics: { part: 'topics ' },
  /** What a search can be tried with. */
  searchHelp: { part: 'search-help ' },
  corrections: { part: 'corrections ' },
  comments: (of: ThreadKind, id: string) => ({ part: `comments ${of}:${id}` }),
  /** The first of all that is said, in an order. */
  talk: (sort: CommentSort, of: ThreadKind, id: string) => ({ part: `talk ${of}:${id}:${sort}` }),
  /** How many, beside what else a story says of itself. */
  commentCount: (articleId: string) => ({ part: `comment-count ${articleId}` }),
  related: (articleId: string) => ({ part: `related ${articleId}` }),
} as const

/** What most pages have around them, each with its own place in the masthead. */
export function aroundPage(current?: Current) {
  return { masthead: part.masthead(current), wire: part.wire, hot: part.hot(), footer: part.footer }
}

/** The key of a part in an edition, as the cache knows it. */
export function partKey(edition: Edition, name: string): string {
  return `${edition} ${name}`
}

type Load = (context: Context, about: string) => Promise<LoadedPart>

const WIRE_LENGTH = 13
const HOT_LENGTH = 10
const TOPICS_LENGTH = 5
const COMMENTS_LENGTH = 8
const RELATED_LENGTH = 8
const NOTES_LENGTH = 3

const LOADS: Readonly<Record<string, Load>> = {
  masthead: loadMasthead,
  footer: async ({ frame }) => ({ html: footer(frame), tags: [] }),
  wire: loadWire,
  hot: loadHot,
  topics: loadTopics,
  'search-help': loadSearchHelp,
  corrections: loadCorrections,
  comments: loadComments,
  talk: loadAllSaid,
  'comment-count': loadCommentCount,
  'comment-number': async ({ db, frame }, id) =>
    commentNumber({ frame, id, count: await findCommentCount(db, id) }).now,
  'comment-total': async ({ db }, id) => commentTotal({ id, count: await findCommentCount(db, id) }).now,
  related: loadRelated,
}

/** Loads and renders a part by its key. */
export async function loadPart(contexts: Contexts, key: string): Promise<LoadedPart> {
  const [edition = '', name = '', about = ''] = key.split(' ')
  const load = LOADS[name]
  if (!load) throw new Error(`there is no part "${key}"`)
  const context = await contexts.of(edition as Edition)
  const loaded = await load(context, about)
  const { freshUntil = context.yearEnds } = loaded
  return {
    ...loaded,
    tags: [...context.tags, ...loaded.tags],
    freshUntil: freshUntil < context.yearEnds ? freshUntil : context.yearEnds,
  }
}

/** The front page's masthead has the newest flash beside the nameplate, for a day. */
async function loadMasthead({ db, frame, convert, now }: Context, current: string): Promise<RenderedPart> {
  const at = now()
  const isHome = current === 'home'
  const [flash] = isHome ? await listWire(db, { flash: true, limit: 1, from: later(at, -DAY) }) : []
  const midnight = endOfDay(frame.settings.timeZone, at)
  const flashEnds = flash ? later(flash.at, DAY + 1) : midnight
  return {
    html: masthead(frame, { current: (current || undefined) as Current, now: at, flash: inEdition(flash, convert) }),
    tags: isHome ? [tags.flashes, ...(flash ? wireTags([flash]) : [])] : [],
    freshUntil: flashEnds < midnight ? flashEnds : midnight,
  }
}

async function loadWire({ db, frame, convert, now }: Context): Promise<RenderedPart> {
  // Asked first: what is filed between the two questions is told twice rather than never.
  const after = await wirePosition(db)
  const entries = await listWire(db, { limit: WIRE_LENGTH })
  const pinned = await listPinned(db, now())
  return {
    html: wireColumn(frame, { ...inEdition({ entries, pinned }, convert), now: now(), after }),
    tags: [tags.wire, ...wireTags([...entries, ...pinned])],
    freshUntil: endOfPins(pinned, endOfDay(frame.settings.timeZone, now())),
  }
}

/** When the first of these leaves the top of the wire, if that is before `end`. */
export function endOfPins(pinned: readonly PinnedEntry[], end: Instant): Instant {
  return pinned.reduce((first, { pinnedUntil }) => (pinnedUntil < first ? pinnedUntil : first), end)
}

/**
 * What entries of the wire show beside their own words: their topics' names, and the way to the story that they name,
 * from the moment when that comes before readers, as long as it stays there; and how much is said about them.
 */
export function wireTags(entries: readonly Pick<WireEntry, 'id' | 'namedArticleId' | 'topic'>[]): string[] {
  const topics = entries.some((entry) => entry.topic) ? [tags.topics] : []
  const counts = entries.map(({ id }) => tags.comments(id))
  return [
    ...topics,
    ...counts,
    ...entries.flatMap(({ namedArticleId: id }) => (id === undefined ? [] : [tags.article(id)])),
  ]
}

async function loadHot({ db, frame, convert }: Context, span: string): Promise<RenderedPart> {
  const places = await listHot(db, span as Span, HOT_LENGTH)
  return {
    html: hotList(frame, span as Span, inEdition(places, convert)),
    tags: [tags.hot(span), tags.returns, ...places.map((place) => tags.article(place.articleId))],
  }
}

async function loadTopics({ db, frame, convert }: Context): Promise<RenderedPart> {
  const topics = (await listTopics(db, { limit: TOPICS_LENGTH })).filter((topic) => topic.stories > 0)
  return { html: topicsStrip(frame, inEdition(topics, convert)), tags: [tags.topics] }
}

/** What the paper has to be tried with; a name with a space in it would be read as two words. */
async function loadSearchHelp({ db, frame, convert, settings, now }: Context): Promise<RenderedPart> {
  const isOneWord = ({ name }: { readonly name: string }) => /^[\p{L}\p{N}]+$/u.test(name)
  const [topics, [newest]] = inEdition(
    await Promise.all([listTopics(db, { limit: TOPICS_LENGTH }), listBriefs(db, { limit: 1 })]),
    convert,
  )
  const examples = {
    words: newest?.headline.match(/[\p{L}\p{N}]{2,}/u)?.[0].slice(0, 8),
    topic: topics.find(({ name, stories }) => stories > 0 && isOneWord({ name }))?.name,
    section: frame.sections.find(isOneWord)?.name,
    month: paperTime(settings.timeZone, now()).date.slice(0, 7),
  }
  return {
    html: searchHelp(frame, examples),
    tags: [tags.latest, tags.topics],
    freshUntil: endOfDay(settings.timeZone, now()),
  }
}

async function loadCorrections({ db, frame, convert }: Context): Promise<RenderedPart> {
  const notes = await listPublicNotes(db, { limit: NOTES_LENGTH })
  return {
    html: correctionsBox(frame, inEdition(notes, convert)),
    tags: [tags.corrections, ...notes.map((note) => tags.article(note.articleId))],
  }
}

/** Under what is before readers no more, nothing is said. */
async function loadComments(context: Context, about: string): Promise<LoadedPart> {
  const { db, frame, settings, now } = context
  const [of, id = ''] = about.split(':') as [ThreadKind, string]
  const thread = await findThreadView(db, { of, id }, { settings, now: now() })
  if (!thread) return { html: '', tags: threadTags({ of, id }) }
  const list = { threadId: id, limit: COMMENTS_LENGTH }
  const hot = thread.count > 0 ? await withAnswers(db, await listComments(db, { ...list, sort: 'hot' })) : []
  const newest = thread.count > 0 ? await listComments(db, { ...list, sort: 'new' }) : []
  return {
    html: commentsDigest(frame, { thread, ...(await inOwnNames(context, { hot, newest })) }),
    tags: [...threadTags(thread), ...commentTags([...hot, ...newest])],
    ...(thread.changesAt !== undefined && { freshUntil: thread.changesAt }),
  }
}

async function loadAllSaid(context: Context, about: string): Promise<LoadedPart> {
  const [of, id = '', sort] = about.split(':') as [ThreadKind, string, CommentSort]
  const thread = await findThreadView(context.db, { of, id }, { settings: context.settings, now: context.now() })
  const said = thread && (await loadTalk(context, thread, { sort }))
  return said ?? { html: '', tags: threadTags({ of, id }) }
}

async function loadCommentCount({ db, frame }: Context, articleId: string): Promise<RenderedPart> {
  const count = await findCommentCount(db, articleId)
  return { html: commentsFact(frame, articleId, count), tags: [tags.comments(articleId)] }
}

/** What an imported page named, where the paper has nothing nearer of its own. */
async function loadRelated({ db, frame, convert }: Context, articleId: string): Promise<RenderedPart> {
  const related = await listRelated(db, articleId, RELATED_LENGTH)
  const named = await listReferences(db, articleId)
  const hot = named.hot
  const references = named.related.filter(
    (reference) => !related.some((story) => story.articleId === reference.articleId),
  )
  return {
    html: relatedList(frame, inEdition({ related, references, hot }, convert)),
    tags: [
      tags.related(articleId),
      tags.returns,
      ...related.flatMap(({ articleId: id }) => [tags.article(id), tags.comments(id)]),
      ...[...references, ...hot].flatMap(({ resolvedId: id }) =>
        id === undefined ? [] : [tags.article(id), tags.comments(id)],
      ),
    ],
  }
}
