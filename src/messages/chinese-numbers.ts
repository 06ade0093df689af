import type { HotReasons, Span } from '../newsroom/hot/rank-hot.ts'

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
}

/** What speaks loudest: what was said lately, or else in the whole span; and how much it was read. */
export function hotReason(span: Span, { reads, comments, recentComments }: HotReasons, words: ReasonWords): string {
  const said =
    recentComments > 0
      ? words.recent[span] + words.comments(recentComments)
      : comments > 0
        ? words.whole[span] + words.comments(comments)
        : ''
  const read = reads > 0 ? words.whole[span] + words.reads(reads) : ''
  return said && read ? `${said}，${read}` : said || read
}
