/** A place where a headline stands: how wide, in which letters, on how many lines at the most. */
export interface HeadlinePlace {
  readonly name: 'list' | 'lead' | 'top' | 'phone' | 'push' | 'card'
  /** In CSS pixels: the size of the letters and the width of the line. */
  readonly size: number
  readonly width: number
  readonly lines: number
  readonly weight: number
  /** Its lines are made of like length there: no character is left alone. */
  readonly balanced: boolean
}

/**
 * As the site sets them on a laptop of 1280 pixels and a telephone of 390 (src/site/styles/fronts.css: `.lead h2`,
 * `.op h3`, `.list h2`; `text-wrap` in ground.css); push and card as telephones show them.
 */
export const HEADLINE_PLACES: readonly HeadlinePlace[] = [
  { name: 'lead', size: 52, width: 560, lines: 2, weight: 900, balanced: true },
  { name: 'top', size: 22, width: 255, lines: 2, weight: 700, balanced: true },
  { name: 'list', size: 22, width: 480, lines: 2, weight: 700, balanced: true },
  { name: 'phone', size: 31, width: 350, lines: 3, weight: 900, balanced: true },
  { name: 'push', size: 15, width: 320, lines: 2, weight: 600, balanced: false },
  { name: 'card', size: 17, width: 270, lines: 2, weight: 600, balanced: false },
]

/** 字 of a headline as its writers count: full width is 1, half width ½. */
export function headlineWidth(headline: string): number {
  let halves = 0
  for (const character of headline) halves += isFull(character) ? 2 : 1
  return halves / 2
}

function isFull(character: string): boolean {
  return character.codePointAt(0)! >= 0x2e80 || /[“”‘’—…·]/.test(character)
}

export interface HeadlineFit {
  readonly lines: number
  /** Characters beyond the last line that there is room for; 0 when it fits. */
  readonly over: number
  /** One character stands alone on the last line. */
  readonly lone: boolean
}

/** Marks that cannot begin a line, and those that cannot end one. */
const NOT_FIRST = /^[，。、；：！？”’）》〉」』】…—,.!?;:)\]%]/
const NOT_LAST = /[“‘（《〈「『【([]$/

/**
 * How a headline breaks in a place. `measure` gives the width of a text in the place's letters. Lines break between any
 * two Han characters and around words, never before a closing mark or behind an opening one.
 */
export function fitOf(headline: string, place: HeadlinePlace, measure: (text: string) => number): HeadlineFit {
  const lines: string[] = ['']
  for (const unit of unitsOf(headline)) {
    const line = lines.at(-1)!
    if (line === '' || measure(line + unit) <= place.width) lines[lines.length - 1] = line + unit
    else lines.push(unit)
  }
  const beyond = lines.slice(place.lines).join('')
  return {
    lines: headline === '' ? 0 : lines.length,
    over: Math.ceil(headlineWidth(beyond)),
    lone: !place.balanced && lines.length > 1 && [...lines.at(-1)!.replace(/[\p{P}\s]/gu, '')].length === 1,
  }
}

/** What cannot be parted: a character with the marks that cling to it, a word. */
function unitsOf(text: string): string[] {
  const units: string[] = []
  for (const [piece] of text.matchAll(/[[\p{L}\p{N}]--\p{Script=Han}]+|[^]/gv)) {
    const last = units.at(-1)
    if (last !== undefined && (NOT_FIRST.test(piece) || NOT_LAST.test(last))) units[units.length - 1] = last + piece
    else units.push(piece)
  }
  return units
}
