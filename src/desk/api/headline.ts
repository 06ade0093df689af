import { Refusal } from '../../kernel/refusal.ts'
import { spellHeadline } from '../contract/headline.ts'
import { type Handled, handle } from './handler.ts'

export const headlineHandlers: readonly Handled[] = [
  handle(spellHeadline, async ({ params: { articleId }, query: { headline } }, { house }) => {
    const spellings = await house.spell(articleId, headline)
    if (spellings === undefined) throw new Refusal('missing', { noun: 'article', id: articleId })
    return spellings
  }),
]
