/** What a character wants at its place: an eighth of an em behind it, or its own blank half taken away. */
export interface Spacing {
  /** In UTF-16 units; the character ends at `end`. */
  readonly start: number
  readonly end: number
  readonly kind: 'space' | 'half'
}

/** Marks with their blank half behind them, or before them. */
const CLOSING = '”’」』〉》〕】〗）］｝'
const OPENING = '“‘「『〈《〔【〖（［｛'
/** On the mainland these stand at the left of their square; in Taiwan and Hong Kong in the middle, with nothing to take away. */
const PAUSES = '，。、；：'
const MIDDLE = '·・'

/** A combining mark belongs to the letter before it, a variation selector to the Han character. */
const TAIL = String.raw`[\p{M}\ufe00-\ufe0f]*`
const HAN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]${TAIL}`
const WESTERN = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]${TAIL}`

/** A Han character and a letter or figure with nothing between them. */
const BOUNDARY = new RegExp(`${HAN}(?=${WESTERN})|${WESTERN}(?=${HAN})`, 'gu')
const PUNCTUATION = rules(CLOSING + PAUSES, PAUSES)
/** With pauses in the middle of their squares, only brackets have a half to lose. */
const CENTRED_PUNCTUATION = rules(CLOSING, '')

/** A closing mark before another mark that leaves room before itself; an opening one behind any mark that leaves room behind. */
function rules(closing: string, pauses: string): RegExp {
  const next = `${CLOSING}${pauses}${MIDDLE}`
  const before = `${OPENING}${closing}${MIDDLE}\u3000`
  return new RegExp(`[${closing}](?=[${next}])|(?<=[${before}])[${OPENING}]`, 'gu')
}

/**
 * Where a text wants other spaces than its characters bring: for browsers that do not know `text-autospace` and
 * `text-spacing-trim`. An eighth of an em between Han and letters or figures (CLREQ 3.2.2; CSS Text 4, 8.3), half a square
 * less where two marks adjoin (CLREQ 3.1.6; CSS Text 4, 8.4). The text itself stays as it is: nothing is ever put into it.
 * `centred`: pauses stand in the middle of their squares, as in Taiwan and Hong Kong.
 *
 *     spacings('12月，（外港）') // [{ start: 1, end: 2, kind: 'space' }, { start: 4, end: 5, kind: 'half' }]
 */
export function spacings(text: string, { centred = false }: { readonly centred?: boolean } = {}): readonly Spacing[] {
  const found: Spacing[] = []
  for (const [pattern, kind] of [
    [BOUNDARY, 'space'],
    [centred ? CENTRED_PUNCTUATION : PUNCTUATION, 'half'],
  ] as const) {
    for (const { index, 0: character } of text.matchAll(pattern))
      found.push({ start: index, end: index + character.length, kind })
  }
  return found.toSorted((a, b) => a.start - b.start)
}
