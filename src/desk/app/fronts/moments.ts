/** A moment at which a front is looked at: as a former version was, as it is, as the draft is when a time has come. */
export type Moment =
  | { readonly kind: 'version'; readonly at: string; readonly version: number }
  | { readonly kind: 'turn'; readonly at: string }
  | { readonly kind: 'now'; readonly at: string }

/** On either side of now; what lies further away is in the history, or in the slots. */
const MOST = 12

/**
 * The moments of a front in the order of time: former versions and what changed by the clock before now, now, and what
 * will change by the clock after it.
 */
export function momentsOf(order: {
  /** All versions, also the one that is live: it is no former one. */
  readonly versions: readonly { readonly version: number; readonly at: string }[]
  readonly live: number
  readonly turns: readonly string[]
  readonly now: string
}): readonly Moment[] {
  const { versions, live, turns, now } = order
  const former = versions
    .filter(({ version }) => version !== live)
    .map(({ version, at }): Moment => ({ kind: 'version', at, version }))
  const byClock = turns.map((at): Moment => ({ kind: 'turn', at }))
  const all = [...former, ...byClock].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return [
    ...all.filter(({ at }) => at <= now).slice(-MOST),
    { kind: 'now', at: now },
    ...all.filter(({ at }) => at > now).slice(0, MOST),
  ]
}

/** Which of the moments an address means; what it means no more is now. */
export function momentIn(
  moments: readonly Moment[],
  { at, version }: { readonly at?: string | undefined; readonly version?: number | undefined },
): number {
  const meant = moments.findIndex((moment) =>
    version !== undefined
      ? moment.kind === 'version' && moment.version === version
      : at !== undefined && moment.kind === 'turn' && moment.at === at,
  )
  return meant >= 0 ? meant : moments.findIndex(({ kind }) => kind === 'now')
}
