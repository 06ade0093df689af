import { changesHandlers } from './changes.ts'
import { frontHandlers } from './fronts.ts'
import type { Handled } from './handler.ts'
import { mediaHandlers } from './media.ts'
import { peopleHandlers } from './people.ts'
import { sectionHandlers } from './sections.ts'
import { settingsHandlers } from './settings.ts'
import { sourceHandlers } from './sources.ts'
import { staffHandlers } from './staff.ts'
import { topicHandlers } from './topics.ts'

/** What answers each operation of the contract. */
export const HANDLERS: readonly Handled[] = [
  ...changesHandlers,
  ...frontHandlers,
  ...mediaHandlers,
  ...peopleHandlers,
  ...sectionHandlers,
  ...settingsHandlers,
  ...sourceHandlers,
  ...staffHandlers,
  ...topicHandlers,
]
