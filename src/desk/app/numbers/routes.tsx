import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod'
import { idSchema, instantSchema } from '../../contract/common.ts'
import { spanSchema } from '../../contract/numbers.ts'
import { rootRoute } from '../root-route.tsx'

/** What an address says that makes no sense is left out, not complained about. */
const numbersSearch = z.object({
  span: spanSchema.optional().catch(undefined),
  story: idSchema.optional().catch(undefined),
})

const peopleSearch = z.object({
  from: instantSchema.optional().catch(undefined),
  to: instantSchema.optional().catch(undefined),
})

export const numbersRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'numbers',
    validateSearch: (given: Record<string, unknown>) => numbersSearch.parse(given),
    component: lazyRouteComponent(() => import('./numbers-screen.tsx'), 'NumbersScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'numbers/people',
    validateSearch: (given: Record<string, unknown>) => peopleSearch.parse(given),
    component: lazyRouteComponent(() => import('./output-screen.tsx'), 'OutputScreen'),
  }),
] as const
