import type { MenuProps } from 'antd'
import type { Spot } from '../../../newsroom/fronts/edit.ts'
import { slotKey } from '../../../newsroom/fronts/front.ts'
import type { Names } from './names.ts'

/** A menu of slots: a place with several of them is a menu of its own. */
export function spotMenu(spots: readonly Spot[], names: Names): NonNullable<MenuProps['items']> {
  const places = Map.groupBy(spots, (spot) => spot.place)
  return [...places].map(([place, group]) => {
    const items = group.map((spot) => ({ key: slotKey(spot), label: names.slot(slotKey(spot)) }))
    return items.length === 1 ? items[0]! : { key: `${place} menu`, label: names.place(place), children: items }
  })
}
