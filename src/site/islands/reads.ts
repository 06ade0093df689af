// Counts a reading once the story has been in sight for a while, and that it was passed on. Sends an address and nothing
// else: no cookie, no id.

const SECONDS = 5
const { reads: address, shares } = document.querySelector<HTMLElement>('[data-reads]')?.dataset ?? {}
let seen = 0
let timer: ReturnType<typeof setInterval> | undefined

if (address) timer = setInterval(count, 1000)
if (shares)
  addEventListener('click', ({ target }) => {
    if ((target as Element).closest?.('[data-share]')) navigator.sendBeacon(shares)
  })

function count(): void {
  if (document.visibilityState !== 'visible' || ++seen < SECONDS) return
  clearInterval(timer)
  navigator.sendBeacon(address!)
}
