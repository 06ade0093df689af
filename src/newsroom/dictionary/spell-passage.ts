import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { mustBeKnown } from '../known.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import { type Edition, EDITIONS } from '../settings/settings.ts'
import { LONGEST_PASSAGE } from './term.ts'
import { noteText, termText } from './told-term.ts'

export interface SpellingOrder {
  readonly articleId: Id
  readonly edition: Edition
  /** As the story writes it, with as many words around it as say which place is meant. */
  readonly passage: string
  /** As the edition is to print it. Without one, what was decided before is taken back. */
  readonly form?: string | undefined
  readonly note?: string | undefined
}

/**
 * Decides how an edition prints a passage of one story, wherever it stands there. The story itself stays as it is, and
 * the decision stays with it through all later revisions. Refuses (`missing`) a story that there is not, and a decision
 * to be taken back that nobody made; (`invalid`) an unknown edition, and a passage or a form with white space in it.
 */
export async function spellPassage(newsroom: Newsroom, order: SpellingOrder): Promise<void> {
  allow(newsroom.actor, 'spell')
  const { articleId, edition } = order
  if (!EDITIONS.includes(edition))
    throw new Refusal('invalid', { noun: 'spelling', field: 'edition', why: `must be one of ${EDITIONS.join(', ')}` })
  const passage = termText(order.passage, 'passage', LONGEST_PASSAGE)
  const form = order.form === undefined ? undefined : termText(order.form, 'form', LONGEST_PASSAGE)
  const note = noteText(order.note)
  await newsroom.write(async (tx) => {
    await mustBeKnown(tx, 'article', [articleId])
    if (form === undefined) {
      const gone = await tx.rows
        .deleteFrom('article_spellings')
        .where('article_id', '=', articleId)
        .where('edition', '=', edition)
        .where('passage', '=', passage)
        .executeTakeFirst()
      if (gone.numDeletedRows === 0n) throw new Refusal('missing', { noun: 'spelling', passage })
    } else {
      const row = { form, note: note ?? null, set_at: tx.at, set_by: tx.actor }
      await tx.rows
        .insertInto('article_spellings')
        .values({ article_id: articleId, edition, passage, ...row })
        .onConflict((conflict) => conflict.columns(['article_id', 'edition', 'passage']).doUpdateSet(row))
        .execute()
    }
    await record(tx, { kind: 'article.spelled', articleId, edition, passage })
  })
}
