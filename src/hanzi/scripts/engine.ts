import { CHARACTER, FINAL, PHRASE, type PhraseTrie, UNSURE } from './phrase-trie.ts'

/** One step of a conversion: the longest term of any of its dictionaries at each place becomes its form. */
export interface Step {
  /** Of two terms of one length the one in the dictionary that stands first here counts. */
  readonly tries: readonly PhraseTrie[]
  /** Whether its phrases are the segments within which the later steps look for their terms. */
  readonly cuts?: boolean
  /** A dictionary whose phrases an unsure name must not stand in. */
  readonly against?: PhraseTrie | undefined
}

/** A way from one script to another. */
export interface Route {
  /** The phrases that cut the text before the first step; no term of any step reaches over such a cut. */
  readonly segmentation?: PhraseTrie
  /** Compatibility ideographs become the characters that they stand for. */
  readonly normalization?: PhraseTrie
  readonly steps: readonly Step[]
}

/** Terms whose forms are decided before the first step: those of an article before those of the house. */
export type Fixed = readonly PhraseTrie[]

/** A term that a step replaced, by where it stood in the text. */
export interface Match {
  /** Number of the step; -1 for a fixed term. */
  readonly step: number
  readonly start: number
  readonly end: number
  readonly form: string
  /** What kind of row it was: CHARACTER, PHRASE, FINAL. */
  readonly flag: number
}

/** What became of a text, and where each part of it came from. */
export interface Traced {
  readonly text: string
  /** For each UTF-16 unit of `text`, and for its end, the offset in the source where what it stands for begins. */
  readonly origins: Int32Array
  readonly matches: readonly Match[]
}

/** Marks in a row beside the text: a segment begins here; and nothing touches that segment any more. */
const CUT = 1
const SEALED = 2

/** How many units go to `String.fromCharCode` at once. */
const RUN = 4096

/** A longer text is converted in pieces of about this many units, so that room for it is needed once. */
const PIECE = 0x1_0000

/** No term has one of these, so a text may be cut behind them. */
const isStop = (unit: number) => unit === 0x0a || unit === 0x3002 || unit === 0xff0c

interface Row {
  units: Uint16Array
  marks: Uint8Array
  origins: Int32Array | undefined
  length: number
}

const emptyRow = (room: number, traced: boolean): Row => ({
  units: new Uint16Array(room),
  marks: new Uint8Array(room),
  origins: traced ? new Int32Array(room) : undefined,
  length: 0,
})

let kept: readonly [Row, Row] | undefined

/** Converts a text. No term reaches into those that are `fixed`. */
export function run(route: Route, text: string, fixed?: Fixed): string {
  const rows = (kept ??= [emptyRow(PIECE, false), emptyRow(PIECE, false)])
  let converted = ''
  for (let start = 0; start < text.length;) {
    let end = text.length
    if (end - start > PIECE) {
      end = start + PIECE
      while (end < text.length && !isStop(text.charCodeAt(end - 1))) end++
    }
    converted += stringOf(pass({ route, fixed }, text.slice(start, end), rows))
    start = end
  }
  if (rows[0].units.length > 4 * PIECE || rows[1].units.length > 4 * PIECE) kept = undefined
  return converted
}

/** The same, telling what was replaced and where everything came from. Takes several times as long. */
export function trace(route: Route, text: string, fixed?: Fixed): Traced {
  const room = text.length + 16
  const matches: Match[] = []
  const row = pass({ route, fixed, matches }, text, [emptyRow(room, true), emptyRow(room, true)])
  const origins = row.origins!.slice(0, row.length + 1)
  origins[row.length] = text.length
  return { text: stringOf(row), origins, matches }
}

interface Task {
  readonly route: Route
  readonly fixed: Fixed | undefined
  readonly matches?: Match[]
}

function pass({ route, fixed, matches }: Task, text: string, rows: readonly [Row, Row]): Row {
  let [from, to] = rows
  read(text, from)
  const turn = (step: Step, number: number) => {
    apply(step, from, to, matches && ((match) => matches.push({ step: number, ...match })))
    ;[from, to] = [to, from]
    if (from.origins) from.origins[from.length] = text.length
  }
  if (route.normalization && hasCompatibility(from)) turn({ tries: [route.normalization] }, -2)
  if (fixed && fixed.length > 0) turn({ tries: fixed, cuts: true, against: phrasesOf(route) }, -1)
  if (route.segmentation) cut(route.segmentation, from)
  route.steps.forEach(turn)
  return from
}

