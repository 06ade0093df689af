import type { Route } from '../visit.ts'
import { accountRoutes } from './account.ts'
import { invitationRoutes } from './invitation.ts'
import { peopleRoutes } from './people.ts'
import { setUpRoutes } from './set-up.ts'
import { signInRoutes } from './sign-in.ts'

/** All pages of the Desk that the server makes, and who may come in. Every other address is the app's. */
export const ROUTES: readonly Route[] = [
  ...signInRoutes,
  ...accountRoutes,
  ...peopleRoutes,
  ...invitationRoutes,
  ...setUpRoutes,
]
