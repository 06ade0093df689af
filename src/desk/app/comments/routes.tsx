import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod'
import { rootRoute } from '../root-route.tsx'
import { CHIPS } from './chips.ts'

const staticData = { for: 'judge_comment' } as const

export const commentRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'comments',
    staticData,
    validateSearch: z.object({ queue: z.enum(CHIPS).optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('./comments-screen.tsx'), 'CommentsScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'comments/readers/$readerId',
    staticData,
    component: lazyRouteComponent(() => import('./person-screen.tsx'), 'PersonScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'comments/threads/$threadId',
    staticData,
    component: lazyRouteComponent(() => import('./thread-screen.tsx'), 'ThreadScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'comments/rules',
    staticData,
    component: lazyRouteComponent(() => import('./rules-screen.tsx'), 'RulesScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'comments/weeks',
    staticData,
    component: lazyRouteComponent(() => import('./weeks-screen.tsx'), 'WeeksScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'comments/words',
    staticData,
    component: lazyRouteComponent(() => import('./words-screen.tsx'), 'WordsScreen'),
  }),
] as const
