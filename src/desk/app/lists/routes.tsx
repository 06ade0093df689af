import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod'
import { rootRoute } from '../root-route.tsx'

const q = z.string().max(100).optional().catch(undefined)

export const listsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'topics',
    validateSearch: z.object({ q, state: z.enum(['open', 'closed']).optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('./topics-screen.tsx'), 'TopicsScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'topics/$topicId',
    component: lazyRouteComponent(() => import('./topic-screen.tsx'), 'TopicScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'sections',
    component: lazyRouteComponent(() => import('./sections-screen.tsx'), 'SectionsScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'sources',
    validateSearch: z.object({
      q,
      standing: z.enum(['allowed', 'restricted', 'blocked']).optional().catch(undefined),
    }),
    component: lazyRouteComponent(() => import('./sources-screen.tsx'), 'SourcesScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'sources/$sourceId',
    component: lazyRouteComponent(() => import('./source-screen.tsx'), 'SourceScreen'),
  }),
] as const
