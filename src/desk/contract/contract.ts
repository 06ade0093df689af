import { changesOperations } from './changes.ts'
import { mediaOperations } from './media.ts'
import type { Operation } from './operation.ts'
import { peopleOperations } from './people.ts'
import { settingsOperations } from './settings.ts'
import { staffOperations } from './staff.ts'

/** Everything that the interface can do: the whole table. What is not in it is not there. */
export const OPERATIONS: readonly Operation[] = [
  ...changesOperations,
  ...mediaOperations,
  ...peopleOperations,
  ...settingsOperations,
  ...staffOperations,
]
