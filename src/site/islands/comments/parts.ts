// What the island of comments puts on the page, and how it asks.

import { LONGEST_COMMENT } from '../../../newsroom/comments/comment.ts'

export type Words = Readonly<
  Record<
    | 'like'
    | 'unlike'
    | 'reply'
    | 'edit'
    | 'save'
    | 'delete'
    | 'deleted'
    | 'undo'
    | 'cancel'
    | 'posted'
    | 'held'
    | 'rejected'
    | 'toSignIn'
    | 'appeal',
    string
  >
> & { readonly rules: Readonly<Record<string, string>>; readonly troubles: Readonly<Record<string, string>> }

export interface OwnComment {
  readonly id: string
  readonly floor: number
  /** What it answers, and the words of that which it quotes. */
  readonly parentId?: string
  readonly quote?: string
  readonly text: string
  readonly verdict: 'approve' | 'hold' | 'reject'
  readonly rule?: string
  readonly reason?: string
  /** The term of the word list that held it, in words. */
  readonly listed?: string
  readonly postedAt: string
  readonly withdrawnAt?: string
}

export interface Own {
  readonly reader: { readonly id: string; readonly name: string } | null
  comments: OwnComment[]
  liked: readonly string[]
  /** How long one may change a comment. */
  readonly minutes: number
}

export type Sent<Said> =
  | { readonly ok: true; readonly said: Said }
  | { readonly ok: false; readonly says: string; readonly signIn: boolean }

/** Sends what was done, and gives the answer or why not. */
export async function send<Said = object>(address: string, body: object): Promise<Sent<Said>> {
  try {
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
    const said = (await response.json()) as Said & { error?: { message: string } }
    if (response.ok) return { ok: true, said }
    return { ok: false, says: said.error?.message ?? '', signIn: response.status === 401 }
  } catch {
    return { ok: false, says: '', signIn: false }
  }
}

export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = ''): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}

/** A button of a comment, told apart by what it does. */
export function deedButton(act: string, label: string): HTMLButtonElement {
  const button = element('button', label)
  button.type = 'button'
  button.dataset.act = act
  return button
}

/** Says something where it belongs; read out, too. */
export function tell(at: HTMLElement, { says, signIn }: { says: string; signIn?: boolean }, words: Words): void {
  let note = at.querySelector<HTMLElement>(':scope > .told')
  if (!note) {
    note = element('p')
    note.className = 'told'
    note.role = 'status'
    at.append(note)
  }
  note.textContent = signIn === undefined || says ? says : words.troubles.form!
  if (!signIn) return
  const link = element('a', words.toSignIn)
  link.href = document.querySelector<HTMLAnchorElement>('a.who')?.href ?? '/reader/sign-in'
  // In a window of its own: what was typed stays here, to be sent when they are in.
  link.target = '_blank'
  note.append(' ', link)
}

interface FormView {
  readonly label: string
  readonly text?: string
  /** What it was opened with, and what has the focus again when nothing comes of it. */
  readonly opener: HTMLElement
}

/** A form below a comment; the one that was open there before is gone. */
export function formFor(comment: HTMLElement, { label, text = '', opener }: FormView, words: Words): HTMLFormElement {
  comment.querySelector(':scope > form.say-it')?.remove()
  const form = element('form')
  const field = element('textarea')
  const row = element('div')
  const submit = element('button', label)
  const cancel = element('button', words.cancel)
  form.className = 'say-it'
  field.required = true
  field.maxLength = LONGEST_COMMENT
  field.rows = 3
  field.value = text
  field.ariaLabel = label
  submit.type = 'submit'
  cancel.type = 'button'
  cancel.className = 'soft'
  const close = () => {
    form.remove()
    opener.focus()
  }
  cancel.addEventListener('click', close)
  form.addEventListener('keydown', ({ key, isComposing }) => key === 'Escape' && !isComposing && close())
  row.append(submit, cancel)
  form.append(field, row)
  comment.querySelector(':scope > .act')!.after(form)
  field.focus()
  return form
}

interface HeldView {
  readonly name: string
  readonly editable: boolean
  /** Where one's own comments stand, each behind its id. */
  readonly own: string
}

/** One's own that nobody else sees, with the rule that held it and the way to appeal. */
export function showHeld(comment: OwnComment, { name, editable, own }: HeldView, words: Words): HTMLElement {
  const held = element('div')
  const by = element('p')
  const act = element('p')
  by.className = 'by'
  by.append(element('b', name))
  act.className = 'act'
  if (editable && comment.verdict === 'hold') act.append(deedButton('edit', words.edit))
  act.append(deedButton('delete', words.delete))
  const appeal = element('a', words.appeal)
  appeal.href = `${own}/${comment.id}#appeal`
  act.append(appeal)
  held.className = 'cm held'
  held.id = `c-${comment.id}`
  held.tabIndex = -1
  held.dataset.comment = comment.id
  held.dataset.floor = String(comment.floor)
  const why = element(
    'p',
    (comment.verdict === 'hold' ? words.held : words.rejected) +
      (comment.reason ?? (words.rules[comment.rule ?? 'person'] ?? '') + (comment.listed ?? '')),
  )
  why.className = 'why'
  const lines = comment.text.split(/\n+/).map((line) => {
    const said = element('p', line)
    said.className = 'said'
    return said
  })
  const quoted = comment.quote === undefined ? [] : [element('blockquote', comment.quote)]
  held.append(by, ...quoted, ...lines, why, act)
  return held
}
