/** The parts of the inbox, in the order of how much each presses. */
export const QUEUES = ['toReview', 'returned', 'scheduled', 'drafts'] as const
export type Queue = (typeof QUEUES)[number]
