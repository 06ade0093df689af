/** One measured number, with the limit that the product sets itself. */
export interface Figure {
  /** Groups figures: what `--only` asks for. */
  readonly group: string
  readonly what: string
  readonly value: number
  readonly unit: 'µs' | 'ms' | 'KB' | 'MB' | 'MB/s' | '×' | ''
  /** Figures without a limit are there for comparison. */
  readonly atMost?: number
  readonly atLeast?: number
  /** How it came about: rounds, requests, what it was compared with. */
  readonly note?: string
}

export type Verdict = 'met' | 'MISSED' | ''

export function verdictOf({ value, atMost, atLeast }: Figure): Verdict {
  if (atMost === undefined && atLeast === undefined) return ''
  return value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity) ? 'met' : 'MISSED'
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** The figures as one table, in the columns figure, measured, limit, verdict, note. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    `${figure.group}: ${figure.what}`,
    `${numberText(figure.value)} ${figure.unit}`.trim(),
    limitOf(figure),
    verdictOf(figure),
    figure.note ?? '',
  ])
  const table = [['figure', 'measured', 'limit', 'verdict', ''], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]!.length)))
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === 1 || column === 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function limitOf({ atMost, atLeast, unit }: Figure): string {
  if (atMost !== undefined) return `≤ ${atMost} ${unit}`.trim()
  return atLeast === undefined ? '' : `≥ ${atLeast} ${unit}`.trim()
}

function numberText(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2)
}
