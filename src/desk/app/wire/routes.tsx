import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod'
import { flagSchema } from '../parts/search.ts'
import { rootRoute } from '../root-route.tsx'

/** `?day=&topic=&flash=` */
const wireSearch = z.object({
  day: z.iso.date().optional().catch(undefined),
  topic: z.string().max(20).optional().catch(undefined),
  flash: flagSchema.optional().catch(undefined),
})

export const wireRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/wire',
    validateSearch: wireSearch,
    component: lazyRouteComponent(() => import('./wire-screen.tsx'), 'WireScreen'),
  }),
] as const
