import type { Editor } from '@tiptap/core'
import type { EditorWords } from '../../../../messages/desk-app/editor.ts'
import { BLOCK_CHOICES, type BlockChoice } from './block-choices.ts'
import { blockMenuKey } from './block-menu.ts'
import { useSurface } from './use-surface.ts'

/** The menu of an empty paragraph, below its sign. The text keeps the keys: see `block-menu.ts`. */
export function MenuView({
  editor,
  words,
  choose,
}: {
  readonly editor: Editor
  readonly words: EditorWords
  choose(choice: BlockChoice): void
}) {
  const menu = useSurface(editor, ({ state }) => blockMenuKey.getState(state) ?? null)
  if (!menu) return null
  const place = editor.view.coordsAtPos(menu.at)
  const frame = editor.view.dom.parentElement!.getBoundingClientRect()
  const style = { left: place.left - frame.left, top: place.bottom - frame.top + 4 }
  return (
    <ul className="block-menu" role="listbox" aria-label={words.menu} style={style}>
      {BLOCK_CHOICES.map((choice, at) => (
        <li
          key={choice.name}
          role="option"
          aria-selected={at === menu.active}
          onMouseDown={(event) => {
            event.preventDefault()
            choose(choice)
          }}
        >
          <kbd>{at + 1}</kbd>
          {words[choice.name]}
        </li>
      ))}
    </ul>
  )
}
