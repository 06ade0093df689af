import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'

/** Who writes. Refuses (`forbidden`) whoever may not, and programs: they revise, they do not sit at a text. */
export function writerOf(newsroom: Newsroom): Id {
  allow(newsroom.actor, 'write')
  if (newsroom.actor.kind !== 'staff') throw new Refusal('forbidden', { action: 'write' })
  return newsroom.actor.id
}
