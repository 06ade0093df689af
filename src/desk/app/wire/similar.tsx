import { useEffect, useState } from 'react'
import { wireWords } from '../../../messages/desk-app/wire.ts'
import { listSimilarWireItems } from '../../contract/wire.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { useTimes } from '../parts/times.ts'

const QUIET_MS = 350
/** Fewer characters are like anything. */
const ENOUGH = 4

/** What went out in the last two hours that may say the same, under the line while it is typed. */
export function Similar({ headline, still }: { readonly headline: string; readonly still: boolean }) {
  const words = useWords(wireWords)
  const time = useTimes()
  const [asked, setAsked] = useState('')
  useEffect(() => {
    if (still) return undefined
    const patience = setTimeout(() => setAsked(headline.trim()), QUIET_MS)
    return () => clearTimeout(patience)
  }, [headline, still])
  const when = asked.length >= ENOUGH
  const { data } = useAsked(listSimilarWireItems, { query: { headline: asked } }, { when })
  const items = when ? (data?.items ?? []) : []
  return (
    <div role="status" className="similar">
      {items.length > 0 && (
        <>
          <span>{words.similar}</span>
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                <time dateTime={item.at}>{time(item.at)}</time> {item.headline}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
