import type { TopicBrief } from '../../newsroom/topics/topic-store.ts'
import { type Frame, link } from '../frame.ts'
import { paths } from '../paths.ts'
import { renderPart } from '../render.tsx'
import { breaks } from './headline.tsx'
import { Region } from './region.tsx'
import { When } from './when.tsx'

/** The topics that move, across the front page. */
export function topicsStrip(frame: Frame, topics: readonly TopicBrief[]): string {
  if (topics.length === 0) return ''
  const all = <a href={link(frame, paths.topics)}>{frame.words.lists.allTopics}</a>
  return renderPart(
    <Region id="topics" class="topics" title={frame.words.frame.topics} aside={all}>
      <TopicList frame={frame} topics={topics} level={3} />
    </Region>,
  )
}

interface TopicListProps {
  readonly frame: Frame
  readonly topics: readonly TopicBrief[]
  readonly level: 2 | 3
  /** With the day of the newest story. */
  readonly dated?: boolean
}

export function TopicList({ frame, topics, level, dated }: TopicListProps) {
  const { lists } = frame.words
  const Heading = `h${level}` as const
  if (topics.length === 0) return <p class="empty">{lists.noTopics}</p>
  return (
    <ul>
      {topics.map((topic) => (
        <li>
          <Heading>
            <a href={link(frame, paths.topic(topic.slug))} {...breaks(topic.name)} />
          </Heading>
          {topic.standfirst && <p class="dek">{topic.standfirst}</p>}
          <p class="meta">
            <span>{lists.stories(topic.stories)}</span>
            {dated && topic.newestAt && <When frame={frame} at={topic.newestAt} as="date" />}
          </p>
        </li>
      ))}
    </ul>
  )
}
