import type { Editor } from '@tiptap/core'

/** A picture that has come into the house. */
export interface ArrivedPicture {
  readonly id: string
  readonly caption?: string | undefined
  readonly credit?: string | undefined
  readonly alt?: string | undefined
}

/** Brings pictures into the house. Throws when one is not to be had. */
export interface PictureDesk {
  fetch(address: string): Promise<ArrivedPicture>
  upload(file: File): Promise<ArrivedPicture>
}

/** Asks for the pictures that stand in the text and wait; with `again` also for those that were not to be had. */
export function awaitPictures(editor: Editor, desk: PictureDesk | undefined, again = false): void {
  if (!desk) return
  editor.state.doc.descendants((node, at) => {
    if (node.type.name !== 'awaitedPicture') return node.type.name === 'doc'
    const { state, address } = node.attrs as { state: string; address: string | null }
    if (!address || !(state === 'waiting' || (again && state === 'failed'))) return false
    say(editor, at, 'coming')
    desk.fetch(address).then(
      (picture) => arrive(editor, address, picture),
      () => where(editor, address).forEach((place) => say(editor, place, 'failed')),
    )
    return false
  })
}

/** Pictures from the writer's disk, at a place in the text. */
export function bringFiles(editor: Editor, desk: PictureDesk | undefined, files: readonly File[], at: number): void {
  const { schema } = editor
  for (const file of files) {
    // A name of its own, by which the place is found again when the picture has arrived.
    const address = `upload:${crypto.randomUUID()}`
    const waiting = schema.nodes['awaitedPicture']!.create({ address, alt: '', state: desk ? 'coming' : 'local' })
    const $at = editor.state.doc.resolve(Math.min(at, editor.state.doc.content.size))
    const place = $at.depth > 0 ? $at.after(1) : $at.pos
    editor.view.dispatch(editor.state.tr.insert(place, waiting))
    desk?.upload(file).then(
      (picture) => arrive(editor, address, picture),
      () => where(editor, address).forEach((place) => say(editor, place, 'local')),
    )
  }
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

/** How far a picture has come is no edit: undo passes over it. */
function say(editor: Editor, at: number, state: string): void {
  editor.view.dispatch(editor.state.tr.setNodeAttribute(at, 'state', state).setMeta('addToHistory', false))
}

function arrive(editor: Editor, address: string, { id, ...said }: ArrivedPicture): void {
  const figure = editor.schema.nodes['figure']!
  for (const at of where(editor, address)) {
    const alt = said.alt ?? (editor.state.doc.nodeAt(at)?.attrs['alt'] as string)
    const tr = editor.state.tr.setNodeMarkup(at, figure, { picture: id, ...said, alt })
    editor.view.dispatch(tr.setMeta('addToHistory', false))
  }
}
