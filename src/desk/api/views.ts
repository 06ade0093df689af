import { dropView, saveView } from '../../newsroom/views/keep-views.ts'
import { listViews } from '../../newsroom/views/view-store.ts'
import { dropMyView, listMyViews, saveMyView } from '../contract/views.ts'
import { type Handled, handle } from './handler.ts'

export const viewHandlers: readonly Handled[] = [
  handle(listMyViews, async (_, { db, staffId }) => ({ items: [...(await listViews(db, staffId))], next: null })),
  handle(saveMyView, async ({ body }, { newsroom }) => saveView(newsroom, body)),
  handle(dropMyView, async ({ params }, { newsroom }) => {
    await dropView(newsroom, params)
  }),
]
