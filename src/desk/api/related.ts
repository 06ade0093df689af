import { arrangeRelated } from '../../newsroom/related/arrange-related.ts'
import { suggestRelated } from '../../newsroom/related/suggest-related.ts'
import { putRelated, readRelated } from '../contract/related.ts'
import { type Handled, handle } from './handler.ts'

export const relatedHandlers: readonly Handled[] = [
  handle(readRelated, ({ params }, { db }) => suggestRelated(db, params.articleId)),
  handle(putRelated, async ({ params, body }, { newsroom }) => {
    const { version } = await arrangeRelated(newsroom, { ...params, ...body })
    return { version }
  }),
]
