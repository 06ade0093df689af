import type { TopicBrief } from '../../newsroom/topics/topic-store.ts'
import type { Frame } from '../frame.ts'
import { Document } from '../parts/document.tsx'
import { Side, type SideParts } from '../parts/side.tsx'
import { TopicList } from '../parts/topics.tsx'
import { paths } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { renderPage } from '../render.tsx'

/** All topics, the one with the newest story first. */
export function topicsPage(frame: Frame, topics: readonly TopicBrief[], parts: SideParts): readonly Piece[] {
  const meta = {
    path: paths.topics,
    title: frame.words.frame.topics,
    description: frame.words.lists.topicsDescription(frame.settings.name),
  }
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <div class="low">
        <div class="topics">
          <header class="secthead">
            <h1>{frame.words.frame.topics}</h1>
          </header>
          <TopicList frame={frame} topics={topics} level={2} dated />
        </div>
        <Side wire={parts.wire} hot={parts.hot} />
      </div>
    </Document>,
  )
}
