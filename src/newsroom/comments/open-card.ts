import { later, MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'

/** So long a card is somebody's who says nothing more. */
const CARD_MS = MINUTE

/**
 * Somebody of the staff has these comments before them: colleagues are given others until they are judged or a minute has
 * passed. Answers which of them are theirs now; those that a colleague has open are not taken. Bookkeeping, of which the
 * log says nothing.
 */
export async function openCards(
  newsroom: Newsroom,
  { commentIds }: { readonly commentIds: readonly Id[] },
): Promise<readonly Id[]> {
  const { actor } = newsroom
  allow(actor, 'judge_comment')
  if (actor.kind !== 'staff') throw new Refusal('forbidden', { action: 'judge_comment' })
  const staffId = actor.id
  return newsroom.write(async (tx) => {
    const opened: Id[] = []
    await tx.rows.deleteFrom('comment_desks').where('until', '<=', tx.at).execute()
    for (const commentId of [...new Set(commentIds)].toSorted()) {
      const known = await tx.rows.selectFrom('comments').select('id').where('id', '=', commentId).executeTakeFirst()
      if (!known) continue
      await tx.rows
        .insertInto('comment_desks')
        .values({ comment_id: commentId, staff_id: staffId, until: later(tx.at, CARD_MS) })
        .onConflict((conflict) =>
          conflict
            .column('comment_id')
            .doUpdateSet({ until: later(tx.at, CARD_MS) })
            .where('comment_desks.staff_id', '=', staffId),
        )
        .execute()
      const held = await tx.rows
        .selectFrom('comment_desks')
        .select('staff_id')
        .where('comment_id', '=', commentId)
        .executeTakeFirst()
      if (held?.staff_id === staffId) opened.push(commentId)
    }
    return opened
  })
}
