import { changesOperations } from './changes.ts'
import type { Operation } from './operation.ts'
import { peopleOperations } from './people.ts'
import { noteOperations } from './notes.ts'
import { revisionOperations } from './revisions.ts'
import { sideDraftOperations } from './side-drafts.ts'
import { stageOperations } from './stages.ts'
import { writingOperations } from './writing.ts'

/** Everything that the interface can do: the whole table. What is not in it is not there. */
export const OPERATIONS: readonly Operation[] = [
  ...changesOperations,
  ...noteOperations,
  ...peopleOperations,
  ...revisionOperations,
  ...sideDraftOperations,
  ...stageOperations,
  ...writingOperations,
]
