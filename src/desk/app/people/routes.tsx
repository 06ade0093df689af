import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../root-route.tsx'
import { peopleSearch } from './people-search.ts'

const screen = lazyRouteComponent(() => import('./people-screen.tsx'), 'PeopleScreen')

export const peopleRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'people',
    staticData: { for: 'run_house' },
    validateSearch: peopleSearch,
    component: screen,
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'people/$staffId',
    staticData: { for: 'run_house' },
    validateSearch: peopleSearch,
    component: screen,
  }),
] as const
