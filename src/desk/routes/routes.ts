import { homeScreen } from '../screens/home.tsx'
import type { Route } from '../visit.ts'
import { accountRoutes } from './account.ts'
import { doneOf } from './form.ts'
import { invitationRoutes } from './invitation.ts'
import { peopleRoutes } from './people.ts'
import { previewRoutes } from './preview.ts'
import { setUpRoutes } from './set-up.ts'
import { signInRoutes } from './sign-in.ts'

/** All pages of the Desk, and who may come in: the whole table. What is not in it is not there. */
export const ROUTES: readonly Route[] = [
  { path: /^\/desk$/, for: 'staff', get: (visit) => ({ html: homeScreen(visit, doneOf(visit)) }) },
  ...signInRoutes,
  ...accountRoutes,
  ...peopleRoutes,
  ...previewRoutes,
  ...invitationRoutes,
  ...setUpRoutes,
]
