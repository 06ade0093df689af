import * as z from 'zod'
import { flagSchema } from '../parts/search.ts'

/** As the preview offers them: the paper's editions, a phone, a tablet, a desk. */
export const EDITIONS = ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const
export const WIDTHS = [390, 768, 1280] as const
/** The page on a screen, on paper, and as the card that others show of it. */
export const VIEWS = ['page', 'print', 'card'] as const

/** `?of=&edition=&as=&width=&dark=`; `of`: the text as it is being written, or the newest revision. */
export const previewSearch = z.object({
  of: z.enum(['text', 'newest']).optional().catch(undefined),
  edition: z.enum(EDITIONS).optional().catch(undefined),
  width: z.coerce.number<number>().pipe(z.literal(WIDTHS)).optional().catch(undefined),
  as: z.enum(VIEWS).optional().catch(undefined),
  dark: flagSchema.optional().catch(undefined),
})
