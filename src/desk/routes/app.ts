import { randomBytes } from 'node:crypto'
import { appScreen } from '../screens/app.tsx'
import type { Route } from '../visit.ts'
import { doneOf } from './form.ts'

/** Every address of the Desk that has no form of its own: the app knows what is there. */
export const appRoute: Route = {
  path: /^\/desk(?:\/(?!(?:sign-in|sign-out|signed-in|second-factor|account|set-up|invitation)(?:\/|$)).*)?$/,
  for: 'staff',
  get(visit) {
    const nonce = randomBytes(16).toString('base64url')
    return { html: appScreen(visit, { nonce, says: doneOf(visit) }), nonce }
  },
}
