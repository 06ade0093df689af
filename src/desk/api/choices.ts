import { listStaff } from '../../newsroom/people/staff.ts'
import { listSections } from '../../newsroom/sections/section-store.ts'
import { listUsableSources } from '../../newsroom/sources/usable-sources-reading.ts'
import { listTopics } from '../../newsroom/topics/topic-store.ts'
import { readChoices } from '../contract/choices.ts'
import { type Handled, handle } from './handler.ts'

export const choicesHandlers: readonly Handled[] = [
  handle(readChoices, async (_, { db, newsroom }) => {
    const [sections, topics, sources, people] = await Promise.all([
      listSections(db),
      listTopics(db),
      listUsableSources(db, newsroom.now()),
      listStaff(db),
    ])
    return {
      sections: sections.map(placeOf),
      topics: topics.map(placeOf),
      sources: [...sources],
      people: people.map(({ id, name, role, disabledAt }) => ({ id, name, role, over: disabledAt !== undefined })),
    }
  }),
]

function placeOf({ id, name, closedAt }: { id: string; name: string; closedAt?: string | undefined | null }) {
  return { id, name, over: closedAt != null }
}