/** The dictionary of the first step, where that knows phrases. */
function phrasesOf({ steps }: Route): PhraseTrie | undefined {
  return steps[0]?.cuts ? steps[0].tries.at(-1) : undefined
}

function read(text: string, row: Row): void {
  const { length } = text
  ensure(row, 0, length + 1)
  const { units, marks, origins } = row
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i)
  marks.fill(0, 0, length)
  marks[0] = CUT
  if (origins) for (let i = 0; i <= length; i++) origins[i] = i
  row.length = length
}

/** CJK Compatibility Ideographs, and their supplement, whose pairs all begin with U+D87E. */
function hasCompatibility({ units, length }: Row): boolean {
  for (let i = 0; i < length; i++) {
    const unit = units[i]!
    if (unit >= 0xf900 ? unit <= 0xfaff : unit === 0xd87e) return true
  }
  return false
}

/** Cuts a row at the phrases of a dictionary, without changing it. */
function cut(trie: PhraseTrie, { units, marks, length }: Row): void {
  for (let start = 0; start < length;) {
    const end = endOfSegment(marks, start, length)
    if (marks[start]! < SEALED) {
      for (let i = start; i < end;) {
        if (trie.first[units[i]!] !== 0 && trie.longest(units, i, end)) {
          marks[i] = CUT
          i = trie.end
          if (i < end) marks[i] = CUT
        } else i = pastUnmatched(units, i, end)
      }
    }
    start = end
  }
}

function endOfSegment(marks: Uint8Array, start: number, length: number): number {
  let end = start + 1
  while (end < length && marks[end] === 0) end++
  return end
}

/** Writes a row anew, segment by segment. */
function apply(step: Step, from: Row, to: Row, matched: ((match: Omit<Match, 'step'>) => void) | undefined): void {
  const [main, other] = step.tries as [PhraseTrie, PhraseTrie | undefined]
  /** The large dictionary stands last, behind our own words. */
  const large = other ?? main
  const { units, marks, length } = from
  let out = 0
  for (let start = 0; start < length;) {
    const end = endOfSegment(marks, start, length)
    if (marks[start]! >= SEALED) {
      copy(from, start, end, to, out)
      to.marks[out] = SEALED
      out += end - start
      start = end
      continue
    }
    let mark = CUT
    for (let i = start; i < end;) {
      let trie = longestOf(main, other, units, i, end)
      if (
        trie !== undefined &&
        trie.flagOf(trie.found) === UNSURE &&
        isTorn(step.against, units, start, i, trie.end, end)
      )
        trie = undefined
      if (trie === undefined) {
        const stop = pastUnmatched(units, i, end)
        copy(from, i, stop, to, out)
        to.marks[out] = mark
        mark = 0
        out += stop - i
        i = stop
        continue
      }
      const { found: term, end: stop } = trie
      const flag = trie.flagOf(term)
      if (step.cuts === true && flag === PHRASE && stop - i === 2 && isByChance(large, units, i, end)) {
        out = writeCharacter(large, from, i, to, out, mark)
        mark = 0
        i++
        continue
      }
      const begins = out
      ensure(to, out, trie.lengthOf(term))
      out = trie.write(term, to.units, out)
      to.marks.fill(0, begins, out)
      const sealed = flag >= FINAL
      const cuts = sealed || (step.cuts === true && flag !== CHARACTER)
      to.marks[begins] = sealed ? SEALED : cuts ? CUT : mark
      mark = cuts ? CUT : 0
      if (from.origins) {
        follow(from.origins, i, stop, to.origins!, begins, out)
        matched?.({ start: from.origins[i]!, end: from.origins[stop]!, form: trie.formOf(term), flag })
      }
      i = stop
    }
    start = end
  }
  to.length = out
}

/**
 * Is the phrase of two units at a place only two neighbours, because from the second one a longer phrase reaches
 * farther than anything that could follow it (公共|游泳池, not 共游|泳池)? Dictionaries of phrases with several readings
 * lack the plain words (公共) that would tell.
 */
function isByChance(trie: PhraseTrie, units: Uint16Array, at: number, limit: number): boolean {
  const behind = at + 2
  if (behind >= limit || trie.first[units[at + 1]!] === 0 || !trie.longest(units, at + 1, limit)) return false
  const reach = trie.end
  if (reach < at + 4 || trie.flagOf(trie.found) === CHARACTER) return false
  return !(trie.first[units[behind]!] !== 0 && trie.longest(units, behind, limit) && trie.end >= reach)
}

