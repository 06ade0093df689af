import type { Id } from '../../kernel/ids.ts'
import type { ThreadKind } from '../../newsroom/comments/comment.ts'

/** The addresses of what readers say, without an edition's prefix. */
export const said = {
  own: '/reader/comments',
  ownComment: (id: Id) => `/reader/comments/${id}`,
  reply: (id: Id) => `/reader/comments/${id}/reply`,
  report: (id: Id) => `/reader/comments/${id}/report`,
  like: '/reader/comments/like',
  /** The site's own: leads to where a comment stands. */
  comment: (id: Id) => `/c/${id}`,
} as const

/** The page of a thread, which takes what is sent from there. */
export const THREAD_TARGET = /^(?:\/(?:cn|tw|hk))?((?:\/a\/[^/?]+|\/wire\/[^/?]+|\/t\/[^/?]+)\/comments)(?:\?.*)?$/

export function threadPath({ of, id, slug = '' }: { of: ThreadKind; id: Id; slug?: string | undefined }): string {
  return { article: `/a/${id}/comments`, topic: `/t/${slug}/comments`, wire: `/wire/${id}/comments` }[of]
}
