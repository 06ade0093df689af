/** Two versions of a story that stand beside each other; `now` is the text as it is being written. */
export interface ComparedPair {
  readonly before: number
  readonly after: number | 'now'
}

/** `9..12` or `9..now`, as an address has it; undefined for anything else. */
export function parsePair(written: string | undefined): ComparedPair | undefined {
  const [, before, after] = /^([1-9]\d{0,5})\.\.([1-9]\d{0,5}|now)$/.exec(written ?? '') ?? []
  if (before === undefined || after === undefined) return undefined
  return { before: Number(before), after: after === 'now' ? after : Number(after) }
}

export function writePair({ before, after }: ComparedPair): string {
  return `${before}..${after}`
}
