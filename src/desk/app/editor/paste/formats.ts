import type { Mark } from '../../../../newsroom/articles/body.ts'
import { foreignLink } from './links.ts'
import { hasClass, type Markup, styleOf } from './markup.ts'

/** The marks that the text of an element has, given those around it. */
export function marksOf(element: Markup, around: readonly Mark[]): readonly Mark[] {
  let marks = around
  const style = styleOf(element)
  const weight = style.get('font-weight')
  if (weight !== undefined && !isBold(weight)) marks = without(marks, 'strong')
  else if (/^(?:b|strong)$/.test(element.name) || isBold(weight ?? '')) marks = withMark(marks, { type: 'strong' })
  if (isEmphasis(element)) marks = withMark(marks, { type: 'emphasis' })
  if (element.name !== 'a') return marks
  const href = foreignLink(element.attributes['href'] ?? '')
  return href === undefined ? marks : withMark(marks, { type: 'link', attrs: { href } })
}

function isBold(weight: string): boolean {
  return /^(?:bold|bolder|[6-9]\d\d)\b/.test(weight)
}

/** 着重号 by style, or what other scripts have for it. `<i>` of an icon font has no text and so says nothing. */
function isEmphasis(element: Markup): boolean {
  const style = styleOf(element)
  if (EMPHASIS_MARKS.some((name) => /dot|circle|sesame|triangle|filled|open/.test(style.get(name) ?? ''))) return true
  const slant = style.get('font-style')
  if (slant !== undefined) return /^(?:italic|oblique)/.test(slant)
  return element.name === 'em' || element.name === 'i'
}

const EMPHASIS_MARKS = [
  'text-emphasis',
  'text-emphasis-style',
  '-webkit-text-emphasis',
  '-webkit-text-emphasis-style',
  'mso-emphasis-mark',
]

function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  const others = mark.type === 'link' ? without(marks, 'link') : marks
  if (others.some(({ type }) => type === mark.type)) return others
  return [...others, mark].toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
}

/** As the surface nests them. */
const ORDER = ['link', 'strong', 'emphasis']

function without(marks: readonly Mark[], type: Mark['type']): readonly Mark[] {
  return marks.some((mark) => mark.type === type) ? marks.filter((mark) => mark.type !== type) : marks
}

/** Whether an element gives its text a look that our page does not take over. */
export function losesLook(element: Markup): boolean {
  if (/^(?:font|u|big|small|center|s|strike|mark|tt)$/.test(element.name)) return true
  if (['bgcolor', 'color', 'face', 'size', 'align'].some((name) => name in element.attributes)) return true
  for (const [name, value] of styleOf(element))
    if (LOOKS.test(name) && !/^(?:inherit|initial|normal|none|transparent|auto|0(?:\w+)?)$/.test(value)) return true
  return hasClass(element, /^(?:Mso(?!List)|xl\d|font\d)/)
}

const LOOKS =
  /^(?:font(?:-family|-size|-variant)?|color|background(?:-color|-image)?|text-(?:indent|align|decoration|shadow)|line-height|letter-spacing|margin(?:-\w+)?|padding(?:-\w+)?|border(?:-[\w-]+)?|mso-(?:[\w-]*font-family|char-indent-count|highlight))$/
