// Counts a reading once the story has been in sight for a while, and how far down it was read. Sends the host that the
// reader came from and a number; and that the story was passed on, not how: no cookie, no id. Who asks not to be counted
// sends nothing.

const SECONDS = 5
const story = document.querySelector<HTMLElement>('[data-reads]')
const text = story?.querySelector('.text')
let seen = 0
let timer: ReturnType<typeof setInterval> | undefined
let reached = 0
let told = 0

if (story && !asksNotTo()) {
  timer = setInterval(count, 1000)
  addEventListener('scroll', look, { passive: true })
  document.addEventListener('visibilitychange', tellDepth)
  addEventListener('pagehide', tellDepth)
  addEventListener('click', tellShare)
}

function tellShare({ target }: Event): void {
  if ((target as Element).closest?.('[data-share]')) navigator.sendBeacon(story!.dataset.shares!)
}

function asksNotTo(): boolean {
  const { globalPrivacyControl } = navigator as { globalPrivacyControl?: boolean }
  return globalPrivacyControl === true || navigator.doNotTrack === '1'
}

function count(): void {
  if (document.visibilityState !== 'visible' || ++seen < SECONDS) return
  clearInterval(timer)
  send('from', hostBefore())
  look()
}

function hostBefore(): string {
  return URL.canParse(document.referrer) ? new URL(document.referrer).hostname : ''
}

/** The quarter of the text whose end has come into sight. */
function look(): void {
  if (!text || reached === 100) return
  const { top, height } = text.getBoundingClientRect()
  const share = height > 0 ? (innerHeight - top) / height : 1
  reached = Math.max(reached, Math.min(100, Math.floor(share * 4) * 25))
}

/** When the page is left for now: it may never come back. What was only flown over is not told. */
function tellDepth(): void {
  if (document.visibilityState === 'visible' || seen < SECONDS || reached <= told) return
  told = reached
  send('depth', String(reached))
}

function send(name: 'from' | 'depth', value: string): void {
  navigator.sendBeacon(`${story!.dataset.reads}?${new URLSearchParams({ [name]: value })}`)
}
