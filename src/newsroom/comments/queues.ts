/** 举报, 待审, 新, 申诉; `all`: every comment, for the pages of an article and of a person. */
export const QUEUES = ['reports', 'held', 'new', 'appeals', 'all'] as const
export type Queue = (typeof QUEUES)[number]

/** As many comments as one order judges. */
export const MOST_JUDGED = 200
