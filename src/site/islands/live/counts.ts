import type { CountsMessage } from '../../../messages/live-message.ts'

/** As many as the server answers. */
const MOST = 150

/** Whose comments are counted on this page, as the stream is asked for them. */
export function askedCounts(): string {
  const ids = Array.from(document.querySelectorAll<HTMLElement>('[data-count]'), (each) => each.dataset.count!)
  return [...new Set(ids)].slice(0, MOST).join('.')
}

/** Puts each count wherever the page shows it. What shows one holds one number. */
export function takeCounts(counts: CountsMessage): void {
  for (const shown of document.querySelectorAll<HTMLElement>('[data-count]')) {
    const count = counts[shown.dataset.count!]
    if (count === undefined) continue
    shown.textContent = (shown.textContent ?? '').replace(/\d+/, String(count))
    shown.hidden = count === 0
    const place = count > 0 && shown.parentElement?.closest<HTMLElement>('[hidden]')
    if (place) place.hidden = false
  }
}
