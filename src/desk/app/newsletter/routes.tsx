import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.tsx'

export const newsletterRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'newsletter',
    staticData: { for: 'run_house' },
    component: lazyRouteComponent(() => import('./newsletter-screen.tsx'), 'NewsletterScreen'),
  }),
] as const
