// Comments without leaving the page: said, answered, liked, changed, deleted and brought back. All of it works with plain
// forms and pages, too. What is personal (one's own that is held, what one has liked) is asked for, and stands in no page.

import {
  deedButton,
  element,
  formFor,
  type Own,
  type OwnComment,
  send,
  showHeld,
  tell,
  type Words,
} from './comments/parts.ts'
import { LONGEST_QUOTE } from '../../newsroom/comments/comment.ts'

const MARK = 'signed-in'
const MINUTE = 60_000
const main = document.querySelector<HTMLElement>('[data-own]')

if (main) start(main, JSON.parse(main.dataset.words!) as Words)

function start(place: HTMLElement, words: Words): void {
  // Where a thread goes on there is none, nor where it is closed.
  const form = place.querySelector('form')
  const thread = place.dataset.own!
  const api = thread.slice(0, thread.indexOf('/threads/'))
  const ownPlace = api.replace(/api$/, 'comments')
  let own: Own | undefined
  let coming: MutationObserver | undefined

  form?.addEventListener('submit', (event) => void say(event, form))
  document.addEventListener('click', (event) => {
    const act = (event.target as Element).closest<HTMLElement>('.talk [data-act]')
    const comment = act?.closest<HTMLElement>('[data-comment]')
    if (!act || !comment || event.ctrlKey || event.metaKey || event.shiftKey) return
    const deed = { like, reply, edit, delete: remove }[act.dataset.act!]
    if (!deed) return
    event.preventDefault()
    void deed(comment, act)
  })
  loadOnScroll()
  if (isMarked()) void askOwn()

  /** What is one's own on this thread. */
  async function askOwn(): Promise<void> {
    const response = await fetch(thread).catch(() => undefined)
    if (!response?.ok) return
    own = (await response.json()) as Own
    if (!own.reader) return
    if (form) form.querySelector('.meta')!.textContent = own.reader.name
    own.comments.toReversed().forEach(showUnshown)
    markAll()
    // More comes as one scrolls.
    coming ??= new MutationObserver(markAll)
    coming.observe(place.parentElement!, { childList: true, subtree: true })
  }

  /** What only its writer sees: below what it answers, if that is here, or where a thread begins. */
  function showUnshown(comment: OwnComment): void {
    if (comment.withdrawnAt !== undefined || comment.verdict === 'approve') return
    const held = showHeld(comment, { name: own!.reader!.name, editable: !isOld(comment), own: ownPlace }, words)
    const above = comment.parentId === undefined ? null : document.getElementById(`c-${comment.parentId}`)
    if (above) above.append(held)
    else place.append(held)
  }

  function markAll(): void {
    if (!own) return
    own.comments.forEach(markOwn)
    const liked = new Set(own.liked)
    for (const button of document.querySelectorAll<HTMLElement>('.talk [data-act="like"]:not([aria-pressed])')) {
      if (liked.has(button.closest<HTMLElement>('[data-comment]')!.dataset.comment!)) press(button, true)
    }
  }

  /** One's own can be changed for a while, and deleted at any time. */
  function markOwn(comment: OwnComment): void {
    const shown = document.querySelector<HTMLElement>(`#c-${comment.id} > .act`)
    if (!shown || shown.dataset.mine !== undefined || comment.verdict !== 'approve') return
    shown.dataset.mine = ''
    shown.querySelector<HTMLButtonElement>('[data-act="like"]')?.setAttribute('disabled', '')
    shown.querySelector('[data-act="report"]')?.remove()
    if (!isOld(comment)) shown.append(deedButton('edit', words.edit))
    shown.append(deedButton('delete', words.delete))
  }

  function isOld({ postedAt }: OwnComment): boolean {
    return Date.parse(postedAt) + own!.minutes * MINUTE < Date.now()
  }

  async function say(event: SubmitEvent, sayer: HTMLFormElement): Promise<void> {
    event.preventDefault()
    const field = sayer.querySelector('textarea')!
    const button = sayer.querySelector<HTMLButtonElement>('[type="submit"]')!
    const { parent, quote } = sayer.dataset
    button.disabled = true
    const answer = await send<{ comment: OwnComment }>(thread, { text: field.value, parent, quote })
    button.disabled = false
    if (!answer.ok) return tell(sayer, answer, words)
    const text = field.value
    field.value = ''
    const { id, floor, verdict } = answer.said.comment
    tell(sayer, { says: verdict === 'approve' ? words.posted : '' }, words)
    if (sayer !== form) sayer.remove()
    const shown = verdict === 'approve' ? await bring(id, floor) : undefined
    if (!own?.reader) await askOwn()
    const mine = { ...answer.said.comment, text, postedAt: new Date().toISOString() }
    if (verdict === 'approve' && !shown) return location.assign(`/c/${id}`)
    if (!shown) return await askAgain(id)
    own?.comments.push(mine)
    put(shown, parent)
    if (own) markOwn(mine)
    shown.tabIndex = -1
    shown.focus()
  }

  /** What is held is shown with the rule that held it. */
  async function askAgain(id: string): Promise<void> {
    for (const held of document.querySelectorAll('.cm.held')) held.remove()
    await askOwn()
    document.getElementById(`c-${id}`)?.focus()
  }

  /** A comment as the pages show it to everybody; with it comes how many there are. */
  async function bring(id: string, floor: number): Promise<HTMLElement | null> {
    const page = await open(floor > 1 ? `&after=${floor - 1}` : '')
    const found = page?.querySelector<HTMLElement>(`#c-${id}`)
    return found ? document.adoptNode(found) : null
  }

  /** A page of the thread as everybody gets it; says here how many comments there are by now. */
  async function open(after = ''): Promise<Document | undefined> {
    const response = await fetch(`${place.dataset.thread}?sort=old${after}`).catch(() => undefined)
    if (!response?.ok) return undefined
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const count = page.querySelector('h2#comments')
    const here = document.querySelector('h2#comments')
    // A page of one conversation is headed by something else.
    if (count && here && !new URLSearchParams(location.search).has('talk')) here.textContent = count.textContent
    return page
  }

  function put(comment: HTMLElement, parent: string | undefined): void {
    const above = parent === undefined ? null : document.getElementById(`c-${parent}`)
    const list = (above ?? document).querySelector(above ? ':scope > ol' : 'ol[data-comments]')
    if (above) (list ?? above.appendChild(element('ol'))).append(comment)
    else if (list) list.prepend(comment)
    else place.after(wrapped(comment))
  }

  function wrapped(comment: HTMLElement): HTMLElement {
    const list = element('ol')
    list.dataset.comments = ''
    list.append(comment)
    document.querySelector('.talk > .empty')?.remove()
    return list
  }

  async function like(comment: HTMLElement, button: HTMLElement): Promise<void> {
    const liked = button.ariaPressed !== 'true'
    const answer = await send<{ likes: number }>(`${api}/comments/${comment.dataset.comment}/like`, { liked })
    if (!answer.ok) return tell(comment, answer, words)
    const { likes } = answer.said
    const id = comment.dataset.comment!
    if (own) own.liked = liked ? [...own.liked, id] : own.liked.filter((each) => each !== id)
    press(button, liked)
    button.querySelector('span')!.textContent = likes > 0 ? String(likes) : ''
  }

  function press(button: Element | null, liked: boolean): void {
    if (button) button.ariaPressed = String(liked)
  }

  /** Words that are selected in the comment are quoted. */
  function reply(comment: HTMLElement, opener: HTMLElement): void {
    const selection = getSelection()
    const inside = selection?.anchorNode && comment.contains(selection.anchorNode)
    const quote = inside
      ? selection
          .toString()
          .trim()
          .slice(0, LONGEST_QUOTE)
          .replace(/[\uD800-\uDBFF]$/, '')
      : ''
    const sayer = formFor(comment, { label: words.reply, opener }, words)
    sayer.dataset.parent = comment.dataset.comment
    if (quote) {
      sayer.dataset.quote = quote
      sayer.prepend(element('blockquote', quote))
    }
    sayer.addEventListener('submit', (event) => void say(event, sayer))
  }

  /** What was written, and not what stands there: the page may spell it in the other script. */
  function edit(comment: HTMLElement, opener: HTMLElement): void {
    const written = own?.comments.find(({ id }) => id === comment.dataset.comment)
    if (!written) return
    const editor = formFor(comment, { label: words.save, text: written.text, opener }, words)
    editor.addEventListener('submit', (event) => {
      event.preventDefault()
      void save(comment, editor)
    })
  }

  async function save(comment: HTMLElement, editor: HTMLFormElement): Promise<void> {
    const { comment: id, floor } = comment.dataset
    const text = editor.querySelector('textarea')!.value
    const answer = await send<{ comment: OwnComment }>(`${api}/comments/${id}`, { act: 'edit', text })
    if (!answer.ok) return tell(editor, answer, words)
    editor.remove()
    if (own) own.comments = own.comments.map((each) => (each.id === id ? { ...each, text } : each))
    const shown = answer.said.comment.verdict === 'approve' && (await bring(id!, Number(floor)))
    if (!shown) {
      comment.remove()
      return askAgain(id!)
    }
    // What was answered stays, with what one did there.
    shown.querySelector(':scope > ol')?.remove()
    shown.append(...comment.querySelectorAll(':scope > ol, :scope > .held'))
    comment.replaceWith(shown)
    own?.comments.forEach(markOwn)
    shown.tabIndex = -1
    shown.focus()
  }

  async function remove(comment: HTMLElement): Promise<void> {
    const address = `${api}/comments/${comment.dataset.comment}`
    const answer = await send(address, { act: 'delete' })
    if (!answer.ok) return tell(comment, answer, words)
    const note = element('p', words.deleted)
    const undo = element('button', words.undo)
    undo.type = 'button'
    note.className = 'gone act'
    note.append(' ', undo)
    comment.before(note)
    comment.hidden = true
    void open()
    undo.addEventListener('click', () => void bringBack(comment, note, address))
    undo.focus()
  }

  async function bringBack(comment: HTMLElement, note: HTMLElement, address: string): Promise<void> {
    const answer = await send(address, { act: 'restore' })
    if (!answer.ok) return tell(note, answer, words)
    note.remove()
    comment.hidden = false
    void open()
    comment.tabIndex = -1
    comment.focus()
  }
}

/** The rest comes as one scrolls; the link is there for who does not. */
function loadOnScroll(): void {
  const more = document.querySelector<HTMLAnchorElement>('a[data-more="comments"]')
  if (!more) return
  const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && more.click(), { rootMargin: '400px' })
  near.observe(more)
  // What has come may leave the link in sight: looked at again when the list has grown.
  const list = document.querySelector('[data-list="comments"]')
  if (!list) return
  new MutationObserver(() => {
    near.unobserve(more)
    if (more.isConnected) near.observe(more)
  }).observe(list, { childList: true })
}

function isMarked(): boolean {
  try {
    return localStorage.getItem(MARK) !== null
  } catch {
    return false
  }
}
