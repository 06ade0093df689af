import * as z from 'zod'
import { LONGEST_COMMENT, LONGEST_QUOTE } from '../../newsroom/comments/comment.ts'
import { ID_PATTERN } from '../../kernel/ids.ts'
import { REPORT_REASONS } from '../../newsroom/comments/report-comment.ts'

/** Browsers send CR LF for a line's end, and count it as one: twice the length leaves room, and the newsroom counts. */
const text = z
  .string()
  .max(LONGEST_COMMENT * 2)
  .transform((said) => said.replaceAll('\r\n', '\n'))
const idField = z.string().regex(ID_PATTERN)

/** What is sent to be said. */
export const sayingSchema = z.object({
  text,
  parent: idField.optional(),
  quote: z
    .string()
    .max(LONGEST_QUOTE * 4)
    .optional(),
})

export const likingSchema = z.object({ comment: idField })
export const likedSchema = z.object({ liked: z.boolean() })
export const reportSchema = z.object({ reason: z.enum(REPORT_REASONS), note: z.string().max(1000).optional() })
export const ownActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('edit'), text }),
  z.object({ act: z.literal('delete') }),
  z.object({ act: z.literal('restore') }),
  z.object({ act: z.literal('appeal'), text }),
])
