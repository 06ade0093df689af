/** What editors put beside a story is read; twenty links are not. */
export const MOST_PICKED = 12
export const MOST_DROPPED = 100
