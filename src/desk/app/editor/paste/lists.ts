import type { List, ListItem, Paragraph } from '../../../../newsroom/articles/body.ts'
import { DEEPEST_LIST } from '../schema/lists.ts'

/** An entry of a list on its own, as it was met: how deep, of which kind, with which paragraphs. */
export interface ListEntry {
  readonly level: number
  readonly ordered: boolean
  readonly start?: number | undefined
  readonly paragraphs: readonly Paragraph[]
}

interface OpenList {
  readonly level: number
  readonly list: { type: List['type']; attrs?: { start: number }; content: ListItem[] }
}

/** The lists that entries in a row make, the deeper ones in the last entry before them. */
export function listsOf(entries: readonly ListEntry[]): List[] {
  const lists: List[] = []
  const open: OpenList[] = []
  for (const entry of entries) {
    const level = Math.min(entry.level, (open.at(-1)?.level ?? 0) + 1, DEEPEST_LIST)
    while (open.length > 0 && open.at(-1)!.level > level) open.pop()
    const type = entry.ordered ? 'orderedList' : 'bulletList'
    if (open.at(-1)?.level === level && open.at(-1)!.list.type !== type) open.pop()
    if (open.at(-1)?.level !== level) {
      const start = type === 'orderedList' && entry.start !== 1 ? entry.start : undefined
      const list: OpenList['list'] = { type, ...(start !== undefined && { attrs: { start } }), content: [] }
      const around = open.at(-1)?.list.content.at(-1)
      if (around) (around.content as (Paragraph | List)[]).push(list)
      else lists.push(list)
      open.push({ level, list })
    }
    const paragraphs = entry.paragraphs.length > 0 ? [...entry.paragraphs] : [{ type: 'paragraph' as const }]
    open.at(-1)!.list.content.push({ type: 'listItem', content: paragraphs })
  }
  return lists
}
