import * as z from 'zod'
import { LIST_SORTS } from '../../newsroom/articles/list-sorts.ts'
import { STAGES } from '../../newsroom/articles/stage.ts'
import { idSchema, instantSchema, listOf, pageShape, severalOf } from './common.ts'
import { operation } from './operation.ts'

export const listedArticleSchema = z.object({
  id: idSchema,
  headline: z.string(),
  stage: z.enum(STAGES),
  section: z.object({ id: idSchema, name: z.string() }),
  topicIds: z.array(idSchema),
  writers: z.array(z.string()),
  editor: z.string().optional(),
  characterCount: z.int(),
  latestRevision: z.int(),
  filedAt: instantSchema,
  changedAt: instantSchema,
  publishedAt: instantSchema.optional(),
  scheduledFor: instantSchema.optional(),
})
export type ListedArticle = z.output<typeof listedArticleSchema>

/** The filters of the list, as they stand in the address of its screen, too. */
export const articleFilterShape = {
  stage: severalOf(z.enum(STAGES)),
  section: severalOf(idSchema),
  topic: idSchema.optional(),
  by: idSchema.optional(),
  q: z.string().max(200).optional(),
  sort: z.enum(LIST_SORTS).optional(),
} as const

export const listArticles = operation({
  id: 'listArticles',
  method: 'GET',
  path: '/articles',
  summary:
    'Articles of every stage, as their newest revisions say, the last changed first. `q`: words of headline or bylines, or the id or address of one.',
  for: 'staff',
  scope: 'articles:read',
  query: z.object({ ...articleFilterShape, ...pageShape }),
  answer: listOf(listedArticleSchema),
  follows: ['article', 'section', 'topic'],
})

export const reclassifyArticles = operation({
  id: 'reclassifyArticles',
  method: 'POST',
  path: '/articles/classification',
  summary:
    'Move articles to another section or other topics, each for itself. The answer says how each was before, which sent back undoes it.',
  for: 'classify',
  scope: 'articles:write',
  body: z.object({
    articles: z
      .array(
        z.object({
          articleId: idSchema,
          sectionId: idSchema.optional(),
          topicIds: z.array(idSchema).max(50).optional(),
          addTopicIds: z.array(idSchema).max(50).optional(),
          removeTopicIds: z.array(idSchema).max(50).optional(),
        }),
      )
      .min(1)
      .max(200),
  }),
  answer: z.object({
    done: z.array(z.object({ articleId: idSchema, sectionId: idSchema, topicIds: z.array(idSchema) })),
    refused: z.array(z.object({ articleId: idSchema, code: z.string() })),
  }),
})

export const articleListOperations = [listArticles, reclassifyArticles] as const
