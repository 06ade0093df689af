import { endsArticle, isFurniture, isImprint } from './boundaries.ts'
import { type Box, type Line, mass, type PageLines } from './line.ts'

/** Where the article's text stands: lines `first` up to, not including, `end`; those in `without` are not part of it. */
export interface BodyRange {
  readonly first: number
  readonly end: number
  readonly lines: readonly number[]
}

/** Less text than this, in Han characters, is no article. */
const LEAST = 40
/** No run of text reaches over a line that ends an article unless as much as this lies behind it. */
const BARRIER = -250

/**
 * Finds the article among all else: the run of lines whose weight is greatest, where sentences weigh for it, links,
 * menus and short scraps against it. In HTML then the smallest block that holds nearly all of that, searched again on
 * its own, which leaves out what merely stood near.
 */
export function findBody(page: PageLines): BodyRange | null {
  const weights = page.lines.map((line) => weigh(line, page.kind))
  let run = heaviestRun(weights, 0, weights.length)
  if (!run) return null
  const box = page.kind === 'html' ? tightestBox(page.boxes, weights, run) : undefined
  if (box) run = heaviestRun(weights, box.first, box.end) ?? run
  return trimmed(page, weights, run)
}

type Run = readonly [first: number, end: number]

function weigh(line: Line, kind: PageLines['kind']): number {
  const { text } = line
  if (line.kind === 'figure') return 0
  const size = mass(text)
  if (endsArticle(text)) return BARRIER
  if (isFurniture(text)) return -6
  if (isImprint(text)) return size > 60 ? -4 : -8
  const share = text.length === 0 ? 0 : line.linked / text.length
  if (share > 0.5) return -(3 + Math.min(size, 30) * 0.5)
  const own = size * (1 - share)
  const marks = text.match(/[，。；：？！、“”「」,;!?]/g)?.length ?? 0
  const weight = lineWeight(line, kind, own, marks)
  return line.aside ? Math.min(0, weight * 0.2) - 4 : weight
}

function lineWeight(line: Line, kind: PageLines['kind'], own: number, marks: number): number {
  if (marks > 0 && own >= 20) return own + 2 * marks
  if (own >= 30) return own * (kind === 'html' ? 0.8 : 0.5)
  if (line.kind === 'heading') return -1
  if (marks > 0 && own >= 8) return own * 0.5
  const told = kind === 'html' && (line.kind === 'paragraph' || line.kind === 'quote')
  return told ? own * 0.1 : -3
}

/** Kadane's algorithm: the stretch with the greatest sum. */
function heaviestRun(weights: readonly number[], from: number, to: number): Run | undefined {
  let best: Run | undefined
  let most = LEAST / 2
  let sum = 0
  let start = from
  for (let i = from; i < to; i++) {
    if (sum <= 0) {
      sum = 0
      start = i
    }
    sum += weights[i]!
    if (sum > most) {
      most = sum
      best = [start, i + 1]
    }
  }
  return best
}

/** The innermost block with nearly all that speaks for the run. */
function tightestBox(boxes: readonly Box[], weights: readonly number[], [first, end]: Run): Box | undefined {
  const gain = (from: number, to: number) => {
    let sum = 0
    for (let i = Math.max(from, first); i < Math.min(to, end); i++) sum += Math.max(0, weights[i]!)
    return sum
  }
  const all = gain(first, end)
  let tightest: Box | undefined
  for (const box of boxes) {
    if (gain(box.first, box.end) < all * 0.85) continue
    if (!tightest || box.end - box.first <= tightest.end - tightest.first) tightest = box
  }
  return tightest
}

function trimmed(page: PageLines, weights: readonly number[], [first, end]: Run): BodyRange | null {
  const lines: number[] = []
  for (let i = first; i < end; i++) if (belongs(page.lines[i]!, weights[i]!)) lines.push(i)
  const han = lines.reduce((sum, i) => sum + mass(page.lines[i]!.text), 0)
  return han < LEAST ? null : { first, end, lines }
}

function belongs(line: Line, weight: number): boolean {
  if (line.kind === 'figure') return true
  return weight > BARRIER && !line.aside && !isFurniture(line.text) && !isImprint(line.text) && !isList(line)
}

/** A line of links inside the text is an advertisement or a list of other stories. */
function isList(line: Line): boolean {
  return line.linked > line.text.length * 0.8 && !/[。！？”]$/.test(line.text)
}
