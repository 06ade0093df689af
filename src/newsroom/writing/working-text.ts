import * as z from 'zod'
import { ID_PATTERN, type Id } from '../../kernel/ids.ts'
import { type Byline, BYLINE_ROLES, type Content } from '../articles/article.ts'
import { type Body, draftBodySchema, withoutUnfit } from '../articles/body.ts'
import { fitBody } from '../articles/fit-body.ts'

/**
 * What is being written: the fields of a revision as a form has them. All are there, empty while nobody has filled them
 * in; spaces at the ends stay while somebody types. It may have no headline yet.
 */
export interface WorkingText {
  readonly kicker: string
  readonly headline: string
  readonly standfirst: string
  readonly bylines: readonly Byline[]
  readonly dateline: string
  readonly sourceId: Id | null
  readonly originalHeadline: string
  readonly editor: string
  readonly pictureId: Id | null
  readonly body: Body
}

export const TEXT_FIELDS = [
  'kicker',
  'headline',
  'standfirst',
  'dateline',
  'originalHeadline',
  'editor',
] as const satisfies readonly (keyof WorkingText)[]
export type TextField = (typeof TEXT_FIELDS)[number]

/** Longer than a revision may have it before readers: what somebody types or pastes is kept first and shortened later. */
const LONGEST_FIELD = 5000

const typed = z.string().max(LONGEST_FIELD).overwrite(withoutUnfit)
const id = z.string().regex(ID_PATTERN, 'not an id')

export const workingTextSchema: z.ZodType<WorkingText, WorkingText> = z
  .strictObject({
    kicker: typed,
    headline: typed,
    standfirst: typed,
    bylines: z.array(z.strictObject({ name: typed, role: z.enum(BYLINE_ROLES), staffId: id.optional() })).max(20),
    dateline: typed,
    sourceId: id.nullable(),
    originalHeadline: typed,
    editor: typed,
    pictureId: id.nullable(),
    body: draftBodySchema,
  })
  .meta({ id: 'WorkingText' })

export const EMPTY_TEXT: WorkingText = {
  kicker: '',
  headline: '',
  standfirst: '',
  bylines: [],
  dateline: '',
  sourceId: null,
  originalHeadline: '',
  editor: '',
  pictureId: null,
  body: { type: 'doc', content: [] },
}

/** A revision as it is written on. */
export function workingTextOf(content: Content): WorkingText {
  return {
    kicker: content.kicker ?? '',
    headline: content.headline,
    standfirst: content.standfirst ?? '',
    bylines: content.bylines,
    dateline: content.dateline ?? '',
    sourceId: content.sourceId ?? null,
    originalHeadline: content.originalHeadline ?? '',
    editor: content.editor ?? '',
    pictureId: content.pictureId ?? null,
    body: content.body,
  }
}

/**
 * What a revision is made of. What was left empty is left out: fields, names, footnotes without a text. The headline may
 * still be missing: `mustBeFit` asks for it when the story is handed on.
 */
export function contentFrom(text: WorkingText): Content {
  const given = (value: string) => value.trim() || undefined
  return {
    kicker: given(text.kicker),
    headline: text.headline.trim(),
    standfirst: given(text.standfirst),
    bylines: text.bylines.flatMap((byline) =>
      byline.name.trim() === '' ? [] : [{ ...byline, name: byline.name.trim() }],
    ),
    dateline: given(text.dateline),
    sourceId: text.sourceId ?? undefined,
    originalHeadline: given(text.originalHeadline),
    editor: given(text.editor),
    pictureId: text.pictureId ?? undefined,
    body: fitBody(text.body),
  }
}
