// What may be meant, while one types in a search field: a combobox with a list (WAI-ARIA 1.2). Without it, or while it
// has nothing to say, the field is a plain search field.

import type { SuggestionsMessage } from '../../messages/suggestions-message.ts'

const REST_MS = 120

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) suggestIn(form)

function suggestIn(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('[name=q]')!
  const list = document.createElement('ul')
  const status = document.createElement('p')
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: AbortController | undefined
  let active = -1

  list.id = `${input.id}-list`
  list.className = 'guesses'
  list.role = 'listbox'
  list.ariaLabel = form.dataset.label ?? ''
  list.hidden = true
  status.className = 'vh'
  status.role = 'status'
  input.role = 'combobox'
  input.ariaAutoComplete = 'list'
  input.ariaExpanded = 'false'
  input.setAttribute('aria-controls', list.id)
  form.append(list, status)

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, REST_MS)
  })
  input.addEventListener('keydown', onKey)
  input.addEventListener('blur', () => show(false))
  input.addEventListener('focus', () => show(list.childElementCount > 0))
  // The field keeps the focus, or the list would be gone before the click.
  list.addEventListener('pointerdown', (event) => event.preventDefault())

  async function ask(): Promise<void> {
    asked?.abort()
    asked = new AbortController()
    const typed = input.value.trim()
    if (typed === '') return fill({ items: [], said: '' })
    try {
      const response = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: asked.signal })
      if (response.ok) fill((await response.json()) as SuggestionsMessage)
    } catch {
      // Out of date, or out of reach: one may go on typing.
    }
  }

  function fill({ items, said }: SuggestionsMessage): void {
    list.replaceChildren(
      ...items.map(({ kind, text, href }, at) => {
        const option = document.createElement('li')
        const line = document.createElement('b')
        const label = document.createElement('span')
        option.id = `${list.id}-${at}`
        option.role = 'option'
        option.ariaSelected = 'false'
        option.dataset.href = href
        line.textContent = text
        label.textContent = kind
        option.append(line, ' ', label)
        option.addEventListener('click', () => location.assign(href))
        return option
      }),
    )
    status.textContent = said
    choose(-1)
    show(items.length > 0 && document.activeElement === input)
  }

  function show(open: boolean): void {
    list.hidden = !open
    input.ariaExpanded = String(open)
    if (!open) choose(-1)
  }

  function choose(at: number): void {
    list.children[active]?.setAttribute('aria-selected', 'false')
    active = at
    const option = list.children[at]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }

  function onKey(event: KeyboardEvent): void {
    const count = list.childElementCount
    // What an input method does with its keys is its own business.
    if (event.isComposing || count === 0) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (list.hidden) show(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      // From the field to the first or the last, and past those to the field again.
      choose(((active + 1 + step + count + 1) % (count + 1)) - 1)
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      show(false)
    } else if (event.key === 'Enter' && active >= 0 && !list.hidden) {
      event.preventDefault()
      location.assign((list.children[active] as HTMLElement).dataset.href!)
    }
  }
}
