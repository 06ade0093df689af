import { createRootRoute } from '@tanstack/react-router'
import type { Me } from '../contract/people.ts'
import { Broken, Missing } from './parts/states.tsx'
import { Shell } from './shell/shell.tsx'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Whom the policy allows the screen; everybody, if not said. */
    readonly for?: Me['may'][number]
  }
}

/** What every screen stands in. */
export const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: Missing,
  errorComponent: Broken,
})
