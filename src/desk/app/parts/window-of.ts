/** Rows that are drawn, from one index up to another: those in sight and some beyond, so that scrolling finds them. */
export interface Window {
  readonly from: number
  readonly to: number
}

const BEYOND = 12

export function windowOf(order: {
  readonly count: number
  readonly rowHeight: number
  readonly top: number
  readonly height: number
}): Window {
  const { count, rowHeight, top, height } = order
  const first = Math.floor(top / rowHeight)
  const last = Math.ceil((top + height) / rowHeight)
  return { from: Math.max(0, Math.min(first - BEYOND, count)), to: Math.max(0, Math.min(last + BEYOND, count)) }
}

/** Where to scroll so that a row is in sight; undefined when it is. */
export function scrollTo(
  index: number,
  order: { readonly rowHeight: number; readonly top: number; readonly height: number },
) {
  const { rowHeight, top, height } = order
  const [begin, end] = [index * rowHeight, (index + 1) * rowHeight]
  if (begin < top) return begin
  return end > top + height ? end - height : undefined
}
