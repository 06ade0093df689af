import type { IncomingMessage } from 'node:http'
import type { Kysely } from 'kysely'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import type { Settings } from '../../newsroom/settings/settings.ts'
import type { Tables } from '../../newsroom/tables.ts'
import type { AnswerOf, Asked, Operation } from '../contract/operation.ts'

/** One request to the interface, let in: by whom, and what it may work on. */
export interface ApiVisit {
  /** The newsroom with whoever asks acting: verbs check what they may. */
  readonly newsroom: Newsroom
  readonly db: Kysely<Tables>
  readonly settings: Settings
  readonly staffId: string
  readonly req: IncomingMessage
}

/** An operation with what answers it. */
export interface Handled {
  readonly operation: Operation
  answer(asked: Asked<Operation>, visit: ApiVisit): Promise<unknown>
}

/**
 * Binds an operation to the function that answers it, with the types of its contract:
 *
 *     handle(publishArticle, async ({ params, body }, { newsroom }) =>
 *       articleOf(await publish(newsroom, { articleId: params.articleId, ...body })))
 */
export function handle<Op extends Operation>(
  operation: Op,
  answer: (asked: Asked<Op>, visit: ApiVisit) => Promise<AnswerOf<Op>>,
): Handled {
  return { operation, answer: answer as Handled['answer'] }
}
