import { Fragment } from 'react'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { useWords } from '../me.ts'
import type { Card } from './chips.ts'

type Hit = Pick<Card['hits'][number], 'start' | 'end'> & Partial<Card['hits'][number]>

/** A comment as it was written, with what was found in it marked; the word as the list has it stands behind. */
export function MarkedText({ text, hits }: { readonly text: string; readonly hits: readonly Hit[] }) {
  const words = useWords(commentsWords)
  let last = 0
  const shown = hits.filter(({ start, end }) => {
    const apart = start >= last
    if (apart) last = end
    return apart
  })
  let at = 0
  return (
    <p className="said">
      {shown.map((hit) => {
        const before = text.slice(at, hit.start)
        const written = text.slice(hit.start, hit.end)
        at = hit.end
        return (
          <Fragment key={hit.start}>
            {before}
            <mark className={hit.effect}>{written}</mark>
            {hit.term !== undefined && hit.term !== written && (
              <span className="plain">{words.asWritten(hit.term)}</span>
            )}
          </Fragment>
        )
      })}
      {text.slice(at)}
    </p>
  )
}
