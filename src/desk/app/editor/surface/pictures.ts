import type { Editor } from '@tiptap/core'
import type { AwaitedActs } from '../views/awaited-view.ts'

/** A picture that has come into the house. */
export interface ArrivedPicture {
  readonly id: string
  readonly caption?: string | undefined
  readonly credit?: string | undefined
  readonly alt?: string | undefined
}

/** Brings pictures into the house. Throws when one is not to be had; the error's message says why, to the writer. */
export interface PictureDesk {
  fetch(address: string): Promise<ArrivedPicture>
  upload(file: File): Promise<ArrivedPicture>
}

/** Asks for the pictures that stand in the text and wait; with `again` also for those that were not to be had. */
export function awaitPictures(editor: Editor, desk: PictureDesk | undefined, again = false): void {
  if (!desk) return
  editor.state.doc.descendants((node) => {
    if (node.type.name !== 'awaitedPicture') return node.type.name === 'doc'
    const { state, address } = node.attrs as { state: string; address: string | null }
    if (!address || !(state === 'waiting' || (again && state === 'failed'))) return false
    bring(editor, address, 'failed', () => desk.fetch(address))
    return false
  })
}

/** Pictures from the writer's disk, at a place in the text. */
export function bringFiles(editor: Editor, desk: PictureDesk | undefined, files: readonly File[], at: number): void {
  const { schema } = editor
  for (const file of files) {
    const address = newPlace()
    const waiting = schema.nodes['awaitedPicture']!.create({ address, alt: '', state: desk ? 'coming' : 'local' })
    const $at = editor.state.doc.resolve(Math.min(at, editor.state.doc.content.size))
    const place = $at.depth > 0 ? $at.after(1) : $at.pos
    editor.view.dispatch(editor.state.tr.insert(place, waiting))
    if (desk) bring(editor, address, 'local', () => desk.upload(file))
  }
}

/** What can be done about a picture that has not come. */
export function awaitedActs(editor: () => Editor, desk: PictureDesk): AwaitedActs {
  return {
    retry: (at) => {
      const address = addressAt(editor(), at)
      if (address) bring(editor(), address, 'failed', () => desk.fetch(address))
    },
    replace: (at, file) => {
      const address = newPlace()
      const { state, view } = editor()
      if (addressAt(editor(), at) === undefined) return
      view.dispatch(state.tr.setNodeAttribute(at, 'address', address).setMeta('addToHistory', false))
      bring(editor(), address, 'local', () => desk.upload(file))
    },
    remove: (at) => {
      const { state, view } = editor()
      if (addressAt(editor(), at) === undefined) return
      view.dispatch(state.tr.delete(at, at + 1))
      view.focus()
    },
  }
}

/** A name of its own, by which a place is found again when its picture has arrived. */
function newPlace(): string {
  return `upload:${crypto.randomUUID()}`
}

function addressAt(editor: Editor, at: number): string | undefined {
  const node = editor.state.doc.nodeAt(at)
  return node?.type.name === 'awaitedPicture' ? String(node.attrs['address'] ?? '') : undefined
}

/** Brings the picture of a place in; one that does not come stays there, as what it is then, with the reason. */
function bring(
  editor: Editor,
  address: string,
  otherwise: 'failed' | 'local',
  get: () => Promise<ArrivedPicture>,
): void {
  const say = (state: string, reason: string) => {
    for (const place of where(editor, address)) {
      const { tr } = editor.state
      tr.setNodeAttribute(place, 'state', state).setNodeAttribute(place, 'reason', reason)
      // How far a picture has come is no edit: undo passes over it.
      editor.view.dispatch(tr.setMeta('addToHistory', false))
    }
  }
  say('coming', '')
  get().then(
    (picture) => arrive(editor, address, picture),
    (error: unknown) => say(otherwise, error instanceof Error ? error.message : ''),
  )
}

function where(editor: Editor, address: string): number[] {
  const places: number[] = []
  if (editor.isDestroyed) return places
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'awaitedPicture' && node.attrs['address'] === address) places.push(at)
    return true
  })
  return places
}

function arrive(editor: Editor, address: string, { id, ...said }: ArrivedPicture): void {
  const figure = editor.schema.nodes['figure']!
  for (const at of where(editor, address)) {
    const alt = said.alt ?? (editor.state.doc.nodeAt(at)?.attrs['alt'] as string)
    const tr = editor.state.tr.setNodeMarkup(at, figure, { picture: id, ...said, alt })
    editor.view.dispatch(tr.setMeta('addToHistory', false))
  }
}
