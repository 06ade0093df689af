import type { LoadedPart, PagePlan } from '../pages/plan.ts'
import type { Address, Place } from './addresses.ts'
import type { Context, Contexts } from './context.ts'
import { errorPage } from './pages/error.tsx'
import { loadPart, part } from './parts-source.ts'
import { planArticle } from './plans/article.ts'
import { planComment, planComments } from './plans/comments.ts'
import {
  planManifest,
  planNewestOfTopics,
  planNewsletter,
  planNewsletterDoor,
  planOffline,
  planReadingList,
  planWithdrawn,
} from './plans/comforts.ts'
import { planHome } from './plans/home.ts'
import { planCorrections, planHot, planSection, planTopic, planTopics } from './plans/lists.ts'
import { planMoved } from './plans/moved.ts'
import { type Missing, planOf } from './plans/plan.ts'
import { planReadings } from './plans/readings.ts'
import { planSearch } from './plans/search.ts'
import { planSuggestions } from './plans/suggest.ts'
import { planWire } from './plans/wire.ts'

/** The places of the site that are pages of HTML; feeds and sitemaps are others' business. */
export type SitePlace = Exclude<Place, { page: 'feed' | 'sitemap' | 'news-sitemap' | 'robots' }>

/** Makes the page of an address. One that has moved leads on; one that does not exist becomes the paper's own 404, kept until it does. */
export async function planPage(
  contexts: Contexts,
  { edition, place }: Address & { readonly place: SitePlace },
): Promise<PagePlan> {
  const context = await contexts.of(edition)
  const plan = await planPlace(context, place)
  return 'missing' in plan ? ((await planMoved(context, place)) ?? notFound(context, plan)) : plan
}

export function planPart(contexts: Contexts, key: string): Promise<LoadedPart> {
  return loadPart(contexts, key)
}

/** The page for addresses that mean nothing, or nothing any more. */
export function notFound(context: Context, { missing, freshUntil, gone = false }: Missing): PagePlan {
  const status = gone ? 410 : 404
  const parts = { masthead: part.masthead(undefined), hot: part.hot(), footer: part.footer }
  return planOf(context, errorPage(context.frame, { status }, parts), { status, tags: missing, freshUntil })
}

function planPlace(context: Context, place: SitePlace): Promise<PagePlan | Missing> {
  switch (place.page) {
    case 'home':
      return planHome(context)
    case 'article':
      return planArticle(context, place)
    case 'readings':
      return planReadings(context, place)
    case 'comments':
      return planComments(context, place)
    case 'comment':
      return planComment(context, place)
    case 'wire':
      return planWire(context, place)
    case 'topics':
      return planTopics(context)
    case 'topic':
      return planTopic(context, place)
    case 'section':
      return planSection(context, place)
    case 'hot':
      return planHot(context, place)
    case 'corrections':
      return planCorrections(context, place)
    case 'search':
      return planSearch(context, place)
    case 'suggest':
      return planSuggestions(context, place)
    case 'reading-list':
      return Promise.resolve(planReadingList(context))
    case 'offline':
      return Promise.resolve(planOffline(context))
    case 'newsletter':
      return Promise.resolve(planNewsletter(context, place))
    case 'newsletter-door':
      return Promise.resolve(planNewsletterDoor(context, place))
    case 'withdrawn':
      return planWithdrawn(context)
    case 'newest-of-topics':
      return planNewestOfTopics(context)
    case 'manifest':
      return Promise.resolve(planManifest(context))
  }
}
