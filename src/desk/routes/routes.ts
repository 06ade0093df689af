import type { Route } from '../visit.ts'
import { accountRoutes } from './account.ts'
import { invitationRoutes } from './invitation.ts'
import { passkeyRoutes } from './passkey.ts'
import { providerRoutes } from './provider.ts'
import { resetRoutes } from './reset.ts'
import { colleaguesRoutes } from './set-up-colleagues.ts'
import { previewRoutes } from './preview.ts'
import { setUpRoutes } from './set-up.ts'
import { signInRoutes } from './sign-in.ts'

/** All pages of the Desk that the server makes, and who may come in. Every other address is the app's. */
export const ROUTES: readonly Route[] = [
  ...signInRoutes,
  ...passkeyRoutes,
  ...providerRoutes,
  ...resetRoutes,
  ...accountRoutes,
  ...previewRoutes,
  ...invitationRoutes,
  ...colleaguesRoutes,
  ...setUpRoutes,
]
