import type { HotReasons } from '../newsroom/hot/reasons.ts'
import { type Span, WEIGHTS } from '../newsroom/hot/weights.ts'

/** 9999, 3.1万, 12万: from ten thousand on in 万, with one decimal below a hundred thousand. */
export function inWan(number: number, wan: string): string {
  if (number < 10_000) return String(number)
  const tens = number / 10_000
  return (tens < 10 ? tens.toFixed(1).replace('.0', '') : String(Math.round(tens))) + wan
}

interface ReasonWords {
  readonly recent: Readonly<Record<Span, string>>
  readonly whole: Readonly<Record<Span, string>>
  readonly comments: (count: number) => string
  readonly reads: (count: number) => string
  readonly shares: (count: number) => string
  readonly likes: (count: number) => string
  readonly pinned: string
}

/** What speaks loudest: what was said lately, or else in the whole span; and what weighs most of the rest. */
export function hotReason(span: Span, reasons: HotReasons, words: ReasonWords): string {
  const { comments, recentComments, pinned } = reasons
  const whole = words.whole[span]
  const said =
    recentComments > 0
      ? words.recent[span] + words.comments(recentComments)
      : comments > 0
        ? whole + words.comments(comments)
        : ''
  const rest = loudest(reasons)
  const done = rest && whole + words[rest](reasons[rest])
  return [pinned && words.pinned, said, done].filter(Boolean).join('，')
}

/** Of what was done beside talking, what weighs most; undefined where nothing was. */
export function loudest(reasons: HotReasons): 'reads' | 'shares' | 'likes' | undefined {
  const heard = [
    ['reads', WEIGHTS.read * reasons.reads],
    ['shares', WEIGHTS.share * reasons.shares],
    ['likes', WEIGHTS.like * reasons.likes],
  ] as const
  const [best] = heard.filter(([, weight]) => weight > 0).toSorted(([, a], [, b]) => b - a)
  return best?.[0]
}
