import type { Kysely } from 'kysely'
import { listTalk, type ReaderComment } from '../../newsroom/comments/comment-reading.ts'
import { keepingNames } from '../../newsroom/comments/mentions.ts'
import type { ThreadView } from '../../newsroom/comments/thread-reading.ts'
import type { Tables } from '../../newsroom/tables.ts'
import type { Context } from '../context.ts'
import { inEdition, textsIn } from '../editions.ts'
import type { ListedComment } from '../parts/comment.tsx'
import { tags } from '../tags.ts'

/** Answers that stand below a comment; the others are a conversation of their own. */
const ANSWERS_SHOWN = 2

/** Comments with the first answers to those that began a conversation. */
export async function withAnswers(
  db: Kysely<Tables>,
  comments: readonly ReaderComment[],
): Promise<readonly ListedComment[]> {
  return Promise.all(
    comments.map(async (comment) => ({
      ...comment,
      answers:
        comment.replies > 0 && comment.rootId === comment.id
          ? await listTalk(db, { rootId: comment.id, limit: ANSWERS_SHOWN })
          : [],
    })),
  )
}

/** What the rule and the name of a thread depend on, and all that is said there. */
export function threadTags(thread: Pick<ThreadView, 'of' | 'id'>): string[] {
  return [tags.comments(thread.id), subjectTag(thread), tags.commentRules]
}

/** What the name of a thread depends on, and whether there is one. */
export function subjectTag({ of, id }: Pick<ThreadView, 'of' | 'id'>): string {
  return { article: tags.article(id), topic: tags.topic(id), wire: tags.wire }[of]
}

/** What a list of comments shows beside their own words: what readers are called. */
export function commentTags(comments: readonly (ReaderComment & Partial<Pick<ListedComment, 'answers'>>)[]): string[] {
  const ids = comments.flatMap(({ readerId, answers = [] }) => [readerId, ...answers.map((each) => each.readerId)])
  return [...new Set(ids)].flatMap((id) => (id === undefined ? [] : [tags.reader(id)]))
}

/**
 * What is said is converted; what readers are called is not, beside a comment and behind an `@` in it: a name is written as
 * its owner writes it.
 */
export async function inOwnNames<Shown>(
  { db, convert }: Pick<Context, 'db' | 'convert'>,
  shown: Shown,
): Promise<Shown> {
  if (convert === undefined) return shown
  return named(inEdition(shown, await keepingNames(db, textsIn(shown), convert)), shown) as Shown
}

function named(converted: unknown, original: unknown): unknown {
  if (Array.isArray(converted)) return converted.map((each, index) => named(each, (original as unknown[])[index]))
  if (converted === null || typeof converted !== 'object') return converted
  const from = original as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(converted).map(([name, value]) => [
      name,
      name === 'author' ? from.author : named(value, from[name]),
    ]),
  )
}
