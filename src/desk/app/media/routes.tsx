import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.tsx'
import { mediaSearchSchema } from './media-search.ts'

export const mediaRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'media',
    validateSearch: mediaSearchSchema,
    component: lazyRouteComponent(() => import('./media-screen.tsx'), 'MediaScreen'),
  }),
] as const
