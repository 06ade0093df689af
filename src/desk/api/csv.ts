import type { ServerResponse } from 'node:http'
import { Streamed } from './handler.ts'

/** The mark by which Excel knows UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** A row (RFC 4180). */
export function csvRow(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/** A file of rows that are known already. */
export function csvFile(name: string, rows: readonly (readonly (string | number | undefined)[])[]): Streamed {
  return new Streamed((res, headers) => {
    beginCsv(res, name, headers)
    res.end(BYTE_ORDER_MARK + rows.map(csvRow).join(''))
  })
}

function beginCsv(res: ServerResponse, name: string, headers: readonly string[]): void {
  const disposition = `attachment; filename="${name}"`
  res.writeHead(200, ['content-type', 'text/csv; charset=utf-8', 'content-disposition', disposition, ...headers])
}

/** A cell that a spreadsheet would take for a formula is made a text (OWASP, CSV injection); some read full width too. */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '')
  const safe = typeof value === 'string' && /^\s*[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
