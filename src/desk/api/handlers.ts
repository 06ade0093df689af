import { changesHandlers } from './changes.ts'
import type { Handled } from './handler.ts'
import { peopleHandlers } from './people.ts'
import { publicationHandlers } from './publication.ts'
import { wireHandlers } from './wire.ts'

/** What answers each operation of the contract. */
export const HANDLERS: readonly Handled[] = [
  ...changesHandlers,
  ...peopleHandlers,
  ...publicationHandlers,
  ...wireHandlers,
]
