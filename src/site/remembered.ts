import type { Frame } from './frame.ts'

/** So many of an edition, the newest; and none whose facts are longer than this. */
const KEPT = 500
const LONGEST_KEPT = 2000

/**
 * Renders each thing once for all lists in which it stands, and again when anything of it has changed. `facts` is plain
 * data, all that is shown of it: what is remembered is found by the whole of it, so nothing can be shown as it was before.
 */
export function remembered<Facts>(
  render: (frame: Frame, facts: Facts) => string,
): (frame: Frame, facts: Facts) => string {
  /** A frame is made anew when anything of it changes. */
  const byFrame = new WeakMap<Frame, Map<string, string>>()

  return (frame, facts) => {
    let rendered = byFrame.get(frame)
    if (!rendered) byFrame.set(frame, (rendered = new Map<string, string>()))
    const key = JSON.stringify(facts)
    const kept = rendered.get(key)
    if (kept !== undefined) return kept
    const html = inOnePiece(render(frame, facts))
    if (key.length > LONGEST_KEPT) return html
    if (rendered.size >= KEPT) rendered.delete(rendered.keys().next().value!)
    rendered.set(key, html)
    return html
  }
}

/** A text that was put together of a hundred pieces is gone through piece by piece whenever it is copied. */
function inOnePiece(text: string): string {
  return Buffer.from(text).toString()
}
