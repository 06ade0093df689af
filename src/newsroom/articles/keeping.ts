/**
 * Why a text became a revision. begun: the story was begun. sitting: somebody stopped writing. named: by hand.
 * taken_over: before another went on. submitted, scheduled, published: before it was handed on. restored: an old text
 * again.
 */
export const KEEPING = [
  'begun',
  'sitting',
  'named',
  'taken_over',
  'submitted',
  'scheduled',
  'published',
  'restored',
] as const
export type Keeping = (typeof KEEPING)[number]
