import type { Inline, Mark } from '../../../../newsroom/articles/body.ts'

type Text = Extract<Inline, { type: 'text' }>

/** One UTF-16 unit of a paragraph with its marks, or something that stands among them. */
export interface Glyph {
  readonly unit: string
  readonly marks?: readonly Mark[] | undefined
  readonly node?: Exclude<Inline, Text>
}

/** What stands in the text for something that is no text; a line break stands for itself. */
export const OBJECT = '\uFFFC'
export const BREAK = '\u2028'

export function glyphsOf(content: readonly Inline[]): Glyph[] {
  return content.flatMap((node): Glyph[] => {
    if (node.type !== 'text') return [{ unit: node.type === 'hardBreak' ? BREAK : OBJECT, node }]
    return node.text.split('').map((unit) => ({ unit, marks: node.marks }))
  })
}

/** The text of a paragraph, a unit for each glyph: what rules of text are asked about. */
export function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ unit }) => unit).join('')
}

/** The glyphs as nodes again, units of like marks as one text. */
export function inlinesOf(glyphs: readonly Glyph[]): Inline[] {
  const out: Inline[] = []
  let units: string[] = []
  let marks: readonly Mark[] | undefined
  const settle = () => {
    if (units.length === 0) return
    const text = units.join('')
    out.push(marks && marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text })
    units = []
  }
  for (const glyph of glyphs) {
    if (glyph.node) {
      settle()
      out.push(glyph.node)
      continue
    }
    if (!sameMarks(glyph.marks, marks)) {
      settle()
      marks = glyph.marks
    }
    units.push(glyph.unit)
  }
  settle()
  return out
}

/**
 * The glyphs as a rule of text would have them. `rewritten` is what the rule made of their text: each unit kept, changed
 * for another, or, where `mayGo` says so, left out.
 */
export function rewrite(glyphs: readonly Glyph[], rewritten: string, mayGo: RegExp): Glyph[] {
  const out: Glyph[] = []
  let next = 0
  for (const glyph of glyphs) {
    const unit = rewritten[next]
    if (unit !== glyph.unit && mayGo.test(glyph.unit)) continue
    next++
    if (unit !== undefined) out.push(unit === glyph.unit ? glyph : { ...glyph, unit })
  }
  return out
}

function sameMarks(a: readonly Mark[] | undefined, b: readonly Mark[] | undefined): boolean {
  if (a === b) return true
  if ((a?.length ?? 0) !== (b?.length ?? 0)) return false
  return JSON.stringify(a ?? []) === JSON.stringify(b ?? [])
}
