import { interfaceRoutes } from '../comments/interface.ts'
import { commentRoutes } from '../comments/pages.ts'
import type { Route } from '../visit.ts'
import { addressRoutes } from './address.ts'
import { leaveRoutes } from './leave.ts'
import { linkRoutes } from './link.ts'
import { meRoutes } from './me.ts'
import { ownPageRoutes } from './own-page.ts'
import { passkeyRoutes } from './passkey.ts'
import { providerRoutes } from './provider.ts'
import { signInRoutes } from './sign-in.ts'

/** All places of readers, and who may come in. The first that matches answers. */
export const ROUTES: readonly Route[] = [
  ...meRoutes,
  ...ownPageRoutes,
  ...leaveRoutes,
  ...addressRoutes,
  ...signInRoutes,
  ...passkeyRoutes,
  ...providerRoutes,
  ...linkRoutes,
  ...interfaceRoutes,
  ...commentRoutes,
]
