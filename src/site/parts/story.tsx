import type { ArticleBrief } from '../../newsroom/articles/article-reading.ts'
import { type Frame, link } from '../frame.ts'
import { paths } from '../paths.ts'
import { SharedCommentCount } from './comment-count.tsx'
import { breaks } from './headline.tsx'
import { Picture, type SIZES } from './picture.tsx'
import { When } from './when.tsx'

interface StoryProps {
  readonly frame: Frame
  readonly story: ArticleBrief
  readonly level?: 2 | 3
  readonly big?: boolean
  /** Shown with its picture, if it has one. */
  readonly picture?: keyof typeof SIZES | undefined
  readonly dek?: boolean
  /** With day and time of publication. */
  readonly dated?: boolean
}

/** A story as the page of a front or a list shows it. */
export function Story({ frame, story, level = 3, big, picture, dek, dated }: StoryProps) {
  const Heading = `h${level}` as const
  return (
    <article>
      {picture && <StoryPicture story={story} sizes={picture} />}
      {big && <Kicker story={story} />}
      <Heading class={big ? 'big' : undefined}>
        <HeadlineLink frame={frame} story={story} />
      </Heading>
      {dek && story.standfirst && <p class="dek">{story.standfirst}</p>}
      <StoryMeta frame={frame} story={story} dated={dated} />
    </article>
  )
}

export function HeadlineLink({ frame, story }: { frame: Frame; story: Pick<ArticleBrief, 'id' | 'headline'> }) {
  return <a href={link(frame, paths.article(story.id))} {...breaks(story.headline)} />
}

export function Kicker({ story }: { story: ArticleBrief }) {
  return story.kicker ? <p class="kick" {...breaks(story.kicker)} /> : null
}

export function StoryPicture(props: { story: ArticleBrief; sizes: keyof typeof SIZES; eager?: boolean }) {
  const { picture } = props.story
  if (!picture) return null
  return (
    <figure>
      <Picture picture={picture} sizes={props.sizes} eager={props.eager ?? false} />
      {picture.credit && <figcaption>{picture.credit}</figcaption>}
    </figure>
  )
}

export function StoryMeta({ frame, story, dated }: { frame: Frame; story: ArticleBrief; dated?: boolean | undefined }) {
  const names = story.bylines.map((byline) => byline.name).join(' ')
  return (
    <p class={names || dated ? 'meta' : 'meta sole'}>
      {names && <span>{names}</span>}
      {dated && <When frame={frame} at={story.publishedAt} as="stamp" />}
      <SharedCommentCount frame={frame} id={story.id} count={story.commentCount} />
    </p>
  )
}
