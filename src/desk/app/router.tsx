import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { articleRoutes } from './article/routes.tsx'
import { inboxRoutes } from './inbox/routes.tsx'
import { Broken, Loading, Missing } from './parts/states.tsx'
import { rootRoute } from './root-route.tsx'

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => redirect({ to: '/inbox', replace: true, throw: true }),
})

/** All screens: a line for each area. */
const routeTree = rootRoute.addChildren([homeRoute, ...articleRoutes, ...inboxRoutes])

export const router = createRouter({
  routeTree,
  basepath: '/desk',
  defaultPreload: 'intent',
  defaultNotFoundComponent: Missing,
  defaultErrorComponent: Broken,
  defaultPendingComponent: Loading,
  defaultPendingMs: 150,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
