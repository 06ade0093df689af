import { comfortsOf } from '../../messages/comforts/comforts.ts'
import type { ReadableArticle } from '../../newsroom/articles/article-reading.ts'
import type { Topic } from '../../newsroom/topics/topic-store.ts'
import { type Frame, link } from '../frame.ts'
import { paths } from '../paths.ts'

/** 稍后读, under a headline. Without its island there is nothing to press. */
export function KeepButton({ frame, article }: { frame: Frame; article: ReadableArticle }) {
  const { add, added } = comfortsOf(frame.edition).list.later
  return (
    <p class="keep waiting">
      <button
        type="button"
        aria-pressed="false"
        data-keep={article.id}
        data-path={link(frame, paths.article(article.id))}
        data-headline={article.headline}
        data-section={article.section.name}
        data-add={add}
        data-added={added}
        data-worker={frame.settings.offlineReading ? paths.worker : undefined}
      >
        {add}
      </button>
      <a class="meta" href={link(frame, paths.readingList)}>
        {comfortsOf(frame.edition).list.title}
      </a>
    </p>
  )
}

/** 关注, beside the name of a topic. */
export function FollowButton({ frame, topic }: { frame: Frame; topic: Pick<Topic, 'id' | 'slug' | 'name'> }) {
  const { follow, following } = comfortsOf(frame.edition).follows
  return (
    <button
      type="button"
      hidden
      aria-pressed="false"
      data-follow={topic.id}
      data-name={topic.name}
      data-path={link(frame, paths.topic(topic.slug))}
      data-add={follow}
      data-added={following}
      data-push={paths.push}
    >
      {follow}
    </button>
  )
}

/** The topics that one follows, on the front page: its island fills it, for those who follow any. */
export function FollowedBlock({ frame }: { frame: Frame }) {
  const { block } = comfortsOf(frame.edition).follows
  const { title } = comfortsOf(frame.edition).list
  return (
    <section
      class="region topics followed"
      aria-labelledby="followed"
      data-followed={link(frame, paths.newestOfTopics)}
      hidden
    >
      <div class="hd">
        <h2 id="followed">{block}</h2>
        <a href={link(frame, paths.readingList)}>{title}</a>
      </div>
      <ul></ul>
    </section>
  )
}
