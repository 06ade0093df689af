import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import * as z from 'zod'
import { logFilterShape } from '../../contract/audit.ts'
import { rootRoute } from '../root-route.tsx'

const { who, kind, from, to, q } = logFilterShape

/** What an address says that makes no sense is left out, not complained about. */
const search = z.object({
  who: who.catch(undefined),
  kind: kind.catch(undefined),
  from: from.catch(undefined),
  to: to.catch(undefined),
  q: q.catch(undefined),
})

export const auditRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: 'audit',
    staticData: { for: 'run_house' },
    validateSearch: (given: Record<string, unknown>) => search.parse(given),
    component: lazyRouteComponent(() => import('./audit-screen.tsx'), 'AuditScreen'),
  }),
] as const
