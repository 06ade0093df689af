import { changesOperations } from './changes.ts'
import type { Operation } from './operation.ts'
import { peopleOperations } from './people.ts'
import { publicationOperations } from './publication.ts'
import { wireOperations } from './wire.ts'

/** Everything that the interface can do: the whole table. What is not in it is not there. */
export const OPERATIONS: readonly Operation[] = [
  ...changesOperations,
  ...peopleOperations,
  ...publicationOperations,
  ...wireOperations,
]
