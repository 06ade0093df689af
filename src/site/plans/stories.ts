import type { ArticleBrief, ListEnd, ReadableArticle } from '../../newsroom/articles/article-reading.ts'
import type { Cursor } from '../addresses.ts'
import { tags } from '../tags.ts'

/** What a page depends on by showing these stories: their text and their pictures. The counts beside them are parts. */
export function storyTags(stories: readonly (Pick<ArticleBrief, 'id'> & Partial<ArticleBrief>)[]): string[] {
  return stories.flatMap(({ id, picture }) => [tags.article(id), ...(picture ? [tags.picture(picture.id)] : [])])
}

/** What the page of a story itself depends on by showing its pictures. */
export function pictureTags({ picture, pictures }: Pick<ReadableArticle, 'picture' | 'pictures'>): string[] {
  return [...new Set([...(picture ? [picture.id] : []), ...pictures.keys()])].map(tags.picture)
}

/** A list asks for one more than it shows: so it knows whether it goes on. */
export function pageOf<Item>(
  items: readonly Item[],
  length: number,
): { readonly shown: readonly Item[]; readonly goesOn: boolean } {
  return { shown: items.slice(0, length), goesOn: items.length > length }
}

export function listEnd(before: Cursor | undefined): ListEnd | undefined {
  return before && { publishedAt: before.at, id: before.id }
}

/** Where the list goes on behind its last story. */
export function cursorAfter(stories: readonly ArticleBrief[]): Cursor {
  const last = stories.at(-1)!
  return { at: last.publishedAt, id: last.id }
}
