import { changesOperations } from './changes.ts'
import { frontOperations } from './fronts.ts'
import { mediaOperations } from './media.ts'
import type { Operation } from './operation.ts'
import { peopleOperations } from './people.ts'
import { sectionOperations } from './sections.ts'
import { settingsOperations } from './settings.ts'
import { sourceOperations } from './sources.ts'
import { staffOperations } from './staff.ts'
import { topicOperations } from './topics.ts'

/** Everything that the interface can do: the whole table. What is not in it is not there. */
export const OPERATIONS: readonly Operation[] = [
  ...changesOperations,
  ...frontOperations,
  ...mediaOperations,
  ...peopleOperations,
  ...sectionOperations,
  ...settingsOperations,
  ...sourceOperations,
  ...staffOperations,
  ...topicOperations,
]
