import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod'
import { SPANS } from '../../../newsroom/hot/weights.ts'
import { rootRoute } from '../root-route.tsx'

export const hotRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/hot',
    validateSearch: z.object({ span: z.enum(SPANS).optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('./hot-screen.tsx'), 'HotScreen'),
  }),
] as const
