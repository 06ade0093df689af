/** In UTF-16 units. */
export const LONGEST_APPEAL = 500
