import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { numbersWords } from '../../../messages/desk-app/numbers.ts'
import { useWords } from '../me.ts'
import type { Point } from './series.ts'

interface PlotProps {
  readonly title: string
  readonly points: readonly Point[]
}

const HEIGHT = 210
const night = matchMedia('(prefers-color-scheme: dark)')

/** Bars along the time. The arrow keys go from one to the next, and each is said: what the eye has, the ear has. */
export function Plot({ title, points }: PlotProps) {
  const words = useWords(numbersWords)
  const box = useRef<HTMLDivElement>(null)
  const plot = useRef<UPlot>(null)
  const latest = useRef(points)
  const [at, setAt] = useState<number | null>(null)
  latest.current = points

  useEffect(() => {
    const element = box.current!
    const made = new UPlot(
      optionsFor(element, () => latest.current, setAt),
      dataOf(latest.current),
      element,
    )
    plot.current = made
    const observer = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height: HEIGHT }))
    observer.observe(element)
    // The bars as well: their colour is kept with their paths.
    const redraw = () => made.redraw()
    night.addEventListener('change', redraw)
    return () => {
      night.removeEventListener('change', redraw)
      observer.disconnect()
      made.destroy()
      plot.current = null
    }
  }, [])

  useEffect(() => plot.current?.setData(dataOf(points)), [points])

  function onKeyDown(event: KeyboardEvent): void {
    const last = points.length - 1
    const here = at ?? last
    const next = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: last }[event.key]
    if (next === undefined || !plot.current) return
    event.preventDefault()
    goTo(plot.current, Math.max(0, Math.min(last, next)))
  }

  const here = Math.min(at ?? points.length - 1, points.length - 1)
  const shown = at === null ? undefined : points[at]
  return (
    <figure className="plot">
      <div
        ref={box}
        className="plot-box"
        role="slider"
        tabIndex={0}
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={points.length - 1}
        aria-valuenow={here}
        aria-valuetext={`${points[here]?.label ?? ''} ${points[here]?.reads ?? ''}`}
        onKeyDown={onKeyDown}
      />
      <figcaption>
        {shown ? (
          <>
            {shown.label} <b>{shown.reads.toLocaleString('en')}</b>
          </>
        ) : (
          <span className="soft">{words.plotHint}</span>
        )}
      </figcaption>
    </figure>
  )
}

function dataOf(points: readonly Point[]): [number[], number[]] {
  return [points.map((_, index) => index), points.map(({ reads }) => reads)]
}

function goTo(plot: UPlot, index: number): void {
  plot.setCursor({ left: plot.valToPos(index, 'x'), top: plot.bbox.height / (2 * devicePixelRatio) })
}

/** The points stand side by side, whatever the time between them: on two nights a year a day has another length. */
function optionsFor(
  element: HTMLElement,
  points: () => readonly Point[],
  onAt: (index: number | null) => void,
): UPlot.Options {
  const bars = UPlot.paths.bars!({ size: [0.72, 40] })
  const axis = { stroke: () => colourOf(element, 'color'), font: '12px system-ui' } as const
  return {
    width: element.clientWidth || 300,
    height: HEIGHT,
    legend: { show: false },
    padding: [10, 8, 0, 0],
    scales: {
      x: { time: false, range: (_, __, last) => [-0.6, last + 0.6] },
      y: { range: (_, __, most) => [0, Math.max(4, most * 1.08)] },
    },
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
    hooks: { setCursor: [({ cursor }) => onAt(cursor.idx ?? null)] },
    axes: [
      {
        ...axis,
        size: 28,
        grid: { show: false },
        ticks: { show: false },
        space: 60,
        incrs: [1, 2, 3, 6, 12, 24, 48],
        values: (_, places) => places.map((place) => shortLabel(points(), place)),
      },
      {
        ...axis,
        size: 48,
        grid: { stroke: () => colourOf(element, 'borderTopColor'), width: 1 },
        ticks: { show: false },
        incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000],
      },
    ],
    series: [{}, { paths: bars, points: { show: false }, fill: () => colourOf(element, 'fill'), width: 0 }],
  }
}

/** The clock within a day, else the day. */
function shortLabel(points: readonly Point[], place: number): string {
  const label = points[place]?.label ?? ''
  return points.length <= 24 ? label.slice(-5) : label.slice(0, 5)
}

/** A canvas takes no `light-dark()`: what the element's own colours have come to by now. */
function colourOf(element: HTMLElement, name: 'color' | 'fill' | 'borderTopColor'): string {
  return getComputedStyle(element)[name]
}
