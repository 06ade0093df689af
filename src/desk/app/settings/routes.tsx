import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { rootRoute } from '../root-route.tsx'

export const settingsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'settings',
    beforeLoad: () => redirect({ to: '/settings/$group', params: { group: 'paper' }, replace: true, throw: true }),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'settings/$group',
    staticData: { for: 'run_house' },
    component: lazyRouteComponent(() => import('./settings-screen.tsx'), 'SettingsScreen'),
  }),
] as const
