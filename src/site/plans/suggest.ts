import { later } from '../../kernel/clock.ts'
import type { SuggestionsMessage } from '../../messages/suggestions-message.ts'
import type { PagePlan } from '../../pages/plan.ts'
import type { Context } from '../context.ts'
import { inEdition } from '../editions.ts'
import { link } from '../frame.ts'
import { paths } from '../paths.ts'
import { tags } from '../tags.ts'
import { documentPlan } from './plan.ts'
import { INDEX_LAG_MS } from './search.ts'

/** What may be meant by what was typed so far, in the reader's script. */
export async function planSuggestions(context: Context, { typed }: { readonly typed: string }): Promise<PagePlan> {
  const { frame, convert, now, search } = context
  const { headlines, topics, people } = await search.suggest({ typed, at: now() })
  const words = frame.words.search.suggestions
  const items = [
    ...inEdition(topics, convert).map(({ slug, name }) => ({ kind: words.topic, text: name, href: paths.topic(slug) })),
    ...people.map((name) => ({
      kind: words.person,
      text: inEdition(name, convert),
      href: paths.searchFor(`author:${/\s/.test(name) ? `"${name}"` : name}`),
    })),
    ...inEdition(headlines, convert).map(({ id, headline }) => ({
      kind: words.headline,
      text: headline,
      href: paths.article(id),
    })),
  ]
  const message: SuggestionsMessage = {
    items: items.map((item) => ({ ...item, href: link(frame, item.href) })),
    said: words.said(items.length),
  }
  const depends = [tags.latest, tags.topics]
  return {
    ...documentPlan(
      context,
      'application/json; charset=utf-8',
      JSON.stringify(message),
      depends,
      later(now(), INDEX_LAG_MS),
    ),
    passing: true,
  }
}
