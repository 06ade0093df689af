import { type Paragraph, withoutUnfit } from '../../../../newsroom/articles/body.ts'

/** The paragraphs of a plain text, a line each. */
export function linesOf(text: string): Paragraph[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => withoutUnfit(line).trimEnd())
    .filter((line) => line.trim() !== '')
    .map(paragraphOf)
}

/** As programs and PDF readers put it on the clipboard, broken where its page was: lines of a paragraph are joined. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029\f]/).map((line) => withoutUnfit(line).trimEnd())
  const width = measure(lines)
  if (width === undefined) return linesOf(text)
  const paragraphs: string[] = []
  let previous = ''
  for (const line of lines) {
    if (line.trim() !== '') {
      const begins = previous === '' || /^(?:\u3000|\s{2,})/.test(line) || widthOf(previous) < width * SHORT
      if (begins) paragraphs.push(line.trim())
      else paragraphs[paragraphs.length - 1] = joined(paragraphs.at(-1)!, line.trim())
    }
    previous = line
  }
  return paragraphs.map((paragraph) => paragraphOf(withoutSpacesInHan(paragraph)))
}

/** A line shorter than this part of the others is the last of its paragraph. */
const SHORT = 0.85

/** The width of a page's lines, when a text is broken into such; undefined for lines that are paragraphs. */
function measure(lines: readonly string[]): number | undefined {
  const written = lines.filter((line) => line.trim() !== '')
  if (written.length < 3) return undefined
  const widths = written.map(widthOf).toSorted((a, b) => a - b)
  const widest = widths[Math.floor(widths.length * 0.9)]!
  const full = written.filter((line) => widthOf(line) >= widest * SHORT)
  const broken = full.filter((line) => !/[。！？…”』」!?]$/.test(line))
  const isPage = widest >= 10 && widest <= 80 && full.length >= written.length / 2 && broken.length * 2 >= full.length
  return isPage ? widest : undefined
}

function widthOf(line: string): number {
  let width = 0
  for (const character of line.trim())
    width += character.codePointAt(0)! > 0x2e7f || /[“”‘’—…]/.test(character) ? 1 : 0.5
  return width
}

/** Latin words at the end of a line and the start of the next are two words; a hyphen there parted one. */
function joined(before: string, line: string): string {
  if (/[A-Za-z]-$/.test(before) && /^[a-z]/.test(line)) return before.slice(0, -1) + line
  return /[\w,.;:!?)%]$/.test(before) && /^[\w(]/.test(line) ? `${before} ${line}` : before + line
}

const HAN = String.raw`[\p{Script=Han}\u3001-\u3011\uFF01-\uFF5E“”‘’—…⺀-⿕]`
const SPACE_IN_HAN = new RegExp(String.raw`(?<=${HAN})[ \u00A0\t]+(?=${HAN})`, 'gu')

/** PDF readers put spaces where letters were set apart. */
function withoutSpacesInHan(text: string): string {
  return text.replace(SPACE_IN_HAN, '')
}

function paragraphOf(text: string): Paragraph {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}
