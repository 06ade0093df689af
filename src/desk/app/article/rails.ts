/** The panels beside a story, in the order of their keys. */
export const RAILS = ['material', 'suggestions', 'notes', 'history', 'publication', 'related', 'editions'] as const
export type Rail = (typeof RAILS)[number]
