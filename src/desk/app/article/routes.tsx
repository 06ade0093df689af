import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod'
import { idSchema } from '../../contract/common.ts'
import { rootRoute } from '../root-route.tsx'
import { RAILS } from './rails.ts'

export const articleRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'articles/new',
    component: lazyRouteComponent(() => import('./new-article-screen.tsx'), 'NewArticleScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'articles/$articleId',
    validateSearch: z.object({
      panel: z.enum(RAILS).optional().catch(undefined),
      /** Two versions beside each other: `9..12`, `9..now`. */
      compare: z.string().max(20).optional().catch(undefined),
      /** A side draft that is laid over the text. */
      side: idSchema.optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('./article-screen.tsx'), 'ArticleScreen'),
  }),
] as const
