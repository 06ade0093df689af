import * as z from 'zod'

/** Twelve characters, as src/kernel/ids.ts makes them. */
export const idSchema = z.string().regex(/^[0-9a-hjkmnp-tv-z]{12}$/, 'not an id')

/** `2026-11-22T08:00:00.000Z`. */
export const instantSchema = z.iso.datetime({ precision: 3 })

/** A count, a version, the number of a revision: one more than the greatest still fits a column of either database. */
export const numberSchema = z.int().min(0).max(2_000_000_000)

/** The same as an address says it. */
export const numberInAddressSchema = z.coerce.number().int().min(0).max(2_000_000_000)

/** A page of a list: ask again with `after` = `next` until there is none. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

/** Of the query of a list that comes in pages. Spread it into the query's own shape. */
export const pageShape = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
} as const

/** Of a list that goes on below a version, or the number of something. */
export const numberedPageShape = {
  ...pageShape,
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
} as const

/** Of a list of what the log says, which grows for ever. */
export const loggedPageShape = {
  ...pageShape,
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
} as const

/** One value or several of a query: `?stage=draft&stage=in_review`. */
export function severalOf<Each extends z.ZodType>(each: Each) {
  return z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(each).max(50).optional(),
  )
}
