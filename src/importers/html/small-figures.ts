/**
 * Raised and lowered text where there is no such form: CO₂ and 10⁸ keep their meaning in figures of their own. Text
 * that has no such figures (a mark of a note, an ordinal) stays as it is.
 */
export const raised = (text: string): string => changed(text, RAISED)
export const lowered = (text: string): string => changed(text, LOWERED)

const RAISED = figures('0123456789+-−=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ')
const LOWERED = figures('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎')

function figures(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from, (figure, at) => [figure, to[at]!]))
}

function changed(text: string, small: ReadonlyMap<string, string>): string {
  const figures = Array.from(text.trim(), (figure) => small.get(figure))
  return figures.length > 0 && figures.every((figure) => figure !== undefined) ? figures.join('') : text
}
