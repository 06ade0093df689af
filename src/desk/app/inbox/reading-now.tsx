import { Link } from '@tanstack/react-router'
import { inboxWords } from '../../../messages/desk-app/inbox.ts'
import { listReadingNow } from '../../contract/inbox.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { Failed, Loading } from '../parts/states.tsx'

/** What readers read now, live: counts come in every few seconds. */
export function ReadingNow() {
  const words = useWords(inboxWords)
  const { data, error, refetch } = useAsked(listReadingNow, {})
  return (
    <section className="reading" aria-labelledby="reading">
      <h2 id="reading">{words.reading}</h2>
      {error && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={4} />}
      {data?.items.length === 0 && <p className="soft">{words.readingNone}</p>}
      <ol>
        {data?.items.map(({ articleId, headline, hours }) => (
          <li key={articleId}>
            <Link to="/articles/$articleId" params={{ articleId: articleId }} className="headline">
              {headline}
            </Link>
            <Hours counts={hours} />
            <span className="number" title={words.lately}>
              {words.reads(hours.slice(-2).reduce((sum, count) => sum + count, 0))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

const WIDTH = 72
const HEIGHT = 18

/** A bar for each hour, the present one last; in words for whoever does not see them. */
function Hours({ counts }: { readonly counts: readonly number[] }) {
  const words = useWords(inboxWords)
  const most = Math.max(1, ...counts)
  const step = WIDTH / counts.length
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" aria-label={words.hours(counts.join(' '))}>
      {counts.map((count, index) => {
        const height = Math.max(count > 0 ? 1 : 0, (count / most) * HEIGHT)
        // The hours of a day, always as many and in this order.
        return <rect key={index} x={index * step} y={HEIGHT - height} width={step - 1} height={height} />
      })}
    </svg>
  )
}
