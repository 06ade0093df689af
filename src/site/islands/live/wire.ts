import type { PinsMessage, WireMessage } from '../../../messages/live-message.ts'
import type { Stream } from './stream.ts'

let dropping: ReturnType<typeof setTimeout> | undefined

/**
 * The wire as it comes in. New items wait behind a button ("3 new"), so that nothing moves under the reader's eyes;
 * corrected ones change in place, withdrawn ones go. What is pinned on top changes at once, and goes at its time.
 */
export function followWire(list: HTMLElement, stream: Stream): void {
  const { fresh = '', lost = '', reload = '' } = list.dataset
  const waiting = new Map<string, WireMessage>()
  const button = freshButton(list)
  const note = lostNote(reload)

  button.addEventListener('click', () => {
    const items = [...waiting.values()].map((message) => insert(list, message))
    waiting.clear()
    tell()
    items.at(-1)?.querySelector<HTMLElement>('a[href]')?.focus()
  })

  function tell(): void {
    button.hidden = waiting.size === 0
    if (waiting.size > 0) button.textContent = fresh.replace('{n}', String(waiting.size))
  }

  function take(message: WireMessage): void {
    const shown = document.getElementById(`w-${message.id}`)
    if (shown) replace(shown, message)
    else if (message.column) waiting.set(message.id, message)
    else waiting.delete(message.id)
    tell()
  }

  for (const event of ['wire.filed', 'wire.corrected', 'wire.withdrawn'])
    stream.on(event, (data) => take(data as WireMessage))
  stream.on('wire.pinned', (data) => showPins(data as PinsMessage))
  stream.onBreak(
    () => {
      const last = list.querySelector('li > time')?.textContent ?? ''
      note.firstElementChild!.textContent = lost.replace('{time}', last)
      list.before(note)
    },
    () => note.remove(),
  )
  dropPins()
}

/** Says how many wait, and shows them. Polite: a screen reader tells the number when it has nothing else to say. */
function freshButton(list: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button')
  const region = document.createElement('div')
  button.type = 'button'
  button.className = 'fresh'
  button.hidden = true
  region.setAttribute('role', 'status')
  region.append(button)
  list.before(region)
  return button
}

function lostNote(reload: string): HTMLElement {
  const note = document.createElement('p')
  const again = document.createElement('a')
  note.className = 'cut'
  note.setAttribute('role', 'status')
  again.href = location.pathname + location.search
  again.textContent = reload
  again.className = 'more'
  note.append(document.createElement('span'), ' ', again)
  return note
}

/** Puts an item at the top: on the page of the wire at that of its day, which may be a new one. */
function insert(list: HTMLElement, message: WireMessage): Element {
  if (list.dataset.wire === 'column') {
    emptyOf(list.parentElement)?.remove()
    markTurn(list, message)
    return arrived(list, parsed(message.column))
  }
  const whole = parsed(message.page)
  const day = list.querySelector(`[data-group="${message.date}"] > ol`)
  if (day) return arrived(day, whole.querySelector('li')!)
  emptyOf(list)?.remove()
  list.prepend(whole)
  return whole
}

function emptyOf(place: Element | null): Element | null {
  return place?.querySelector('.empty') ?? null
}

function arrived(day: Element, item: Element): Element {
  item.classList.add('arrived')
  day.prepend(item)
  return item
}

/** In a column, the items of the day before get its name above them. */
function markTurn(list: HTMLElement, { date, day }: WireMessage): void {
  const newest = list.querySelector<HTMLElement>('li[data-date]')
  if (!newest || newest.dataset.date === date || newest.previousElementSibling) return
  const turn = document.createElement('li')
  turn.className = 'turn'
  turn.textContent = list.dataset.day ?? ''
  list.dataset.day = day
  list.prepend(turn)
}

function replace(shown: HTMLElement, message: WireMessage): void {
  if (!message.column) {
    shown.remove()
    return
  }
  const whole = shown.closest('[data-group]') !== null
  shown.replaceWith(whole ? parsed(message.page).querySelector('li')! : parsed(message.column))
}

function showPins(message: PinsMessage): void {
  const pins = document.querySelector<HTMLElement>('[data-pins]')
  pins?.replaceWith(parsed(pins.dataset.pins === 'page' ? message.page : message.column))
  dropPins()
}

/** Takes away what is no longer pinned, and comes back when the next one's time is over. */
function dropPins(): void {
  clearTimeout(dropping)
  const pins = document.querySelector<HTMLElement>('[data-pins]')
  if (!pins) return
  const ends: number[] = []
  for (const item of pins.querySelectorAll<HTMLElement>('[data-until]')) {
    const end = Date.parse(item.dataset.until ?? '')
    if (end <= Date.now()) item.remove()
    else ends.push(end)
  }
  pins.hidden = ends.length === 0
  if (ends.length > 0) dropping = setTimeout(dropPins, Math.min(Math.min(...ends) - Date.now(), 60_000))
}

/** Our own server's HTML, rendered from the same template as the page. */
function parsed(html: string): Element {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content.firstElementChild!
}
