import type { ArticleBrief } from '../../newsroom/articles/article-reading.ts'
import type { Section } from '../../newsroom/sections/section-store.ts'
import type { Frame } from '../frame.ts'
import { Document } from '../parts/document.tsx'
import { More } from '../parts/more.tsx'
import { Side, type SideParts } from '../parts/side.tsx'
import { Story } from '../parts/story.tsx'
import { paths } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { renderPage } from '../render.tsx'
import { collectionData } from '../structured-data.ts'

export interface SectionView {
  readonly section: Pick<Section, 'slug' | 'name'>
  /** What stands large at its head; nothing on a page further back. */
  readonly leads: readonly ArticleBrief[]
  /** The list below. */
  readonly stories: readonly ArticleBrief[]
  /** Whether this is the front of the section, not a page further back. */
  readonly front: boolean
  /** Path of the page further back, without prefix. */
  readonly older?: string | undefined
}

/** The front of a section, and its pages further back. */
export function sectionPage(frame: Frame, view: SectionView, parts: SideParts): readonly Piece[] {
  const { section, leads, stories, front, older } = view
  const { lists } = frame.words
  const path = paths.section(section.slug)
  const meta = {
    path,
    title: section.name,
    description: lists.sectionDescription(section.name, frame.settings.name),
    feedsOf: { path, title: section.name },
    jsonLd: front ? collectionData(frame, { path, name: section.name, stories: [...leads, ...stories] }) : undefined,
    hidden: !front,
    islands: ['live', ...(older ? (['more'] as const) : [])] as const,
  }
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <div class="low">
        <div>
          <header class="secthead">
            <h1>{section.name}</h1>
          </header>
          {leads.length + stories.length === 0 && <p class="empty">{lists.noStories}</p>}
          {leads.length > 0 && <Leads frame={frame} stories={leads} />}
          <div class="list" data-list="stories">
            {stories.map((story) => (
              <Story frame={frame} story={story} level={2} dek dated picture="thumb" />
            ))}
          </div>
          {older && <More frame={frame} path={older} list="stories" label={lists.older} />}
        </div>
        <Side wire={parts.wire} hot={parts.hot} />
      </div>
    </Document>,
  )
}

function Leads({ frame, stories }: { frame: Frame; stories: readonly ArticleBrief[] }) {
  const [first, ...others] = stories
  return (
    <div class="leads">
      <div class="lead aside">
        <Story frame={frame} story={first!} level={2} big dek dated picture="lead" />
      </div>
      {others.length > 0 && (
        <div class="cr two">
          {others.map((story) => (
            <Story frame={frame} story={story} level={2} big dek dated />
          ))}
        </div>
      )}
    </div>
  )
}
