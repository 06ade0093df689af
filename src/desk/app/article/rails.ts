/** The panels beside a story, in the order of their keys. */
export const RAILS = ['material', 'publication', 'suggestions', 'notes', 'history'] as const
export type Rail = (typeof RAILS)[number]
