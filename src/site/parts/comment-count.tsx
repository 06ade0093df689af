import type { Children } from '../../kernel/jsx/markup.ts'
import { type Frame, link } from '../frame.ts'
import { paths } from '../paths.ts'
import { Place, renderPart } from '../render.tsx'
import { tags } from '../tags.ts'

interface CountProps {
  readonly frame: Frame
  readonly id: string
  readonly count: number
}

/** How much is said under a story, and the way there: not to be seen while nothing is. */
export function CommentCount({ frame, id, count }: CountProps) {
  return (
    <Way frame={frame} id={id}>
      <Number frame={frame} count={count} />
    </Way>
  )
}

/** The same in a page that lists stories. The number is a part of its own: whoever comments makes no list anew. */
export function SharedCommentCount(props: CountProps) {
  const { frame, id } = props
  return (
    <Way frame={frame} id={id}>
      <Place piece={commentNumber(props)} />
    </Way>
  )
}

/** The number alone, as a part with what it is now. While it is 0 the island `live` still finds its words. */
export function commentNumber({ frame, id, count }: CountProps) {
  const html = renderPart(<Number frame={frame} count={count} />)
  return { part: `comment-number ${id}`, now: { html, tags: [tags.comments(id)] } }
}

/** The same in digits alone: in what programs read. */
export function commentTotal({ id, count }: Omit<CountProps, 'frame'>) {
  return { part: `comment-total ${id}`, now: { html: String(count), tags: [tags.comments(id)] } }
}

function Way({ frame, id, children }: { frame: Frame; id: string; children: Children }) {
  return (
    <a href={link(frame, paths.comments(id))} data-count={id}>
      {children}
    </a>
  )
}

function Number({ frame, count }: Omit<CountProps, 'id'>) {
  const words = frame.words.comments.count(count)
  return count > 0 ? <>{words}</> : <span class="none">{words}</span>
}
