import { Refusal } from '../../kernel/refusal.ts'
import { findArticle } from '../../newsroom/articles/article-store.ts'
import { listSpellings } from '../../newsroom/dictionary/dictionary-store.ts'
import { spellPassage } from '../../newsroom/dictionary/spell-passage.ts'
import { EDITIONS } from '../../newsroom/settings/setting.ts'
import { forgetSpelling, listRiskySpots, listSpellingsNow, spellPassageNow } from '../contract/spellings.ts'
import { type Handled, handle } from './handler.ts'

export const spellingHandlers: readonly Handled[] = [
  handle(listSpellingsNow, async ({ params: { articleId } }, { db }) => {
    if (!(await findArticle(db, articleId))) throw new Refusal('missing', { noun: 'article', id: articleId })
    const decided = await Promise.all(
      EDITIONS.map(async (edition) =>
        (await listSpellings(db, articleId, edition)).map((spelling) => ({ edition, ...spelling })),
      ),
    )
    return { items: decided.flat(), next: null }
  }),
  handle(spellPassageNow, async ({ params, body }, { newsroom }) => spellPassage(newsroom, { ...params, ...body })),
  handle(forgetSpelling, async ({ params, query }, { newsroom }) => spellPassage(newsroom, { ...params, ...query })),
  handle(listRiskySpots, async ({ params: { articleId } }, { house }) => {
    const items = await house.riskySpots(articleId)
    if (items === undefined) throw new Refusal('missing', { noun: 'article', id: articleId })
    return { items, next: null }
  }),
]
