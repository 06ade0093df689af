import { Extension, isMacOS } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { moveBlock, toHeading, toParagraph } from './block-commands.ts'
import { toLineEnd } from './line-ends.ts'

/** Keys of the surface beside those of its nodes and marks. None that belongs to an input method. */
export const SurfaceKeys = Extension.create({
  name: 'surfaceKeys',
  addKeyboardShortcuts() {
    const { editor } = this
    const run = (command: Command) => () =>
      editor.commands.command(({ state, dispatch, view }) => command(state, dispatch, view))
    const [home, end] = isMacOS() ? (['Meta-ArrowLeft', 'Meta-ArrowRight'] as const) : (['Home', 'End'] as const)
    return {
      [home]: run(toLineEnd(-1, { selects: false })),
      [end]: run(toLineEnd(1, { selects: false })),
      [`Shift-${home}`]: run(toLineEnd(-1, { selects: true })),
      [`Shift-${end}`]: run(toLineEnd(1, { selects: true })),
      'Mod-Alt-2': run(toHeading(2)),
      'Mod-Alt-3': run(toHeading(3)),
      'Mod-Alt-0': run(toParagraph),
      'Alt-ArrowUp': run(moveBlock(-1)),
      'Alt-ArrowDown': run(moveBlock(1)),
    }
  },
})
