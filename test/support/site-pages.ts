import { ERROR_STATUSES } from '../../src/messages/words.ts'
import type { Frame } from '../../src/site/frame.ts'
import { articlePage } from '../../src/site/pages/article.tsx'
import { commentsPage } from '../../src/site/pages/comments.tsx'
import { correctionsPage } from '../../src/site/pages/corrections.tsx'
import { errorPage } from '../../src/site/pages/error.tsx'
import { homePage } from '../../src/site/pages/home.tsx'
import { hotPage } from '../../src/site/pages/hot.tsx'
import { retractedPage } from '../../src/site/pages/retracted.tsx'
import { searchPage } from '../../src/site/pages/search.tsx'
import { sectionPage } from '../../src/site/pages/section.tsx'
import { topicPage } from '../../src/site/pages/topic.tsx'
import { topicsPage } from '../../src/site/pages/topics.tsx'
import { wirePage } from '../../src/site/pages/wire.tsx'
import { commentsDigest, commentsFact } from '../../src/site/parts/comments.tsx'
import { correctionsBox } from '../../src/site/parts/corrections.tsx'
import { footer } from '../../src/site/parts/footer.tsx'
import { hotList } from '../../src/site/parts/hot.tsx'
import { type Current, masthead } from '../../src/site/parts/masthead.tsx'
import { relatedList } from '../../src/site/parts/related.tsx'
import { talkList } from '../../src/site/parts/talk.tsx'
import { topicsStrip } from '../../src/site/parts/topics.tsx'
import { wireColumn } from '../../src/site/parts/wire.tsx'
import type { Piece } from '../../src/site/piece.ts'
import { views } from './site-views.ts'

type Views = typeof views

/** The site's data with every list empty: a paper on its first morning. */
export const emptyViews: Views = {
  ...views,
  entries: [],
  pinned: [],
  places: [],
  related: [],
  references: [],
  topics: [],
  comments: [],
  notes: [],
}

