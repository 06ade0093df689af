export interface Heading {
  readonly level: number
  readonly text: string
  /** What stands behind `#` in a link to it. */
  readonly anchor: string
}

/** Blocks of code, without their fences. */
export function codeBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/^ *```\w*\n(.*?)^ *```$/gms)].map(([, code = '']) => code)
}

function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^ *```.*?^ *```$/gms, '')
}

export function headings(markdown: string): Heading[] {
  return [...withoutCode(markdown).matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', text = '']) => ({
    level: marks.length,
    text,
    anchor: anchorOf(text),
  }))
}

/** As GitHub makes them: letters, digits, hyphens; a hyphen for each space. */
function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
}

/** What stands under a heading, up to the next one of its level or above; empty where there is no such heading. */
export function sectionOf(markdown: string, heading: string): string {
  const lines = markdown.split('\n')
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading)
  if (start < 0) return ''
  const level = lines[start]!.indexOf(' ')
  const end = lines.findIndex((line, at) => at > start && /^#+ /.test(line) && line.indexOf(' ') <= level)
  return lines.slice(start + 1, end < 0 ? undefined : end).join('\n')
}

/** Rows of tables as cells, with the heads, without the lines below those. */
export function tableRows(markdown: string): string[][] {
  const rows = [...withoutCode(markdown).matchAll(/^\|(.*)\|$/gm)].map(([, row = '']) => row)
  return rows.filter((row) => !/^[\s|:-]+$/.test(row)).map((row) => row.split('|').map((cell) => cell.trim()))
}

/** Where links and pictures lead. */
export function linksIn(markdown: string): string[] {
  const text = withoutCode(markdown).replaceAll(/`[^`]*`/g, '')
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to)
}
