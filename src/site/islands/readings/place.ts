/** How far down the window a reader's eyes are taken to be. */
const EYES = 0.3

/**
 * Changes what stands in an element, and leaves the characters that are being read where they are in the window. The
 * change may wrap and unwrap text, but not alter it. At the top of the page nothing is held.
 */
export function keepingPlace(element: HTMLElement, change: () => void): void {
  const root = document.documentElement
  const place = scrollY > 0 ? placeIn(element) : undefined
  const before = place && topOf(place)
  // The browser's own anchoring would move the page a second time.
  root.style.overflowAnchor = 'none'
  change()
  const after = place && topOf(place)
  if (before !== undefined && after !== undefined) scrollBy({ top: after - before, behavior: 'instant' })
  requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'))
}

interface ReadingPlace {
  readonly block: Element
  /** Into the text of the block. */
  readonly offset: number
}

/** The first block that reaches below the reader's eyes, and how far into it they are. */
function placeIn(element: HTMLElement): ReadingPlace | undefined {
  const height = innerHeight * EYES
  const blocks = [...element.querySelectorAll('h1, h2, h3, .sub, .text p, .text li, figcaption, td, th')]
  const block = blocks.find((each) => each.getBoundingClientRect().bottom > height)
  if (!block) return undefined
  const length = block.textContent.length
  let low = 0
  let high = length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((topOf({ block, offset: middle }) ?? 0) < height - 24) low = middle + 1
    else high = middle
  }
  return { block, offset: Math.max(0, low) }
}

/** Where a character of the block stands in the window, from its lower edge: what is put over it does not move that. */
function topOf({ block, offset }: ReadingPlace): number | undefined {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let rest = offset
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    if (rest < node.length) {
      const range = document.createRange()
      range.setStart(node, rest)
      range.setEnd(node, rest + 1)
      return range.getBoundingClientRect().bottom
    }
    rest -= node.length
  }
  return block.getBoundingClientRect().bottom
}
