import type { Table, TableCell } from '../../newsroom/articles/body.ts'
import type { Words } from '../../messages/words.ts'
import type { Setting } from './body.tsx'
import { InlineText } from './inline.tsx'

/** A table, in a region that scrolls sideways and can be reached by the keyboard when it is wider than the column. */
export function DataTable({ table, setting }: { table: Table; setting: Setting }) {
  const { caption, source } = table.attrs ?? {}
  const [first] = table.content
  const headed = table.content.length > 1 && first?.content.every((cell) => cell.type === 'tableHeader')
  const rows = headed ? table.content.slice(1) : table.content
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section class="scroll" tabindex={0} aria-label={caption || setting.words.article.table}>
      <table>
        {(caption || source) && <caption>{captioned(caption, source, setting.words)}</caption>}
        {headed && (
          <thead>
            <Row cells={first!.content} scope="col" setting={setting} />
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <Row cells={row.content} scope="row" setting={setting} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What the table is about and where its numbers come from. */
function captioned(caption: string | undefined, source: string | undefined, words: Words) {
  if (!source) return caption
  return (
    <>
      {caption}{' '}
      <small>
        {words.article.source} {source}
      </small>
    </>
  )
}

interface RowProps {
  readonly cells: readonly TableCell[]
  readonly scope: 'col' | 'row'
  readonly setting: Setting
}

function Row({ cells, scope, setting }: RowProps) {
  return (
    <tr>
      {cells.map((cell) =>
        cell.type === 'tableHeader' ? (
          <th scope={scope}>
            <CellText cell={cell} setting={setting} />
          </th>
        ) : (
          <td>
            <CellText cell={cell} setting={setting} />
          </td>
        ),
      )}
    </tr>
  )
}

function CellText({ cell, setting }: { cell: TableCell; setting: Setting }) {
  const [only] = cell.content
  if (cell.content.length === 1) return <InlineText content={only!.content} {...setting} />
  return (
    <>
      {cell.content.map((paragraph) => (
        <p>
          <InlineText content={paragraph.content} {...setting} />
        </p>
      ))}
    </>
  )
}
