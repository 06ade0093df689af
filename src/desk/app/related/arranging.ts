/** What is decided about the stories beside one. */
export interface Arranged {
  readonly picked: readonly string[]
  readonly dropped: readonly string[]
}

/** A story is put behind those that are picked, wherever it was; one that is picked already stays where it is. */
export function pick({ picked, dropped }: Arranged, id: string): Arranged {
  return {
    picked: picked.includes(id) ? picked : [...picked, id],
    dropped: dropped.filter((each) => each !== id),
  }
}

export function drop({ picked, dropped }: Arranged, id: string): Arranged {
  return {
    picked: picked.filter((each) => each !== id),
    dropped: dropped.includes(id) ? dropped : [...dropped, id],
  }
}

/** Neither picked nor dropped: it stands where it is computed to stand, if it is. */
export function letBe({ picked, dropped }: Arranged, id: string): Arranged {
  return { picked: picked.filter((each) => each !== id), dropped: dropped.filter((each) => each !== id) }
}

/** A story takes another place among the picked ones; one that was not picked comes in there. */
export function moveTo({ picked, dropped }: Arranged, id: string, place: number): Arranged {
  const others = picked.filter((each) => each !== id)
  const at = Math.max(0, Math.min(place, others.length))
  return { picked: others.toSpliced(at, 0, id), dropped: dropped.filter((each) => each !== id) }
}
