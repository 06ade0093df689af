import { useKeys } from '../parts/keys.ts'

/** Through the shelf by keys: `j` and `k` from picture to picture, `x` selects the one in focus, `/` goes to the search. */
export function useGridKeys(): void {
  useKeys({ j: () => go(1), k: () => go(-1), x: select, '/': () => find('.shelf .search input')?.focus() })
}

function go(by: 1 | -1): void {
  const tiles = [...document.querySelectorAll<HTMLElement>('.pictures .tile')]
  const now = tiles.indexOf(document.activeElement as HTMLElement)
  const next = now < 0 ? (by > 0 ? 0 : tiles.length - 1) : now + by
  tiles[next]?.focus()
}

function select(): void {
  const tile = document.activeElement?.closest('.pictures li')
  tile?.querySelector<HTMLElement>('input[type=checkbox]')?.click()
}

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector)
}
