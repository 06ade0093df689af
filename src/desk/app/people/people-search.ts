import * as z from 'zod'
import { ROLES } from '../../../newsroom/people/policy.ts'
import { ACCESS } from '../../contract/staff.ts'

/** What the address of the list says; what makes no sense in it is as if it were not there. */
export const peopleSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  role: z.enum(ROLES).optional().catch(undefined),
  access: z.enum(ACCESS).optional().catch(undefined),
})
export type PeopleSearch = z.output<typeof peopleSearch>
