import type { ArticleBrief } from '../../newsroom/articles/article-reading.ts'
import { plainText } from '../../newsroom/articles/body.ts'
import type { Topic } from '../../newsroom/topics/topic-store.ts'
import type { WireEntry } from '../../newsroom/wire/wire-reading.ts'
import { type Frame, link } from '../frame.ts'
import { BodyText } from '../parts/body.tsx'
import { Document } from '../parts/document.tsx'
import type { PaperTime } from '../paper-time.ts'
import { breaks } from '../parts/headline.tsx'
import { FollowButton } from '../parts/keep.tsx'
import { More } from '../parts/more.tsx'
import { Region } from '../parts/region.tsx'
import { HeadlineLink, Story, StoryMeta } from '../parts/story.tsx'
import { timeOf } from '../parts/when.tsx'
import { columnData, Entries, liveData } from '../parts/wire.tsx'
import { paths } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { Place, renderPage } from '../render.tsx'
import { collectionData } from '../structured-data.ts'

export interface TopicView {
  readonly topic: Topic
  /** How many stories it has in all. */
  readonly stories: number
  /** What leads its front. */
  readonly lead: ArticleBrief | undefined
  /** Its stories, the newest first or the oldest. */
  readonly timeline: readonly ArticleBrief[]
  readonly wire: readonly WireEntry[]
  /** The place in the log up to which the entries are known. */
  readonly after: number
  readonly front: boolean
  /** Path of the page further back, without prefix. */
  readonly older?: string | undefined
}

export interface TopicParts {
  readonly masthead: Piece
  readonly hot: Piece
  readonly comments: Piece
  readonly footer: Piece
}

/** A topic: what it is about, how it came to this, and its stories along the days. */
export function topicPage(frame: Frame, view: TopicView, parts: TopicParts): readonly Piece[] {
  const { topic, lead, timeline, wire, after, front, older } = view
  const path = paths.topic(topic.slug)
  const meta = {
    path,
    title: frame.words.article.topic(topic.name),
    description: topic.standfirst || topic.name,
    feedsOf: { path, title: topic.name },
    jsonLd: front
      ? collectionData(frame, { path, name: topic.name, description: topic.standfirst, stories: timeline })
      : undefined,
    hidden: !front,
    islands: [
      'live',
      'follow',
      ...(front ? (['comments', 'more'] as const) : older ? (['more'] as const) : []),
    ] as const,
  }
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <div class="tp">
        <TopicHead frame={frame} view={view} />
        <div>
          {front && lead && (
            <div class="lead aside">
              <Story frame={frame} story={lead} level={2} dek dated picture="lead" />
            </div>
          )}
          {front && <Background frame={frame} topic={topic} />}
          <Timeline frame={frame} topic={topic} stories={timeline} />
          {older && <More frame={frame} path={older} list="timeline" label={frame.words.lists.older} />}
          {front && <Place piece={parts.comments} />}
        </div>
        <aside class="rail" aria-label={frame.words.frame.now}>
          <TopicWire frame={frame} topic={topic} entries={wire} after={after} />
          <Place piece={parts.hot} />
        </aside>
      </div>
    </Document>,
  )
}

function TopicHead({ frame, view: { topic, stories } }: { frame: Frame; view: TopicView }) {
  return (
    <header class="arthead tophead">
      <p class="meta">
        <a href={link(frame, paths.topics)}>{frame.words.frame.topics}</a>
        <span>{frame.words.lists.stories(stories)}</span>
        {topic.closedAt && <span>{frame.words.lists.closed}</span>}
        <a href={link(frame, paths.feed(paths.topic(topic.slug)))}>{frame.words.frame.feed}</a>
        <FollowButton frame={frame} topic={topic} />
      </p>
      <h1 {...breaks(topic.name)} />
      {topic.standfirst && <p class="sub">{topic.standfirst}</p>}
    </header>
  )
}

function Background({ frame, topic }: { frame: Frame; topic: Topic }) {
  if (plainText(topic.background) === '') return null
  return (
    <section class="note" aria-labelledby="background">
      <h2 id="background">{frame.words.lists.background}</h2>
      <BodyText body={topic.background} pictures={new Map()} words={frame.words} />
    </section>
  )
}

/** Day by day: a day that had several stories is named once. */
interface TimelineProps {
  readonly frame: Frame
  readonly topic: Topic
  readonly stories: readonly ArticleBrief[]
}

function Timeline({ frame, topic, stories }: TimelineProps) {
  const { lists, dates } = frame.words
  if (stories.length === 0) return <p class="empty">{lists.noTopicStories}</p>
  let last: PaperTime | undefined
  return (
    <section aria-labelledby="timeline">
      <h2 class="day" id="timeline">
        {lists.timeline}
        <span>{topic.timeline === 'newest' ? lists.newestFirst : lists.oldestFirst}</span>
      </h2>
      <ol class="line" data-list="timeline">
        {stories.map((story) => {
          const time = timeOf(frame, story.publishedAt)
          const again = time.date === last?.date
          const sameYear = time.year === last?.year
          last = time
          return (
            <li class={again ? undefined : 'key'}>
              <time datetime={time.iso}>
                {again ? time.clock : dates.day(time, time.year)}
                {!sameYear && <span>{time.year}</span>}
              </time>
              <div>
                <h3>
                  <HeadlineLink frame={frame} story={story} />
                </h3>
                {story.standfirst && <p class="dek">{story.standfirst}</p>}
                <StoryMeta frame={frame} story={story} />
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

interface TopicWireProps {
  readonly frame: Frame
  readonly topic: Topic
  readonly entries: readonly WireEntry[]
  readonly after: number
}

/** Live as the wire of all is; the list is there when it is empty, so that something may come into it. */
function TopicWire({ frame, topic, entries, after }: TopicWireProps) {
  const { lists } = frame.words
  const all = entries.length > 0 && <a href={link(frame, paths.wire({ topic: topic.slug }))}>{lists.all}</a>
  return (
    <Region id="wire" title={lists.topicWire} aside={all}>
      <ol class="wire" {...columnData(frame, entries)} {...liveData(frame, after, { topic: topic.slug })}>
        <Entries frame={frame} entries={entries} ofTopic />
      </ol>
      {entries.length === 0 && <p class="empty">{lists.noTopicWire}</p>}
    </Region>
  )
}
