import { Button } from 'antd'
import { publicationWords } from '../../../messages/desk-app/publication.ts'
import { readRecall } from '../../contract/publication.ts'
import { useAsked } from '../asked.ts'
import { useMe, useWords } from '../me.ts'
import { secondsOf } from '../parts/paper-clock.ts'
import { Failed } from '../parts/states.tsx'

/** The proof that a recalled story is gone, a line for each place on each node; what is not clean stands first. */
export function RecallProof({ articleId }: { readonly articleId: string }) {
  const words = useWords(publicationWords)
  const { timeZone } = useMe().paper
  const { data, error, refetch } = useAsked(readRecall, { params: { articleId } })
  const lines = data?.items ?? []
  const clean = lines.filter(({ cleanAt }) => cleanAt !== undefined).length

  function exported(): void {
    const head = [words.place, words.node, words.result].join('\t')
    const rows = lines.map(({ place, node, cleanAt }) => [place, node, cleanAt ?? words.unclean].join('\t'))
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([[head, ...rows].join('\n')], { type: 'text/tab-separated-values' }))
    link.download = `recall-${articleId}.tsv`
    link.click()
    URL.revokeObjectURL(link.href)
  }

  if (error && !data) return <Failed problem={error} onRetry={() => void refetch()} />
  return (
    <section className="proof" aria-label={words.proof}>
      <header>
        <h2>{words.proof}</h2>
        <span role="status">{lines.length === 0 ? words.proofWaiting : words.proofOf(clean, lines.length)}</span>
        {lines.length > 0 && (
          <Button size="small" onClick={exported}>
            {words.exportProof}
          </Button>
        )}
      </header>
      <ul>
        {lines.map(({ node, place, cleanAt }) => (
          <li key={`${node} ${place}`} className={cleanAt === undefined ? 'unclean' : undefined}>
            <span>{placeName(place, words)}</span>
            <small>{node}</small>
            <span>{cleanAt === undefined ? words.unclean : words.clean(secondsOf(cleanAt, timeZone))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `topic tide-gate zh-Hans`: what it is, which one, in which edition. */
function placeName(
  place: string,
  {
    places,
    editions,
  }: { readonly places: Readonly<Record<string, string>>; readonly editions: Readonly<Record<string, string>> },
): string {
  const parts = place.split(' ')
  const edition = editions[parts.at(-1)!]
  const rest = edition === undefined ? parts : parts.slice(0, -1)
  const whole = places[rest.join(' ')]
  const [first = '', ...which] = rest
  return [whole ?? [places[first] ?? first, ...which].join(' '), edition].filter(Boolean).join('，')
}
