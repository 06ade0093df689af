import type { ArticleBrief } from '../../newsroom/articles/article-reading.ts'
import type { Section } from '../../newsroom/sections/section-store.ts'
import { type Frame, link } from '../frame.ts'
import { SharedCommentCount } from '../parts/comment-count.tsx'
import { Document } from '../parts/document.tsx'
import { FollowedBlock } from '../parts/keep.tsx'
import { Region } from '../parts/region.tsx'
import { HeadlineLink, Kicker, Story, StoryMeta, StoryPicture } from '../parts/story.tsx'
import { When } from '../parts/when.tsx'
import { paths } from '../paths.ts'
import type { Piece } from '../piece.ts'
import { Place, renderPage } from '../render.tsx'

/** The story at the top, with its first lines if the front has room for them. */
export interface LeadStory extends ArticleBrief {
  /** Plain text of its first paragraphs, at most two or three. */
  readonly opening?: readonly string[] | undefined
}

export interface HomeView {
  /** Undefined while nothing has been published. */
  readonly lead: LeadStory | undefined
  readonly seconds: readonly ArticleBrief[]
  readonly briefs: readonly ArticleBrief[]
  /** A block for each section, stories in the order in which they stand. */
  readonly blocks: readonly Block[]
  readonly opinion: Block | undefined
  readonly jsonLd?: string | undefined
}

interface Block {
  readonly section: Pick<Section, 'slug' | 'name'>
  readonly stories: readonly ArticleBrief[]
}

export interface HomeParts {
  readonly masthead: Piece
  readonly wire: Piece
  readonly topics: Piece
  readonly hot: Piece
  readonly corrections: Piece
  readonly footer: Piece
}

/** The front page. */
export function homePage(frame: Frame, view: HomeView, parts: HomeParts): readonly Piece[] {
  const { name, tagline } = frame.settings
  const pictured = picturedStories(view)
  const meta = {
    path: paths.home,
    title: undefined,
    description: tagline || name,
    islands: ['live', 'follow'],
    jsonLd: view.jsonLd,
  } as const
  return renderPage(
    <Document frame={frame} meta={meta} masthead={parts.masthead} footer={parts.footer}>
      <div class={view.briefs.length > 0 ? 'top' : 'top pair'}>
        <Lead frame={frame} view={view} />
        {view.briefs.length > 0 && (
          <div class="side">
            <Briefs frame={frame} stories={view.briefs} />
          </div>
        )}
        <div class="side wirecol">
          <Place piece={parts.wire} />
        </div>
      </div>
      <FollowedBlock frame={frame} />
      <Place piece={parts.topics} />
      <div class={view.blocks.length > 0 ? 'low' : 'low alone'}>
        <div>
          {view.blocks.map((block, index) => (
            <SectionBlock frame={frame} block={block} pictured={pictured[index]} />
          ))}
        </div>
        <div class="side">
          <Place piece={parts.hot} />
          <Place piece={parts.corrections} />
        </div>
      </div>
      {view.opinion && view.opinion.stories.length > 0 && <Opinion frame={frame} block={view.opinion} />}
    </Document>,
  )
}

