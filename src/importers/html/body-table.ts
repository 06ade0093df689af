import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Block, TableCell } from '../../newsroom/articles/body.ts'
import { objectsOf, paragraphsOf } from './flatten.ts'
import { attribute, isElement, outermost, textOf } from './tree.ts'

/** The body takes rows of at most so many cells. */
const MOST_CELLS = 50

/**
 * A table with its pictures behind it. A cell that spans others is followed by empty ones, so that columns stay
 * columns. A table of one column, with a table in it, or too wide, lays out a page: its content comes without it.
 */
export function tableBlocks(table: Tree.Element, read: (nodes: readonly Tree.ChildNode[]) => Block[]): Block[] {
  const rows = outermost(table, 'tr').map((row) => row.childNodes.filter(isElement))
  const captions = outermost(table, 'caption')
  const grid = inColumns(rows).filter((row) => row.length > 0)
  if (isLayout(grid)) return [...captions, ...rows.flat()].flatMap((part) => read(part.childNodes))
  const beside: Block[] = []
  const content = grid.map((row) => {
    const cells = row.map(({ type, cell }): TableCell => {
      const blocks = cell ? read(cell.childNodes) : []
      const paragraphs = blocks.flatMap(paragraphsOf)
      beside.push(...objectsOf(blocks))
      return { type, content: paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' }] }
    })
    return { type: 'tableRow' as const, content: cells }
  })
  const caption = captions.map(textOf).join(' ')
  return [caption === '' ? { type: 'table', content } : { type: 'table', attrs: { caption }, content }, ...beside]
}

/** A place in a row: where a cell begins, or where one reaches that began before or above. */
interface Place {
  readonly type: TableCell['type']
  readonly cell: Tree.Element | undefined
}

function isLayout(grid: readonly Place[][]): boolean {
  const holdsTable = ({ cell }: Place) => cell !== undefined && outermost(cell, 'table').length > 0
  return grid.every((row) => row.length < 2) || grid.some((row) => row.length > MOST_CELLS || row.some(holdsTable))
}

/** What stands where (HTML, "forming a table"), as far as one column more than the body takes. */
function inColumns(rows: readonly Tree.Element[][]): Place[][] {
  const reaching: number[] = []
  return rows.map((cells) => {
    const row: Place[] = []
    const skipReached = () => {
      for (; (reaching[row.length] ?? 0) > 0; row.push({ type: 'tableCell', cell: undefined }))
        reaching[row.length]! -= 1
    }
    for (const cell of cells) {
      skipReached()
      const type = cell.tagName === 'th' ? 'tableHeader' : 'tableCell'
      const columns = Math.min(span(cell, 'colspan'), MOST_CELLS + 1)
      for (let column = 0; column < columns && row.length <= MOST_CELLS; column++) {
        reaching[row.length] = span(cell, 'rowspan') - 1
        row.push({ type, cell: column === 0 ? cell : undefined })
      }
    }
    skipReached()
    return row
  })
}

function span(cell: Tree.Element, name: 'colspan' | 'rowspan'): number {
  return Number(attribute(cell, name) ?? 1)
}