/** Every page of the site with its shared parts in place, by a name for the test's report. */
export function pagesOf(frame: Frame, data: Views = views): Readonly<Record<string, string>> {
  const { article, body, comments, corrections, entries, lead, notes, pinned, places, plain, retracted, story, topic } =
    data
  const { now, related, references, sections, topics } = data
  const empty = entries.length === 0
  const stories = empty ? [] : [lead, plain, story(3), story(4), story(5), story(6), story(7)]
  const parts = {
    wire: wireColumn(frame, { entries, pinned, now, after: 7 }),
    hot: hotList(frame, '24h', places),
    topics: topicsStrip(frame, topics),
    corrections: correctionsBox(frame, notes),
    related: relatedList(frame, { related, references, hot: references }),
    comments: commentsDigest(
      { ...frame, signIn: true },
      {
        thread: { of: 'article', id: lead.id, slug: undefined, count: comments.length, mode: 'post' },
        hot: comments.map((comment) => ({ ...comment, answers: [] })),
        newest: comments,
      },
    ).join(''),
    commentCount: commentsFact(frame, lead.id, comments.length),
    footer: footer(frame),
  }
  const at = (current: Current) => ({ ...parts, masthead: masthead(frame, { current, now, flash: entries[1] }) })
  const days = [
    { date: '2026-11-22', count: 2, entries: entries.slice(0, 2) },
    { date: '2026-11-21', entries: entries.slice(2) },
  ]
  const calendar = [{ date: '2026-11-22', count: 2 }, { date: '2026-11-21' }]
  const older = empty ? undefined : '/somewhere?before=2026'
  const wire = { filter: {}, pinned, days, calendar, topics, after: 7, older }
  const opening = ['闸门落下。', '街上没有水。']
  const home = {
    lead: empty ? undefined : { ...lead, opening },
    seconds: stories.slice(1, 3),
    briefs: stories.slice(3),
  }
  const blocks = sections.map((section) => ({ section, stories }))
  const found = { text: lead.headline, highlights: [[0, 2] as const, [4, 6] as const] }
  const result = { ...lead, kind: 'article' as const, headline: found, excerpt: found }
  const item = {
    ...result,
    id: '01wireitem01',
    kind: 'wire' as const,
    section: undefined,
    flash: true,
    corrected: true,
  }
  const turn = { kind: 'article', sort: 'relevance' } as const
  const choice = { name: '港航', count: 3, query: '潮闸 section:port' }
  const outcome = {
    results: empty ? [] : [result, item],
    total: empty ? 0 : 1234,
    about: !empty,
    kinds: { article: empty ? 0 : 1234, wire: empty ? 0 : 5 },
    choices: empty
      ? { filters: [], sections: [], topics: [], days: [] }
      : { filters: [choice], sections: [choice], topics: [choice], days: [{ name: '最近一周', query: '潮闸' }] },
    meant: { words: '潮闸', query: '潮闸' },
    older,
  }
  const signedIn = { ...frame, signIn: true }
  const thread = {
    of: 'wire' as const,
    id: '01wireitem01',
    title: lead.headline,
    slug: undefined,
    sectionId: undefined,
    text: plain.headline,
    since: now,
    count: comments.length,
    mode: 'pre' as const,
    changesAt: undefined,
  }
  const listed = comments.map((comment, index) => ({ ...comment, answers: index === 2 ? comments.slice(1, 2) : [] }))
  const talk = talkList(signedIn, { thread, sort: 'hot', comments: listed, first: true, next: older }).join('')
  const jsonLd = JSON.stringify({ '@type': 'NewsArticle', headline: lead.headline })
  const neighbour = { id: plain.id, headline: plain.headline }
  const neighbours = { topic: article.topics[0]!, previous: neighbour, next: undefined }
  return Object.fromEntries(
    Object.entries({
      home: homePage(frame, { ...home, blocks: blocks.slice(0, 2), opinion: blocks[2] }, at('home')),
      article: articlePage(frame, { article, corrections, neighbours, jsonLd }, at('section:city')),
      'bare article': articlePage(
        frame,
        {
          article: {
            ...article,
            ...plain,
            dateline: undefined,
            source: undefined,
            originalHeadline: undefined,
            editor: undefined,
            body: empty ? { type: 'doc', content: [] } : body,
            topics: [],
            characterCount: 0,
          },
          corrections: [],
        },
        at('section:port'),
      ),
      retracted: retractedPage(frame, { article: retracted, newest: stories.slice(0, 2) }, at('section:city')),
      wire: wirePage(frame, wire, at('wire')),
      'a day of the wire': wirePage(
        frame,
        { ...wire, filter: { day: '2026-11-21', section: 'port' }, days: days.slice(1), newer: '/wire' },
        at('wire'),
      ),
      comments: commentsPage(signedIn, thread, { ...at(undefined), talk }),
      topics: topicsPage(frame, topics, at('topics')),
      topic: topicPage(
        frame,
        { topic, stories: 13, lead: stories[0], timeline: stories, wire: entries, after: 7, front: true, older },
        at('topics'),
      ),
      section: sectionPage(
        frame,
        { section: sections[0]!, leads: stories.slice(0, 3), stories: stories.slice(3), front: true, older },
        at('section:city'),
      ),
      'a section further back': sectionPage(
        frame,
        { section: sections[0]!, leads: [], stories, front: false },
        at('section:city'),
      ),
      hot: hotPage(frame, { span: '7d', places }, at('hot')),
      corrections: correctionsPage(frame, { notes, older }, at(undefined)),
      'search before': searchPage(frame, { query: '', turn, notes: [] }, at(undefined)),
      search: searchPage(
        frame,
        { query: lead.headline, turn, outcome, notes: empty ? ['没有读懂。'] : [] },
        at(undefined),
      ),
      ...Object.fromEntries(
        ERROR_STATUSES.map((status) => [
          `error ${status}`,
          errorPage(frame, { status, id: '01failure001' }, at(undefined)),
        ]),
      ),
    } satisfies Record<string, readonly Piece[]>).map(([name, pieces]) => [name, pieces.map(htmlOf).join('')]),
  )
}

/** Here all parts stand in their places already, but for those that come with the page. */
function htmlOf(piece: Piece): string {
  if (typeof piece === 'string') return piece
  if (!piece.now) throw new TypeError(`the part ${piece.part} was not put in its place`)
  return piece.now.html
}
