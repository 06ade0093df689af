export interface AdmissionLimits {
  /** Streams of this process. */
  readonly most: number
  /** Streams of one address: a school or an office may sit behind it, but nobody may take all the places. */
  readonly mostOfOne: number
}

export interface Admission {
  /** Lets somebody in, or says why not: `full` for everybody, `crowded` for this address alone. */
  enter(address: string | undefined): 'full' | 'crowded' | (() => void)
}

/** Counts who is inside. What `enter` returns is called once, when they leave. Without an address only `most` counts. */
export function createAdmission({ most, mostOfOne }: AdmissionLimits): Admission {
  const inside = new Map<string, number>()
  let all = 0
  return {
    enter(address) {
      if (all >= most) return 'full'
      const others = address === undefined ? 0 : (inside.get(address) ?? 0)
      if (others >= mostOfOne) return 'crowded'
      all += 1
      if (address !== undefined) inside.set(address, others + 1)
      return () => {
        all -= 1
        if (address === undefined) return
        const left = inside.get(address)! - 1
        if (left === 0) inside.delete(address)
        else inside.set(address, left)
      }
    },
  }
}
