import { html as names, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { webAddress, words } from './attributes.ts'
import { Composition } from './composition.ts'
import { parseBounded } from './parse.ts'
import type { Rule } from './policy.ts'
import { DROPPED, ELEMENTS, LATE_SOURCES, LINK, PLAYERS } from './policy.ts'

/**
 * Safe HTML with the meaning of a news text, from any HTML whatever. It is written anew from the table in `policy.ts`;
 * nothing of the input is copied but text and checked values, so no parser in any mode finds code in it. Cleaning
 * twice gives the same as once. Takes time in proportion to the input, however deep it is nested.
 *
 * Refuses (`too_large`) more than 16 Mi characters or 500,000 elements.
 *
 *     cleanHtml('<p onclick="x()">好<script>1</script></p>') // '<p>好</p>'
 */
export function cleanHtml(html: string): string {
  const composition = new Composition()
  const steps = new Steps(parseBounded(html))
  for (let step = steps.next(); step !== undefined; step = steps.next()) {
    if (step === 'close') composition.close()
    else if ('value' in step) composition.text(step.value)
    else if ('tagName' in step) visit(step, composition, steps)
  }
  return composition.html
}

function visit(element: Tree.Element, composition: Composition, steps: Steps): void {
  if (element.namespaceURI !== names.NS.HTML) return
  if (PLAYERS.has(element.tagName)) return linkToPlayed(element, composition)
  if (DROPPED.has(element.tagName)) return
  const known = ELEMENTS.get(element.tagName)
  const rule = known && composition.place(known)
  const attributes = rule ? allowedAttributes(element, rule) : []
  const isBlank = rule?.as === 'img' && !attributes.some(([name]) => name === 'src')
  if (rule && !isBlank && composition.open(rule, attributes)) steps.addClose()
  steps.add(element.childNodes)
}

function allowedAttributes(element: Tree.Element, rule: Rule): [string, string][] {
  const allowed: [string, string][] = []
  for (const [name, check] of rule.attributes) {
    const values =
      name === 'src' ? [...LATE_SOURCES.map((late) => read(element, late)), read(element, name)] : [read(element, name)]
    const value = values
      .map((given) => (given === undefined ? undefined : check(given)))
      .find((kept) => kept !== undefined)
    if (value !== undefined) allowed.push([name, value])
  }
  return allowed
}

function linkToPlayed(player: Tree.Element, composition: Composition): void {
  const sources = player.childNodes.filter((node) => 'tagName' in node && node.tagName === 'source')
  const given = [player, ...(sources as Tree.Element[])].map((element) => webAddress(read(element, 'src') ?? ''))
  const address = given.find((kept) => kept !== undefined)
  if (address === undefined) return
  const title = words(read(player, 'title') ?? '') ?? ''
  const rule = composition.place(LINK)
  const opened =
    rule && composition.open(rule, [['href', address], ...(title === '' ? [] : [['title', title] as const])])
  composition.text(address)
  if (opened) composition.close()
}

function read(element: Tree.Element, attribute: string): string | undefined {
  return element.attrs.find(({ name, prefix }) => name === attribute && !prefix)?.value
}

/** A walk in document order without recursion: pages come nested a hundred thousand deep. */
class Steps {
  readonly #pending: (Tree.ChildNode | 'close')[] = []

  constructor(root: Tree.ParentNode) {
    this.add(root.childNodes)
  }

  next(): Tree.ChildNode | 'close' | undefined {
    return this.#pending.pop()
  }

  /** The nodes come next, in order, before all that is pending. */
  add(nodes: readonly Tree.ChildNode[]): void {
    for (const node of nodes.toReversed()) this.#pending.push(node)
  }

  addClose(): void {
    this.#pending.push('close')
  }
}
