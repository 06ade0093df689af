import { changesOperations } from './changes.ts'
import type { Operation } from './operation.ts'
import { peopleOperations } from './people.ts'
import { frontOperations } from './fronts.ts'
import { sectionOperations } from './sections.ts'
import { sourceOperations } from './sources.ts'
import { topicOperations } from './topics.ts'

/** Everything that the interface can do: the whole table. What is not in it is not there. */
export const OPERATIONS: readonly Operation[] = [
  ...changesOperations,
  ...peopleOperations,
  ...frontOperations,
  ...topicOperations,
  ...sectionOperations,
  ...sourceOperations,
]
