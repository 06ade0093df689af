import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod'
import { articleFilterShape } from '../../contract/article-list.ts'
import { idSchema } from '../../contract/common.ts'
import { rootRoute } from '../root-route.tsx'

const { stage, section, topic, by, q, sort } = articleFilterShape

/** What an address says that makes no sense is left out, not complained about. */
const search = z.object({
  stage: stage.catch(undefined),
  section: section.catch(undefined),
  topic: topic.catch(undefined),
  by: by.catch(undefined),
  q: q.catch(undefined),
  sort: sort.catch(undefined),
  /** A story that is looked into over the list. */
  peek: idSchema.optional().catch(undefined),
})

export const articlesRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'articles',
    validateSearch: (given: Record<string, unknown>) => search.parse(given),
    component: lazyRouteComponent(() => import('./articles-screen.tsx'), 'ArticlesScreen'),
  }),
] as const
