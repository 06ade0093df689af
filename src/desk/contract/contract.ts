import { articleListOperations } from './article-list.ts'
import { auditOperations } from './audit.ts'
import { changesOperations } from './changes.ts'
import { inboxOperations } from './inbox.ts'
import type { Operation } from './operation.ts'
import { peopleOperations } from './people.ts'

/** Everything that the interface can do: the whole table. What is not in it is not there. */
export const OPERATIONS: readonly Operation[] = [
  ...articleListOperations,
  ...auditOperations,
  ...changesOperations,
  ...inboxOperations,
  ...peopleOperations,
]
