import * as z from 'zod'
import { issueWords } from '../../kernel/issue-words.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { PictureWords } from './held-picture.ts'
import { LICENCE_KINDS } from './picture-rights.ts'

function words(longest: number) {
  return z
    .string()
    .trim()
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed(), 'control characters')
}

const instant = z.iso.datetime().transform((text) => new Date(text).toISOString())

const schema = z.object({
  alt: words(500),
  caption: words(1000),
  credit: words(100),
  licence: words(200),
  licenceKind: z.enum(LICENCE_KINDS).optional(),
  licenceFrom: instant.optional(),
  licenceUntil: instant.optional(),
})

/** Nothing is known yet. */
export const NO_WORDS: PictureWords = {
  alt: '',
  caption: '',
  credit: '',
  licence: '',
  licenceKind: undefined,
  licenceFrom: undefined,
  licenceUntil: undefined,
}

/**
 * What is said of a picture, checked. Any of it may be lacking: what a story needs is asked when it is published. Refuses
 * (`invalid`, with the `field`) what is too long or of several lines, and a licence that ends before it begins.
 */
export function parsePictureWords(given: PictureWords): PictureWords {
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Refusal('invalid', { noun: 'picture', field: issue?.path.join('.') ?? '', why: issueWords(issue) })
  }
  const { licenceKind, licenceFrom, licenceUntil, ...rest } = parsed.data
  if (licenceFrom !== undefined && licenceUntil !== undefined && licenceUntil <= licenceFrom)
    throw new Refusal('invalid', { noun: 'picture', field: 'licenceUntil', why: 'ends before it begins' })
  return { ...rest, licenceKind, licenceFrom, licenceUntil }
}
