import * as z from 'zod'
import { LICENCE_STATES, PICTURE_PLACES } from '../../../newsroom/media/picture-filter.ts'

/** What the address says of the list: each filter, and which picture is open. What it cannot mean is left out. */
export const mediaSearchSchema = z.object({
  q: z.string().max(200).optional().catch(undefined),
  credit: z.string().max(100).optional().catch(undefined),
  licence: z.enum(LICENCE_STATES).optional().catch(undefined),
  use: z.enum(['used', 'unused']).optional().catch(undefined),
  place: z.enum(PICTURE_PLACES).optional().catch(undefined),
  picture: z.string().optional().catch(undefined),
})
export type MediaSearch = z.output<typeof mediaSearchSchema>
export type MediaFilter = Omit<MediaSearch, 'picture'>

export function isFiltered({ q, credit, licence, use, place }: MediaFilter): boolean {
  return [q, credit, licence, use, place].some((value) => value !== undefined && value !== '')
}
