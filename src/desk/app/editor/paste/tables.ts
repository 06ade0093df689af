import type { Paragraph, Table, TableCell } from '../../../../newsroom/articles/body.ts'
import { isMarkup, type Markup, outermost, shownText } from './markup.ts'

const WIDEST = 50
const LONGEST = 2000

/**
 * A table in single cells: what spans several gives its text to the first and leaves the others empty. Columns and rows
 * that are empty at the edges (Excel copies them along) stay away.
 */
export function tableOf(element: Markup, paragraphsOf: (cell: Markup) => Paragraph[]): Table | undefined {
  const rows = rowsOf(element)
  const grid: (TableCell | undefined)[][] = rows.map(() => [])
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const cell of row.children.filter(isMarkup)) {
      if (cell.name !== 'td' && cell.name !== 'th') continue
      while (grid[y]![x]) x++
      const type = cell.name === 'th' || isInHead(element, row) ? 'tableHeader' : 'tableCell'
      const content = paragraphsOf(cell)
      const [width, height] = [spanOf(cell, 'colspan', WIDEST), spanOf(cell, 'rowspan', rows.length - y)]
      for (let dy = 0; dy < height; dy++) {
        for (let dx = 0; dx < width && x + dx < WIDEST; dx++) {
          const isFirst = dx === 0 && dy === 0
          grid[y + dy]![x + dx] ??= { type, content: isFirst && content.length > 0 ? content : [{ type: 'paragraph' }] }
        }
      }
      x += width
    }
  }
  const filled = withoutEmptyEdges(squared(grid))
  if (filled.length === 0) return undefined
  const caption = outermost(element, 'caption').map(shownText).join(' ')
  const content = filled.map((cells) => ({ type: 'tableRow' as const, content: cells }))
  return caption === '' ? { type: 'table', content } : { type: 'table', attrs: { caption }, content }
}

function rowsOf(table: Markup): Markup[] {
  return table.children
    .filter(isMarkup)
    .flatMap((child) => (child.name === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : []))
    .slice(0, LONGEST)
}

function isInHead(table: Markup, row: Markup): boolean {
  return table.children.some((part) => isMarkup(part) && part.name === 'thead' && part.children.includes(row))
}

function spanOf(cell: Markup, name: 'colspan' | 'rowspan', most: number): number {
  const span = Number.parseInt(cell.attributes[name] ?? '1', 10)
  return Number.isNaN(span) ? 1 : Math.max(1, Math.min(span, most))
}

function squared(grid: readonly (readonly (TableCell | undefined)[])[]): TableCell[][] {
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) =>
    Array.from({ length: width }, (_, x) => row[x] ?? { type: 'tableCell', content: [{ type: 'paragraph' }] }),
  )
}

function withoutEmptyEdges(grid: readonly TableCell[][]): TableCell[][] {
  const lastRow = grid.findLastIndex((row) => row.some(saysSomething))
  const rows = grid.slice(0, lastRow + 1)
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex(saysSomething) + 1))
  return rows.map((row) => row.slice(0, width))
}

function saysSomething(cell: TableCell): boolean {
  return cell.content.some((paragraph) => (paragraph.content?.length ?? 0) > 0)
}

/** Layout, not facts: one cell, or tables in a table. Such a table gives its contents and goes. */
export function isLayout(table: Markup): boolean {
  const cells = rowsOf(table).flatMap((row) => row.children.filter(isMarkup))
  return cells.length <= 1 || cells.some((cell) => outermost(cell, 'table').length > 0)
}