function Lead({ frame, view: { lead, seconds } }: { frame: Frame; view: HomeView }) {
  if (!lead) return <p class="empty">{frame.words.lists.frontPending}</p>
  return (
    <div class="lead">
      <article>
        <Kicker story={lead} />
        <h2>
          <HeadlineLink frame={frame} story={lead} />
        </h2>
        {lead.standfirst && <p class="sub">{lead.standfirst}</p>}
        <StoryPicture story={lead} sizes="lead" eager />
        {lead.opening && lead.opening.length > 0 && (
          <div class="cols">
            {lead.opening.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </div>
        )}
        <LeadMeta frame={frame} story={lead} />
      </article>
      {seconds.length > 0 && (
        <div class="cr two">
          {seconds.map((story) => (
            <Story frame={frame} story={story} big dek />
          ))}
        </div>
      )}
    </div>
  )
}

function LeadMeta({ frame, story }: { frame: Frame; story: ArticleBrief }) {
  const { bylines, publishedAt, updatedAt } = story
  const { roles, updated, published } = frame.words.article
  const [first] = bylines
  return (
    <p class="meta">
      {first && (
        <span>
          {roles[first.role]} {bylines.map((byline) => byline.name).join(' ')}
        </span>
      )}
      <span>
        {updatedAt ? updated : published} <When frame={frame} at={updatedAt ?? publishedAt} as="stamp" />
      </span>
      <SharedCommentCount frame={frame} id={story.id} count={story.commentCount} />
    </p>
  )
}

function Briefs({ frame, stories }: { frame: Frame; stories: readonly ArticleBrief[] }) {
  return (
    <Region id="briefs" title={frame.words.lists.briefs}>
      <ul class="heads">
        {stories.map((story, index) => (
          <li>
            <h3>
              <HeadlineLink frame={frame} story={story} />
            </h3>
            {index === 0 && story.standfirst && <p class="dek">{story.standfirst}</p>}
            <StoryMeta frame={frame} story={story} />
          </li>
        ))}
      </ul>
    </Region>
  )
}

/** So many of the newest of a section may stand at its head because they have a picture. */
const SEEN = 4

/**
 * The story that stands large with its picture, block by block. Every other block has one: a page of pictures alone
 * would say that all is equally important. No picture stands twice.
 */
function picturedStories({ lead, blocks }: HomeView): readonly (ArticleBrief | undefined)[] {
  const shown = new Set([lead?.picture?.id])
  return blocks.map(({ stories }, index) => {
    if (index % 2 === 0) return undefined
    const story = stories.slice(0, SEEN).find(({ picture }) => picture && !shown.has(picture.id))
    shown.add(story?.picture?.id)
    return story
  })
}

interface SectionBlockProps {
  readonly frame: Frame
  readonly block: Block
  readonly pictured: ArticleBrief | undefined
}

/** A section on the front: the newest story with a picture stands large, or else the two newest; the rest beside. */
function SectionBlock({ frame, block: { section, stories }, pictured }: SectionBlockProps) {
  if (stories.length === 0) return null
  const large = pictured ? [pictured] : stories.slice(0, stories.length > 2 ? 2 : 1)
  const small = stories.filter((story) => !large.includes(story)).slice(0, pictured ? 5 : 3)
  const columns = large.length + (small.length > 0 ? 1 : 0)
  return (
    <section class="blk" aria-labelledby={`s-${section.slug}`}>
      <h2 id={`s-${section.slug}`}>
        <a href={link(frame, paths.section(section.slug))}>{section.name}</a>
      </h2>
      <div class={`cr b${columns}`}>
        {large.map((story) => (
          <Story frame={frame} story={story} big dek picture={pictured && 'story'} />
        ))}
        {small.length > 0 && (
          <ul class="heads">
            {small.map((story) => (
              <li>
                <h3>
                  <HeadlineLink frame={frame} story={story} />
                </h3>
                <StoryMeta frame={frame} story={story} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

/** Opinion speaks in Kai: what somebody thinks is not what happened. */
function Opinion({ frame, block: { section, stories } }: { frame: Frame; block: Block }) {
  return (
    <section class="blk op" aria-labelledby={`s-${section.slug}`}>
      <h2 id={`s-${section.slug}`}>
        <a href={link(frame, paths.section(section.slug))}>{section.name}</a>
      </h2>
      <div class="cr b4">
        {stories.map((story) => (
          <article>
            <h3>
              <HeadlineLink frame={frame} story={story} />
            </h3>
            {story.standfirst && <p class="say">{story.standfirst}</p>}
            <StoryMeta frame={frame} story={story} />
          </article>
        ))}
      </div>
    </section>
  )
}
