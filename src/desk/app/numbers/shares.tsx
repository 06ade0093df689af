import { numbersWords } from '../../../messages/desk-app/numbers.ts'
import { useWords } from '../me.ts'
import { shareOf } from './series.ts'

interface SharesProps {
  readonly reads: number
  readonly sources: readonly { readonly host: string; readonly reads: number }[]
  readonly reached: readonly number[]
}

/** Where readers came from, and how far they read: tables whose last column is drawn. */
export function Shares({ reads, sources, reached }: SharesProps) {
  const words = useWords(numbersWords)
  const hosts: Readonly<Record<string, string>> = words.hosts
  const known = sources.reduce((sum, source) => sum + source.reads, 0)
  return (
    <div className="shares">
      <ShareTable
        id="sources"
        title={words.sources}
        first={words.host}
        none={words.noSources}
        whole={known}
        rows={sources.map(({ host, reads: ofHost }) => [hosts[host] ?? host, ofHost])}
      />
      <ShareTable
        id="depth"
        title={words.depth}
        first={words.depthOf}
        none={words.noDepth}
        whole={reads}
        rows={reached[0] === 0 ? [] : reached.map((count, index) => [words.quarters[index] ?? '', count])}
      />
    </div>
  )
}

interface ShareTableProps {
  readonly id: string
  readonly title: string
  readonly first: string
  readonly none: string
  readonly whole: number
  readonly rows: readonly (readonly [name: string, count: number])[]
}

function ShareTable({ id, title, first, none, whole, rows }: ShareTableProps) {
  const words = useWords(numbersWords)
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {rows.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <table>
          <thead className="vh">
            <tr>
              <th scope="col">{first}</th>
              <th scope="col">{words.reads}</th>
              <th scope="col">{words.share}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, count]) => {
              const share = shareOf(count, whole)
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="number">{count.toLocaleString('en')}</td>
                  <td className="share">
                    <span style={{ width: `${share}%` }} aria-hidden />
                    {share}%
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
