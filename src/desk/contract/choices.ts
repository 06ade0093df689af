import * as z from 'zod'
import { ROLES } from '../../newsroom/people/policy.ts'
import { idSchema } from './common.ts'
import { operation } from './operation.ts'

const named = z.object({ id: idSchema, name: z.string() })
/** `over`: nothing new is put there; what is there can still be looked for. */
const place = named.extend({ over: z.boolean() })

export const readChoices = operation({
  id: 'readChoices',
  method: 'GET',
  path: '/choices',
  summary:
    'What things can be given, moved to and filtered by: sections in the order of the masthead, topics with the newest stories first, the sources that may be used now, everybody of the staff.',
  for: 'staff',
  scope: 'any',
  answer: z.object({
    sections: z.array(place),
    topics: z.array(place),
    sources: z.array(named),
    people: z.array(named.extend({ role: z.enum(ROLES), over: z.boolean() })),
  }),
  follows: ['section', 'topic', 'source', 'staff'],
})

export const choicesOperations = [readChoices] as const
