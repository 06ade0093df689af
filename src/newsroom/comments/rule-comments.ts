import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import type { CommentMode } from '../settings/setting.ts'
import type { ThreadName } from './comment.ts'
import { subjectOf } from './comment-store.ts'
import { lockThread } from './thread-store.ts'

/** Gives one thread a rule of its own, which its age does not change; undefined: that of its section or the paper. */
export async function ruleThread(
  newsroom: Newsroom,
  order: { readonly thread: ThreadName; readonly mode: CommentMode | undefined },
): Promise<void> {
  allow(newsroom.actor, 'judge_comment')
  const mode = order.mode ?? null
  await newsroom.write(async (tx) => {
    const thread = await lockThread(tx, order.thread)
    if ((thread.mode ?? null) === mode) return
    await tx.rows.updateTable('threads').set({ mode }).where('id', '=', thread.id).execute()
    await record(tx, { kind: 'thread.ruled', ...subjectOf(thread), mode })
  })
}

/** Gives the stories of a section a rule; undefined: that of the paper. Refuses (`missing`) a section that there is not. */
export async function ruleSection(
  newsroom: Newsroom,
  { sectionId, mode = null }: { readonly sectionId: Id; readonly mode?: CommentMode | null | undefined },
): Promise<void> {
  allow(newsroom.actor, 'judge_comment')
  await newsroom.write(async (tx) => {
    const found = await tx.rows
      .selectFrom('sections')
      .select('comment_mode')
      .where('id', '=', sectionId)
      .executeTakeFirst()
    if (!found) throw new Refusal('missing', { noun: 'section', id: sectionId })
    if (found.comment_mode === mode) return
    await tx.rows.updateTable('sections').set({ comment_mode: mode }).where('id', '=', sectionId).execute()
    await record(tx, { kind: 'section.ruled', sectionId, mode })
  })
}
