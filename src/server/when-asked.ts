/**
 * What is opened by whoever first asks for it, once for all who do. What could not be opened is tried again by the next.
 * A start reads only what readers' pages need: the Desk alone is as much code as they are.
 */
export function whenAsked<Opened>(open: () => Promise<Opened>): () => Promise<Opened> {
  let opened: Promise<Opened> | undefined
  return () => {
    if (opened) return opened
    const opening = open()
    opened = opening
    opening.catch(() => (opened = undefined))
    return opening
  }
}
