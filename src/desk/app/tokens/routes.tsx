import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.tsx'

export const tokensRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'tokens',
    component: lazyRouteComponent(() => import('./tokens-screen.tsx'), 'TokensScreen'),
  }),
] as const
