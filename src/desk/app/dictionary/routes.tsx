import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.tsx'
import { dictionarySearch } from './dictionary-search.ts'

export const dictionaryRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'dictionary',
    validateSearch: dictionarySearch,
    component: lazyRouteComponent(() => import('./dictionary-screen.tsx'), 'DictionaryScreen'),
  }),
] as const
