import { changesHandlers } from './changes.ts'
import type { Handled } from './handler.ts'
import { mediaHandlers } from './media.ts'
import { peopleHandlers } from './people.ts'
import { settingsHandlers } from './settings.ts'
import { staffHandlers } from './staff.ts'

/** What answers each operation of the contract. */
export const HANDLERS: readonly Handled[] = [
  ...changesHandlers,
  ...mediaHandlers,
  ...peopleHandlers,
  ...settingsHandlers,
  ...staffHandlers,
]
