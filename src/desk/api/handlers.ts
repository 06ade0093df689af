import { changesHandlers } from './changes.ts'
import type { Handled } from './handler.ts'
import { peopleHandlers } from './people.ts'
import { noteHandlers } from './notes.ts'
import { revisionHandlers } from './revisions.ts'
import { sideDraftHandlers } from './side-drafts.ts'
import { stageHandlers } from './stages.ts'
import { writingHandlers } from './writing.ts'

/** What answers each operation of the contract. */
export const HANDLERS: readonly Handled[] = [
  ...changesHandlers,
  ...noteHandlers,
  ...peopleHandlers,
  ...revisionHandlers,
  ...sideDraftHandlers,
  ...stageHandlers,
  ...writingHandlers,
]