/** Does a phrase that begins before a name reach into it (由于|文 in 由于文化), or one that begins in it reach out? */
function isTorn(
  trie: PhraseTrie | undefined,
  units: Uint16Array,
  start: number,
  at: number,
  stop: number,
  limit: number,
): boolean {
  if (trie === undefined) return false
  for (let i = Math.max(start, at - 3); i < at; i++)
    if (trie.first[units[i]!] !== 0 && trie.longest(units, i, limit) && trie.end > at) return true
  const last = stop - 1
  return stop - at === 2 && trie.first[units[last]!] !== 0 && trie.longest(units, last, limit) && trie.end > stop
}

/** Converts one unit by itself, and returns where the row goes on. */
function writeCharacter(trie: PhraseTrie, from: Row, at: number, to: Row, out: number, mark: number): number {
  let next = out + 1
  if (trie.longest(from.units, at, at + 1)) {
    ensure(to, out, trie.lengthOf(trie.found))
    next = trie.write(trie.found, to.units, out)
    to.marks.fill(0, out, next)
    if (from.origins) follow(from.origins, at, at + 1, to.origins!, out, next)
  } else copy(from, at, at + 1, to, out)
  to.marks[out] = mark
  return next
}

/** The dictionary with the longest term at a place; it says itself which term that is. */
function longestOf(
  main: PhraseTrie,
  other: PhraseTrie | undefined,
  units: Uint16Array,
  at: number,
  limit: number,
): PhraseTrie | undefined {
  const unit = units[at]!
  const found = main.first[unit] !== 0 && main.longest(units, at, limit) ? main : undefined
  if (other === undefined || other.first[unit] === 0 || !other.longest(units, at, limit)) return found
  return found !== undefined && found.end >= other.end ? found : other
}

function copy(from: Row, start: number, end: number, to: Row, out: number): void {
  ensure(to, out, end - start)
  for (let i = start; i < end; i++, out++) {
    to.units[out] = from.units[i]!
    to.marks[out] = 0
    if (to.origins) to.origins[out] = from.origins![i]!
  }
}

/** Offsets behind a replaced term: unit for unit where the form is as long, otherwise all at its beginning. */
function follow(origins: Int32Array, start: number, end: number, to: Int32Array, begins: number, ends: number): void {
  const alike = end - start === ends - begins
  for (let out = begins; out < ends; out++) to[out] = origins[alike ? start + out - begins : start]!
}

function ensure(row: Row, at: number, more: number): void {
  const needed = at + more + 1
  if (needed <= row.units.length) return
  const room = Math.max(needed, row.units.length * 2)
  const grown = emptyRow(room, row.origins !== undefined)
  grown.units.set(row.units)
  grown.marks.set(row.marks)
  grown.origins?.set(row.origins!)
  row.units = grown.units
  row.marks = grown.marks
  row.origins = grown.origins
}

/**
 * Where to go on behind a place where no term begins: an ideographic description sequence (⿰亻尔) is one character and
 * stays as it is, whatever its parts would become (Unicode, section 18.2).
 */
function pastUnmatched(units: Uint16Array, at: number, limit: number): number {
  const unit = units[at]!
  if (unit >= 0x2ff0 && unit <= 0x2fff) return endOfDescription(units, at, limit) || at + 1
  return at + 1
}

function endOfDescription(units: Uint16Array, at: number, limit: number): number {
  const unit = units[at]!
  if (unit < 0x2ff0 || unit > 0x2fff) return at + (isHigh(unit) && at + 1 < limit ? 2 : 1)
  const parts = unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2
  let end = at + 1
  for (let part = 0; part < parts; part++) {
    if (end >= limit) return 0
    end = endOfDescription(units, end, limit)
    if (end === 0) return 0
  }
  return end
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff

function stringOf({ units, length }: Row): string {
  if (length <= RUN) return fromUnits(units.subarray(0, length))
  let text = ''
  for (let i = 0; i < length; i += RUN) text += fromUnits(units.subarray(i, Math.min(length, i + RUN)))
  return text
}

/** Lone surrogates come through, which no decoder of bytes lets pass. */
function fromUnits(units: Uint16Array): string {
  return String.fromCharCode.apply(null, units as unknown as number[])
}
