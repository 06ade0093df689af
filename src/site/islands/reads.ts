// Counts a reading once the story has been in sight for a while. Sends an address and nothing else: no cookie, no id.

const SECONDS = 5
const address = document.querySelector<HTMLElement>('[data-reads]')?.dataset.reads
let seen = 0
let timer: ReturnType<typeof setInterval> | undefined

if (address) timer = setInterval(count, 1000)

function count(): void {
  if (document.visibilityState !== 'visible' || ++seen < SECONDS) return
  clearInterval(timer)
  navigator.sendBeacon(address!)
}
