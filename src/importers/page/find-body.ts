import { endsArticle, isFurniture, isImprint, isMenu, isStamp } from './boundaries.ts'
import { type Box, type Line, mass, type PageLines } from './line.ts'

/** Where the article's text stands: lines `first` up to, not including, `end`; those in `without` are not part of it. */
export interface BodyRange {
  readonly first: number
  readonly end: number
  readonly lines: readonly number[]
}

/** Less text than this, in Han characters, is no article. */
const LEAST = 40
/** No run of text reaches over a line that ends an article unless as much as this lies behind it; over comments, none. */
const BARRIER = { end: -600, comments: -1e6 } as const
/** What a line with date and time counts against the run: it stands before an article, behind it, or over each comment. */
const STAMP = -50
/** A short line that says nothing else. */
const SCRAP = -3

/**
 * Finds the article among all else: the run of lines whose weight is greatest, where sentences weigh for it, links,
 * menus and short scraps against it. In HTML then the smallest block that holds nearly all of that, searched again on
 * its own, which leaves out what merely stood near.
 */
export function findBody(page: PageLines): BodyRange | null {
  const plain = page.lines.map((line) => weigh(line, page.kind))
  const beside = linesBeside(page.boxes, plain)
  const weights = harsherInRows(plain, page.kind).map((weight, i) =>
    beside[i] && weight > BARRIER.end ? Math.min(0, weight * 0.2) - 4 : weight,
  )
  let run = runOf(page, weights)
  if (!run) return null
  const box = page.kind === 'html' ? tightestBox(page.boxes, weights, run) : undefined
  if (box) run = heaviestRun(weights, box.first, box.end) ?? run
  return trimmed(page, weights, beside, run)
}

/**
 * Three times with a clock inside one run are a thread or a list of entries: then the first of them that is no mere
 * remark, since a thread begins with its article and a list with its newest.
 */
function runOf(page: PageLines, weights: number[]): Run | undefined {
  const run = heaviestRun(weights, 0, weights.length)
  if (!run) return undefined
  const isEntry = (i: number) => weights[i] === STAMP && /\d:\d\d/.test(page.lines[i]!.text)
  const entries = weights.keys().filter((i) => i >= run[0] && i < run[1] && isEntry(i))
  if (entries.toArray().length < 3) return run
  for (const i of weights.keys()) if (isEntry(i)) weights[i] = BARRIER.comments
  const heaviest = heaviestRun(weights, 0, weights.length)
  if (!heaviest) return undefined
  const enough = Math.max(2 * LEAST, Math.min(200, 0.2 * sumOf(weights, heaviest)))
  const starts = weights.keys().filter((i) => weights[i] === BARRIER.comments)
  for (const start of [-1, ...starts]) {
    const stop = weights.indexOf(BARRIER.comments, start + 1)
    const entry = heaviestRun(weights, start + 1, stop < 0 ? weights.length : stop)
    if (entry && sumOf(weights, entry) >= enough) return entry
  }
  return heaviest
}

const sumOf = (weights: readonly number[], [first, end]: Run) =>
  weights.slice(first, end).reduce((sum, w) => sum + w, 0)

type Run = readonly [first: number, end: number]

function weigh(line: Line, kind: PageLines['kind']): number {
  const { text } = line
  if (line.kind === 'figure') return 0
  const size = mass(text)
  const end = endsArticle(text)
  if (end) return BARRIER[end]
  if (isFurniture(text)) return -6
  if (isImprint(text)) return size > 60 ? -4 : -8
  if (isStamp(text)) return STAMP
  if (isMenu(text)) return -6
  const share = text.length === 0 ? 0 : line.linked / text.length
  if (share > 0.5) return -(3 + Math.min(size, 30) * 0.5)
  const own = size * (1 - share)
  const marks = text.match(/[，。；：？！、“”「」,;!?]/g)?.length ?? 0
  return lineWeight(line, kind, own, marks)
}

/** A block with this share of all the text of a page cannot be a thing beside the article, whatever it is called. */
const MOST_OF_THE_PAGE = { aside: 0.5, comments: 0.85 } as const

/** Which lines stand in blocks that are there beside an article. */
function linesBeside(boxes: readonly Box[], weights: readonly number[]): boolean[] {
  const sums = [0]
  for (const weight of weights) sums.push(sums.at(-1)! + Math.max(0, weight))
  const beside = weights.map(() => false)
  for (const { role, first, end } of boxes) {
    if (role && sums[end]! - sums[first]! < sums.at(-1)! * MOST_OF_THE_PAGE[role]) beside.fill(true, first, end)
  }
  return beside
}

function lineWeight(line: Line, kind: PageLines['kind'], own: number, marks: number): number {
  if (marks > 0 && own >= 20) return own + 2 * marks
  if (own >= 30) return own * (kind === 'html' ? 0.8 : 0.5)
  if (line.kind === 'heading') return -1
  if (marks > 0 && own >= 8) return own * 0.5
  const told = kind === 'html' && (line.kind === 'paragraph' || line.kind === 'quote')
  return told ? own * 0.1 : SCRAP
}

/** One short line among sentences is a heading; from the third in a row they are a list. */
function harsherInRows(weights: readonly number[], kind: PageLines['kind']): number[] {
  if (kind === 'html') return [...weights]
  let row = 0
  return weights.map((weight) => {
    row = weight === SCRAP ? row + 1 : 0
    return row >= 3 ? 2 * SCRAP : weight
  })
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

function trimmed(
  page: PageLines,
  weights: readonly number[],
  beside: readonly boolean[],
  [first, end]: Run,
): BodyRange | null {
  const lines: number[] = []
  const said = new Set<string>()
  for (let i = first; i < end; i++) {
    const { text } = page.lines[i]!
    if (mass(text) >= 30 && said.has(text)) continue // a print version repeats the text
    said.add(text)
    if (!beside[i] && belongs(page.lines[i]!, weights[i]!)) lines.push(i)
  }
  const letters = lines.reduce((sum, i) => sum + mass(page.lines[i]!.text.replace(/\p{Nd}/gu, '')), 0)
  return letters < LEAST ? null : { first, end, lines }
}

function belongs(line: Line, weight: number): boolean {
  if (line.kind === 'figure') return true
  return (
    weight > BARRIER.end && !isFurniture(line.text) && !isImprint(line.text) && !isStamp(line.text) && !isList(line)
  )
}

/** A line of links inside the text is an advertisement or a list of other stories. */
function isList(line: Line): boolean {
  return line.linked > line.text.length * 0.8 && !/[。！？”]$/.test(line.text)
}
