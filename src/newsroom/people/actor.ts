import type { Id } from '../../kernel/ids.ts'
import type { Whence } from '../../changes/record.ts'
import type { Role } from './policy.ts'

/** Who acts: somebody of the staff, a reader, or the program itself on somebody's order (import, schedule, demo). */
export type Actor =
  | {
      readonly kind: 'staff'
      readonly id: Id
      readonly role: Role
      /** The session or the token that they act by. The log keeps it. */
      readonly from?: Whence | undefined
    }
  | { readonly kind: 'reader'; readonly id: Id }
  | {
      readonly kind: 'program'
      readonly name:
        | 'import'
        | 'schedule'
        | 'demo'
        | 'ranking'
        | 'reads'
        | 'command'
        | 'sign-in'
        | 'set-up'
        | 'post'
        | 'pictures'
        | 'recall'
        | 'subscriptions'
        | 'spam'
    }

/** An actor as the log keeps it: `staff:0f3k2m9x7q1z`, `program:import`. */
export function actorName(actor: Actor): string {
  return actor.kind === 'program' ? `program:${actor.name}` : `${actor.kind}:${actor.id}`
}

export function program(name: Extract<Actor, { kind: 'program' }>['name']): Actor {
  return { kind: 'program', name }
}
