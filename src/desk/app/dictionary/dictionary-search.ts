import * as z from 'zod'
import { LONGEST_TERM, TERM_KINDS, TERM_ORDERS } from '../../../newsroom/dictionary/term.ts'
import { flagSchema } from '../parts/search.ts'

const flag = flagSchema.optional().catch(undefined)

/** What the address of the dictionary says; what makes no sense in it is as if it were not there. */
export const dictionarySearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  kind: z.enum(TERM_KINDS).optional().catch(undefined),
  sort: z.enum(TERM_ORDERS).optional().catch(undefined),
  /** The entry that lies open; with `add` what a new one is to be about. */
  term: z.string().max(LONGEST_TERM).optional().catch(undefined),
  add: flag,
  /** A sentence is tried. */
  try: flag,
})
export type DictionarySearch = z.output<typeof dictionarySearch>
