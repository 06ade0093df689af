import * as z from 'zod'
import { operation } from './operation.ts'

/** What the stream says of an entry of the change log: enough to know what to ask for again, and nothing private. */
export interface LiveChange {
  readonly seq: number
  readonly at: string
  readonly actor: string
  /** `article.published` */
  readonly kind: string
  /** By the names of the facts that hold them: `{ articleId: '…', topicIds: ['…'] }`. */
  readonly ids: Readonly<Record<string, string | readonly string[]>>
}

export const followChanges = operation({
  id: 'followChanges',
  method: 'GET',
  path: '/live',
  summary:
    'Server-sent events: `changes` with an array of entries of the change log as they are committed; `reset` when too many were missed, and all that is shown should be asked for again.',
  for: 'staff',
  scope: 'house:read',
  answer: z.undefined(),
  streams: ['text/event-stream'],
})

export const changesOperations = [followChanges] as const
