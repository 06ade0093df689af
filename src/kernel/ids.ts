/** Crockford's base 32, lower case: no i, l, o or u, so that an id can be read out over the telephone. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const EPOCH = Date.UTC(2024, 0, 1)
const TIME_LENGTH = 8
const ORDER_LENGTH = 4
const ORDERS = 32 ** ORDER_LENGTH

/** Twelve characters that sort by the time they were made: 40 bits of milliseconds since 2024, 20 bits of order. */
export type Id = string

export const ID_PATTERN = /^[0-9a-hjkmnp-tv-z]{12}$/

export function isId(text: string): boolean {
  return ID_PATTERN.test(text)
}

/**
 * Makes ids for one process. Ids of one process never repeat and always grow, also when the clock stands still or
 * goes back; two processes in the same millisecond meet once in a million tries, which a primary key then refuses.
 */
export function createIds(nowMs: () => number = Date.now): () => Id {
  const random = randomNumbers()
  let time = -1
  let order = 0
  return () => {
    const now = Math.max(0, nowMs() - EPOCH)
    if (now > time) {
      time = now
      order = random() % (ORDERS / 2) // a power of two, so all are as likely
    } else if (++order === ORDERS) {
      time += 1
      order = 0
    }
    return encode(time, TIME_LENGTH) + encode(order, ORDER_LENGTH)
  }
}

/** Fetched together: 100 cost no more than one. */
function randomNumbers(): () => number {
  const fetched = new Uint32Array(100)
  let used = fetched.length
  return () => {
    if (used === fetched.length) {
      crypto.getRandomValues(fetched)
      used = 0
    }
    return fetched[used++]!
  }
}

function encode(value: number, length: number): string {
  let text = ''
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = ALPHABET[rest % 32] + text
  return text
}
