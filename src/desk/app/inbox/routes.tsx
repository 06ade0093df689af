import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.tsx'

export const inboxRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'inbox',
    component: lazyRouteComponent(() => import('./inbox-screen.tsx'), 'InboxScreen'),
  }),
] as const
