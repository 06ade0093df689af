import { articleListHandlers } from './article-list.ts'
import { auditHandlers } from './audit.ts'
import { changesHandlers } from './changes.ts'
import type { Handled } from './handler.ts'
import { inboxHandlers } from './inbox.ts'
import { peopleHandlers } from './people.ts'

/** What answers each operation of the contract. */
export const HANDLERS: readonly Handled[] = [
  ...articleListHandlers,
  ...auditHandlers,
  ...changesHandlers,
  ...inboxHandlers,
  ...peopleHandlers,
]
