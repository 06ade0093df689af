import { Refusal } from '../../kernel/refusal.ts'
import { ruleSection, ruleThread } from '../../newsroom/comments/rule-comments.ts'
import { findThreadRule, listRules, type ThreadRule } from '../../newsroom/comments/rule-reading.ts'
import type { Id } from '../../kernel/ids.ts'
import { readCommentRules, readThreadRule, ruleSectionNow, ruleThreadNow } from '../contract/comment-rules.ts'
import { type ApiVisit, type Handled, handle } from './handler.ts'

export const commentRuleHandlers: readonly Handled[] = [
  handle(readCommentRules, async (_, { db, settings }) => {
    const { commentsMode: mode, commentsCloseDays: closeDays, commentsPreDays: preDays } = settings
    return { site: { mode, closeDays, preDays }, ...(await listRules(db)) }
  }),
  handle(ruleSectionNow, async ({ params, body }, { newsroom }) => ruleSection(newsroom, { ...params, ...body })),
  handle(readThreadRule, async ({ params }, visit) => getThreadRule(params.threadId, visit)),
  handle(ruleThreadNow, async ({ params, body }, visit) => {
    const { of, id } = await getThreadRule(params.threadId, visit)
    await ruleThread(visit.newsroom, { thread: { of, id }, mode: body.mode ?? undefined })
  }),
]

/** Refuses (`missing`) what nobody can comment on. */
async function getThreadRule(threadId: Id, { db, settings, newsroom }: ApiVisit): Promise<ThreadRule> {
  const rule = await findThreadRule(db, threadId, { settings, now: newsroom.now() })
  if (!rule) throw new Refusal('missing', { noun: 'thread', id: threadId })
  return rule
}
