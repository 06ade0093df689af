import { Refusal } from '../../kernel/refusal.ts'
import { readShareCard } from '../contract/share-card.ts'
import { type Handled, handle } from './handler.ts'

export const shareCardHandlers: readonly Handled[] = [
  handle(readShareCard, async ({ params: { articleId }, query }, { house, settings }) => {
    const { revision, edition = settings.edition } = query
    const card = await house.shareCard({ articleId, revision, edition })
    if (card === undefined) throw new Refusal('missing', { noun: 'article', id: articleId })
    return card
  }),
]
