// Text size, readings over words and paper colour, kept on the reader's own device. Loaded in the head and small, so that the page is
// painted once, as the reader wants it.

const NAMES = ['size', 'readings', 'theme'] as const
type Name = (typeof NAMES)[number]
const DEFAULTS: Readonly<Record<Name, string>> = { size: 'm', readings: 'none', theme: 'auto' }
const root = document.documentElement

const { typography, who } = (document.currentScript as HTMLScriptElement).dataset

for (const name of NAMES) show(name, chosen(name))
// An older browser gets its spaces between Han and figures, and between marks, from a script of its own.
if (!CSS.supports('text-autospace', 'normal') || !CSS.supports('text-spacing-trim', 'trim-start')) load(typography!)
// Somebody signed in here before: who it is now stands in no page.
if (who !== undefined && read('signed-in') !== undefined) load(who)
document.addEventListener('DOMContentLoaded', () => {
  for (const name of NAMES) tick(name, chosen(name))
  for (const panel of document.querySelectorAll('.prefs > div')) panel.addEventListener('change', choose)
  document.addEventListener('click', closeWhenLeft)
  document.addEventListener('keydown', closeOnEscape)
})
// Chosen in another window of the same reader.
addEventListener('storage', ({ key, newValue }) => {
  const name = NAMES.find((each) => each === key)
  if (!name) return
  show(name, newValue ?? DEFAULTS[name])
  tick(name, newValue ?? DEFAULTS[name])
})

function load(src: string): void {
  const script = document.createElement('script')
  script.type = 'module'
  script.src = src
  document.head.append(script)
}

function choose(event: Event): void {
  const { name, value } = event.target as HTMLInputElement
  show(name as Name, value)
  try {
    localStorage.setItem(name, value)
  } catch {
    // A browser that keeps nothing: the choice holds for this page.
  }
}

function chosen(name: Name): string {
  return read(name) ?? DEFAULTS[name]
}

function read(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

function show(name: Name, value: string): void {
  if (value === DEFAULTS[name]) delete root.dataset[name]
  else root.dataset[name] = value
}

function tick(name: Name, value: string): void {
  const input = document.querySelector<HTMLInputElement>(`.prefs [name="${name}"][value="${CSS.escape(value)}"]`)
  if (input) input.checked = true
}

function closeWhenLeft({ target }: Event): void {
  for (const open of document.querySelectorAll('details.prefs[open]')) {
    if (!open.contains(target as Node)) open.removeAttribute('open')
  }
}

function closeOnEscape({ key }: KeyboardEvent): void {
  const open = key === 'Escape' && document.querySelector('details.prefs[open]')
  if (!open) return
  open.removeAttribute('open')
  open.querySelector('summary')?.focus()
}
