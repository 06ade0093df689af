import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { numbersWords } from '../../../messages/desk-app/numbers.ts'
import type { NumberSpan } from '../../contract/numbers.ts'
import { useMe, useWords } from '../me.ts'
import { Plot } from './plot.tsx'
import { isDaily, type Point, pointsOf } from './series.ts'

interface ChartProps {
  readonly hours: readonly { readonly at: string; readonly reads: number }[]
  readonly span: NumberSpan
}

/** What was read along the time: as a plot, or as a table. */
export function Chart({ hours, span }: ChartProps) {
  const words = useWords(numbersWords)
  const { timeZone } = useMe().paper
  const [isTable, setIsTable] = useState(false)
  const points = useMemo(() => pointsOf(hours, span, timeZone), [hours, span, timeZone])
  const title = isDaily(span) ? words.byDay : words.byHour
  return (
    <section className="chart" aria-labelledby="chart">
      <header>
        <h3 id="chart">{title}</h3>
        <Button size="small" onClick={() => setIsTable(!isTable)}>
          {isTable ? words.asPlot : words.asTable}
        </Button>
      </header>
      {isTable ? <PointTable title={title} points={points} span={span} /> : <Plot title={title} points={points} />}
    </section>
  )
}

interface PointTableProps {
  readonly title: string
  readonly points: readonly Point[]
  readonly span: NumberSpan
}

/** The newest first. */
function PointTable({ title, points, span }: PointTableProps) {
  const words = useWords(numbersWords)
  return (
    <div className="table-box" tabIndex={0} role="group" aria-label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{isDaily(span) ? words.day : words.hour}</th>
            <th scope="col" className="number">
              {words.reads}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(({ at, label, reads }) => (
            <tr key={at}>
              <th scope="row">{label}</th>
              <td className="number">{reads.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
