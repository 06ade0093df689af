import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import * as z from 'zod'
import { rootRoute } from '../root-route.tsx'

const search = z.object({
  /** The moment that is looked at; now, if not said. */
  at: z.iso.datetime({ precision: 3 }).optional().catch(undefined),
  /** A former version that is looked at. */
  version: z.coerce.number<number>().int().min(1).optional().catch(undefined),
  width: z.enum(['phone', 'desktop']).optional().catch(undefined),
  edition: z.enum(['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK']).optional().catch(undefined),
  pane: z.enum(['candidates', 'slots', 'preview']).optional().catch(undefined),
})

export const frontsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'fronts',
    beforeLoad: () => redirect({ to: '/fronts/$front', params: { front: 'home' }, replace: true, throw: true }),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'fronts/$front',
    validateSearch: search,
    component: lazyRouteComponent(() => import('./front-screen.tsx'), 'FrontScreen'),
  }),
] as const
