import { findReadable, type ReadableArticle } from '../../newsroom/articles/article-reading.ts'
import { listReadings } from '../../newsroom/readings/reading-store.ts'
import type { PagePlan } from '../../pages/plan.ts'
import type { Context } from '../context.ts'
import { houseReadings, inEdition } from '../editions.ts'
import { BodyText } from '../parts/body.tsx'
import { plainText } from '../plain-text.ts'
import { renderPart } from '../render.tsx'
import { tags } from '../tags.ts'
import { documentPlan, type Missing } from './plan.ts'
import { pictureTags } from './stories.ts'

/**
 * How the Han characters of a story's page are read, from its headline on, as `annotate` writes them: for the island that puts readings over
 * words. Made when first asked for, kept like a page, and gone with the story.
 */
export async function planReadings(context: Context, { id }: { readonly id: string }): Promise<PagePlan | Missing> {
  const { db, reader, terms } = context
  const article = await findReadable(db, id)
  if (!article || article.state !== 'published') return { missing: [tags.article(id)] }
  const { fixes: read, names } = houseReadings(terms)
  const fixes = [...read, ...(await listReadings(db, id))]
  const text = shownText(context, inEdition(article, await context.convertStory(article)))
  const json = JSON.stringify(await reader.annotate(text, { fixes, names }))
  return documentPlan(context, 'application/json; charset=utf-8', json, [
    tags.article(id),
    tags.readings(id),
    ...pictureTags(article),
    tags.dictionary,
    ...article.topics.map((topic) => tags.topic(topic.id)),
  ])
}

/** The words of a story in the order of its page: what the island finds in the same places. */
function shownText({ frame }: Context, article: ReadableArticle): string {
  const { body, pictures, dateline, headline, standfirst } = article
  const html = renderPart(BodyText({ body, pictures, words: frame.words, dateline }))
  return [headline, standfirst ?? '', plainText(html)].join('\n')
}
