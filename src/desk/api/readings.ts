import { listReadings, removeReading, setReading } from '../../newsroom/readings/reading-store.ts'
import { listReadingsNow, removeReadingNow, setReadingNow } from '../contract/readings.ts'
import { type Handled, handle } from './handler.ts'

export const readingHandlers: readonly Handled[] = [
  handle(listReadingsNow, async ({ params }, { db }) => ({
    items: await listReadings(db, params.articleId),
    next: null,
  })),
  handle(setReadingNow, async ({ params, body }, { newsroom }) => {
    await setReading(newsroom, { ...params, ...body })
  }),
  handle(removeReadingNow, async ({ params, query }, { newsroom }) => removeReading(newsroom, { ...params, ...query })),
]
