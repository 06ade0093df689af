import type { Id } from '../../kernel/ids.ts'
import type { Content } from './article.ts'
import type { Body } from './body.ts'

/** The pictures that a story shows, at its head and in its text, each once. */
export function picturesOf({ pictureId, body }: Pick<Content, 'pictureId' | 'body'>): readonly Id[] {
  return [...new Set([...(pictureId === undefined ? [] : [pictureId]), ...figureIdsIn(body)])]
}

export function figureIdsIn(body: Body): readonly Id[] {
  return body.content.flatMap((block) => (block.type === 'figure' ? [block.attrs.picture] : []))
}
