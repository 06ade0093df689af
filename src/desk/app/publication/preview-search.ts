import * as z from 'zod'

/** As the preview offers them: the paper's editions, a phone, a tablet, a desk. */
export const EDITIONS = ['zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const
export const WIDTHS = [390, 768, 1280] as const

/** `?edition=&width=&dark=` */
export const previewSearch = z.object({
  edition: z.enum(EDITIONS).optional().catch(undefined),
  width: z.literal(WIDTHS).optional().catch(undefined),
  dark: z.boolean().optional().catch(undefined),
})
