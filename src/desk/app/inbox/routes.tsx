import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.tsx'
import { type Queue, QUEUES } from './queues.ts'

export const inboxRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'inbox',
    validateSearch: ({ queue }: Record<string, unknown>): { queue?: Queue } => {
      const known = QUEUES.find((each) => each === queue)
      return known ? { queue: known } : {}
    },
    component: lazyRouteComponent(() => import('./inbox-screen.tsx'), 'InboxScreen'),
  }),
] as const
