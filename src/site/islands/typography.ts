// Spacing for browsers that know no `text-autospace` or `text-spacing-trim`: the characters that want it get an element,
// whose style gives it. The text stays as it is, so that copying and searching find what was written.

import { spacings } from '../../hanzi/typography/spacing.ts'

const TEXTS = 'main :is(h1, h2, h3, p, li, dd, figcaption, th, td, caption)'
const NOT_WITHIN = 'code, pre, rt, rp, script, style, input, .wire time'

const autospace = CSS.supports('text-autospace', 'normal')
const trim = CSS.supports('text-spacing-trim', 'trim-start')

for (const element of document.querySelectorAll(TEXTS)) space(element)

function space(element: Element): void {
  const centred = element.closest('[lang]')?.getAttribute('lang')?.startsWith('zh-Hant') ?? false
  for (const node of Array.from(element.childNodes)) {
    if (node instanceof Text) spaceText(node, centred)
    else if (node instanceof Element && !node.matches(`${TEXTS}, ${NOT_WITHIN}`)) space(node)
  }
}

function spaceText(node: Text, centred: boolean): void {
  const text = node.data
  const wanted = spacings(text, { centred }).filter(({ kind }) => !(kind === 'space' ? autospace : trim))
  // From the end, so that what is still to come stays where it is.
  for (const { start, end, kind } of wanted.toReversed()) {
    const span = document.createElement('span')
    span.className = kind
    const character = node.splitText(start)
    character.splitText(end - start)
    character.replaceWith(span)
    span.append(character)
  }
}
