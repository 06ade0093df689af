import * as z from 'zod'

/** Twelve characters, as src/kernel/ids.ts makes them. */
export const idSchema = z.string().regex(/^[0-9a-hjkmnp-tv-z]{12}$/, 'not an id')

/** `2026-11-22T08:00:00.000Z`. */
export const instantSchema = z.iso.datetime({ precision: 3 })

/** A page of a list: ask again with `after` = `next` until there is none. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

/** Of the query of a list that comes in pages. Spread it into the query's own shape. */
export const pageShape = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
} as const

/** One value or several of a query: `?stage=draft&stage=in_review`. */
export function severalOf<Each extends z.ZodType>(each: Each) {
  return z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(each).max(50).optional(),
  )
}
