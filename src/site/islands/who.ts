// Who is signed in. Pages are the same for everybody and say nothing of it: this asks, but only in a browser in which
// somebody signed in before. Of that the browser keeps a mark for itself, which is sent to nobody.

const MARK = 'signed-in'

interface Me {
  readonly reader: { readonly name: string; readonly unseen: number } | null
}

// Asked for by a script in the head, it may be here before the page is.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()

function start(): void {
  for (const way of document.querySelectorAll('form[data-signs-in]')) way.addEventListener('submit', () => mark(true))
  for (const way of document.querySelectorAll('a[data-signs-in]')) way.addEventListener('click', () => mark(true))
  // A page of their own has the name in it already.
  if (document.querySelector('a.who:not([data-who])')) mark(true)
  else void greet()
}

async function greet(): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('a[data-who]')
  if (!link || !isMarked()) return
  try {
    const response = await fetch('/reader/api/me')
    if (!response.ok) return
    const { reader } = (await response.json()) as Me
    if (!reader) return mark(false)
    const name = document.createElement('b')
    name.textContent = reader.name
    link.replaceChildren(name)
    if (reader.unseen > 0) {
      const unseen = document.createElement('span')
      unseen.className = 'num'
      unseen.textContent = String(reader.unseen)
      link.append(unseen)
    }
    link.href = link.dataset.who!
  } catch {
    // Out of reach: the link leads to the sign-in, which knows.
  }
}

function isMarked(): boolean {
  try {
    return localStorage.getItem(MARK) !== null
  } catch {
    return false
  }
}

function mark(isIn: boolean): void {
  try {
    if (isIn) localStorage.setItem(MARK, '1')
    else localStorage.removeItem(MARK)
  } catch {
    // A browser that keeps nothing: the link to the sign-in stays, and leads to the reader's page.
  }
}
