import { changesHandlers } from './changes.ts'
import type { Handled } from './handler.ts'
import { peopleHandlers } from './people.ts'
import { frontHandlers } from './fronts.ts'
import { sectionHandlers } from './sections.ts'
import { sourceHandlers } from './sources.ts'
import { topicHandlers } from './topics.ts'

/** What answers each operation of the contract. */
export const HANDLERS: readonly Handled[] = [
  ...changesHandlers,
  ...peopleHandlers,
  ...frontHandlers,
  ...topicHandlers,
  ...sectionHandlers,
  ...sourceHandlers,
]
