import type { Node as DocNode } from '@tiptap/pm/model'
import type { EditorWords } from '../../../../messages/desk-app/editor.ts'
import { atomView, type Built, element } from './atom-view.ts'
import type { Shown } from './field.ts'

/** What can be done about a picture that has not come, by its place in the text. */
export interface AwaitedActs {
  retry(at: number): void
  /** Takes a file from the writer's disk for it. */
  replace(at: number, file: File): void
  remove(at: number): void
}

/** A picture on its way into the house; when it does not come, why, and what can be done instead. */
export function awaitedView(
  node: DocNode,
  shown: Shown,
  { words, awaited }: { readonly words: EditorWords; readonly awaited: AwaitedActs | undefined },
): Built {
  const state = element('strong', '')
  const reason = element('span', 'node-reason')
  const address = element('span', 'node-address')
  const file = document.createElement('input')
  Object.assign(file, { type: 'file', accept: 'image/*', hidden: true })
  const act = (what: (at: number) => void) => () => {
    const at = shown.getPos()
    if (at !== undefined && shown.view.editable) what(at)
  }
  file.addEventListener(
    'change',
    act((at) => {
      const [chosen] = file.files ?? []
      if (chosen) awaited?.replace(at, chosen)
    }),
  )
  const button = (name: string, does: () => void) => {
    const made = element('button', 'node-button', name)
    made.setAttribute('type', 'button')
    made.addEventListener('click', does)
    return made
  }
  const retry = button(
    words.retry,
    act((at) => awaited?.retry(at)),
  )
  const replace = button(words.replaceByUpload, () => file.click())
  const remove = button(
    words.takeAway,
    act((at) => awaited?.remove(at)),
  )
  const acts = element('span', 'node-acts', retry, replace, remove, file)
  const dom = element('figure', 'node-awaited', state, reason, address, acts)
  return atomView(node, dom, ({ attrs }) => {
    const said = {
      waiting: words.pictureWaiting,
      coming: words.pictureComing,
      failed: words.pictureFailed,
      local: words.pictureLocal,
    }
    const how = attrs['state'] as keyof typeof said
    const from = String(attrs['address'] ?? '')
    state.textContent = said[how]
    reason.textContent = String(attrs['reason'] ?? '')
    address.textContent = /^https?:/.test(from) ? from : ''
    acts.hidden = !awaited || how === 'coming'
    retry.hidden = how === 'local' || address.textContent === ''
  })
}
