import { type Frame, link } from '../frame.ts'

interface MoreProps {
  readonly frame: Frame
  /** Where the list goes on, without prefix. */
  readonly path: string
  /** The `data-list` that it goes on with: the island puts the next page's items there. */
  readonly list: string
  readonly label: string
}

/** A link to the next page of a list; with the island, its items come to this one. */
export function More({ frame, path, list, label }: MoreProps) {
  const { loading, loadFailed } = frame.words.lists
  return (
    <p class="gapped">
      <a
        class="more"
        href={link(frame, path)}
        rel="next"
        data-more={list}
        data-loading={loading}
        data-failed={loadFailed}
      >
        {label}
      </a>
    </p>
  )
}
