/** What a list of the Desk may be sorted by, the newest first. */
export const LIST_SORTS = ['changed', 'published', 'scheduled'] as const
export type ListSort = (typeof LIST_SORTS)[number]
