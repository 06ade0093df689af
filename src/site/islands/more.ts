// "Older": brings the items of the next page to the end of this one. Without it, the link leads to that page.

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-more]')) link.addEventListener('click', goOn)

async function goOn(event: MouseEvent): Promise<void> {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  const link = event.currentTarget as HTMLAnchorElement
  const list = listOf(document, link.dataset.more)
  if (!list || link.ariaBusy === 'true') return
  const label = link.dataset.label ?? (link.dataset.label = link.textContent)
  link.ariaBusy = 'true'
  link.textContent = link.dataset.loading!
  try {
    const response = await fetch(link.href)
    if (!response.ok) throw new Error(response.statusText)
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const first = append(list, [...(listOf(page, link.dataset.more)?.children ?? [])])
    const next = page.querySelector<HTMLAnchorElement>(`a[data-more="${link.dataset.more}"]`)
    // `href` of a parsed page is already whole: it is resolved against this page, on the same site.
    if (next) link.href = next.href
    else link.parentElement!.remove()
    // Nobody is taken away from where they read by what comes in as they scroll.
    if (event.isTrusted) focus(first)
    link.textContent = label
  } catch {
    link.textContent = link.dataset.failed!
  }
  link.ariaBusy = 'false'
}

function listOf(page: Document, name: string | undefined): Element | null {
  return page.querySelector(`[data-list="${name}"]`)
}

/** Puts items at the end; those of a day that is there already join that day. Gives the first one. */
function append(list: Element, items: readonly Element[]): Element | undefined {
  let first: Element | undefined
  for (const item of items) {
    // A list that has moved on meanwhile begins again with what is here.
    if (item.id && document.getElementById(item.id)) continue
    const day = item instanceof HTMLElement && item.dataset.group
    const same = day ? list.querySelector(`[data-group="${day}"] > ol`) : null
    const inner = same && item.querySelector('ol')
    first ??= inner?.firstElementChild ?? item
    if (inner) same.append(...inner.children)
    else list.append(item)
  }
  return first
}

/** The reader goes on where the new items begin. */
function focus(item: Element | undefined): void {
  item?.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true })
}
