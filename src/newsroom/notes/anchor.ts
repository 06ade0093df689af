import * as z from 'zod'

/**
 * Which words a note is about, told by the words themselves and those around them, so that it is found again after the
 * text has changed. `at` counts in the text that `anchorText` gives. An empty quote is a note on the whole story.
 */
export interface Anchor {
  readonly quote: string
  readonly before: string
  readonly after: string
  readonly at: number
}

/** In UTF-16 units; of a longer passage the anchor holds the beginning. */
export const LONGEST_QUOTE = 400
/** How much of the text on either side is remembered. */
export const SURROUNDINGS = 32

export const anchorSchema = z.strictObject({
  quote: z.string().max(LONGEST_QUOTE),
  before: z.string().max(SURROUNDINGS),
  after: z.string().max(SURROUNDINGS),
  at: z.number().int().min(0),
})
