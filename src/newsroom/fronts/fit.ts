import type { Place } from './front.ts'

/**
 * How much of a headline a slot shows in the lines that it should not go beyond (three in the lead and beside it, two in
 * a list), on a desktop of 1280 pixels, in full-width characters.
 */
const ROOM = { lead: 24, second: 26, brief: 24, block: 26 } as const

/** The width of a text in full-width characters; what is half as wide counts half. */
export function widthOf(text: string): number {
  let width = 0
  // eslint-disable-next-line no-control-regex
  for (const character of text) width += /[\u0000-\u00ff\u2010-\u2015\u2018-\u201d]/.test(character) ? 0.5 : 1
  return width
}

/** By how many characters a headline is too long for a slot; 0 for one that fits. */
export function overflowOf(place: Place, headline: string): number {
  const room = ROOM[place.startsWith('block:') ? 'block' : (place as 'lead' | 'second' | 'brief')]
  return Math.max(0, Math.ceil(widthOf(headline) - room))
}
