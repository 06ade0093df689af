import { useState } from 'react'

/** The row that the keys are at, and where it stood. */
export interface Cursor {
  readonly key: string
  readonly index: number
}

/**
 * Where a cursor stands among rows as they are by now: with its row, wherever others have moved it; at the place of a row
 * that is gone; -1 where there is none.
 */
export function placeOf(cursor: Cursor | undefined, keys: readonly string[]): number {
  if (!cursor) return -1
  const index = keys[cursor.index] === cursor.key ? cursor.index : keys.indexOf(cursor.key)
  return index >= 0 ? index : Math.min(cursor.index, keys.length - 1)
}

/** The place of the keys in a list that grows while one looks: what is chosen stays chosen. */
export function useCursor<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly [number, (index: number) => void] {
  const [cursor, setCursor] = useState<Cursor>()
  const at = placeOf(cursor, items.map(keyOf))
  return [at, (index) => setCursor(items[index] === undefined ? undefined : { key: keyOf(items[index]), index })]
}
