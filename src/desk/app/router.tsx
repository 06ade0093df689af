import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { articleRoutes } from './article/routes.tsx'
import { articlesRoutes } from './articles/routes.tsx'
import { auditRoutes } from './audit/routes.tsx'
import { commentRoutes } from './comments/routes.tsx'
import { dictionaryRoutes } from './dictionary/routes.tsx'
import { frontsRoutes } from './fronts/routes.tsx'
import { hotRoutes } from './hot/routes.tsx'
import { inboxRoutes } from './inbox/routes.tsx'
import { listsRoutes } from './lists/routes.tsx'
import { mediaRoutes } from './media/routes.tsx'
import { numbersRoutes } from './numbers/routes.tsx'
import { readSearch, writeSearch } from './parts/search.ts'
import { Broken, Loading, Missing } from './parts/states.tsx'
import { newsletterRoutes } from './newsletter/routes.tsx'
import { peopleRoutes } from './people/routes.tsx'
import { publicationRoutes } from './publication/routes.tsx'
import { rootRoute } from './root-route.tsx'
import { settingsRoutes } from './settings/routes.tsx'
import { tokensRoutes } from './tokens/routes.tsx'
import { wireRoutes } from './wire/routes.tsx'

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => redirect({ to: '/inbox', replace: true, throw: true }),
})

/** All screens: a line for each area. */
const routeTree = rootRoute.addChildren([
  homeRoute,
  ...articleRoutes,
  ...articlesRoutes,
  ...auditRoutes,
  ...commentRoutes,
  ...dictionaryRoutes,
  ...frontsRoutes,
  ...hotRoutes,
  ...inboxRoutes,
  ...listsRoutes,
  ...mediaRoutes,
  ...numbersRoutes,
  ...newsletterRoutes,
  ...peopleRoutes,
  ...publicationRoutes,
  ...settingsRoutes,
  ...tokensRoutes,
  ...wireRoutes,
])

export const router = createRouter({
  routeTree,
  basepath: '/desk',
  // The names of fronts: `section:01hx4c2m9d0a`.
  pathParamsAllowedCharacters: [':'],
  parseSearch: readSearch,
  stringifySearch: writeSearch,
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
