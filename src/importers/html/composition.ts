import { plainText } from './attributes.ts'
import type { Rule } from './policy.ts'
import { DEEPEST, ELEMENTS } from './policy.ts'

/**
 * HTML being written so that every parser reads back the tree that was meant. An element that HTML's tree construction
 * would close, move or split where it is asked for (a block in a paragraph, a cell outside a row, a link in a link) is
 * not opened there. So the written HTML means one thing, and cleaning it again changes nothing.
 */
export class Composition {
  readonly #open: string[] = []
  readonly #written: string[] = []
  #afterPre = false

  get html(): string {
    return this.#written.join('')
  }

  /** The element to write for this one here; undefined when only its content can stand here. */
  place(rule: Rule): Rule | undefined {
    if (rule.within && !this.#isWithin(rule.within)) {
      const other = rule.otherwise && ELEMENTS.get(rule.otherwise)
      return other && this.place(other)
    }
    if (!rule.within && (this.#open.length >= DEEPEST || holdsOnlyRows(this.#parent))) return undefined
    if (rule.kind === 'block' && this.#hasOpen('p', ['table', 'caption', 'td', 'th'])) return undefined
    if (HEADING.test(rule.as) && HEADING.test(this.#parent)) return undefined
    if (rule.as === 'a' && this.#hasOpen('a', ['caption', 'td', 'th'])) return undefined
    return rule
  }

  /** Writes the start tag of an element that `place` has given; says whether `close` is owed for it. */
  open(rule: Rule, attributes: readonly (readonly [string, string])[]): boolean {
    const name = rule.as
    const written = attributes.map(([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`)
    this.#write(`<${name}${written.join('')}>`)
    if (rule.empty) return false
    this.#open.push(name)
    this.#afterPre = name === 'pre'
    return true
  }

  close(): void {
    this.#write(`</${this.#open.pop()}>`)
  }

  text(value: string): void {
    const text = plainText(value)
    if (text === '' || (holdsOnlyRows(this.#parent) && /[^\t\n ]/.test(text))) return
    // A parser skips the first line end in <pre> (HTML, "in body", start tag "pre").
    this.#write(this.#afterPre && text.startsWith('\n') ? `\n${escapeText(text)}` : escapeText(text))
  }

  get #parent(): string {
    return this.#open.at(-1) ?? ''
  }

  #write(html: string): void {
    this.#written.push(html)
    this.#afterPre = false
  }

  #isWithin(parents: readonly string[]): boolean {
    const grandparent = this.#open.at(-2) ?? ''
    return parents.includes(this.#parent) || parents.includes(`${grandparent}>${this.#parent}`)
  }

  /** Whether `name` is open and no element that bounds its scope has been opened in it. */
  #hasOpen(name: string, bounds: readonly string[]): boolean {
    return this.#open.lastIndexOf(name) > Math.max(...bounds.map((bound) => this.#open.lastIndexOf(bound)))
  }
}

const HEADING = /^h[1-6]$/

/** A parser moves anything else that it finds directly in one of these out in front of the table. */
function holdsOnlyRows(name: string): boolean {
  return name === 'table' || name === 'thead' || name === 'tbody' || name === 'tfoot' || name === 'tr'
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
