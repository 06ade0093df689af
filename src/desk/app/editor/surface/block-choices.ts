import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { insertNamed, insertTable, toggleList, toggleQuote, toHeading } from './block-commands.ts'

/** What the menu of an empty paragraph offers; its order is its keys. */
export interface BlockChoice {
  readonly name: 'heading2' | 'heading3' | 'quote' | 'bullets' | 'numbers' | 'picture' | 'table' | 'embed' | 'rule'
  /** Undefined: the page asks for more first. */
  readonly command?: Command
}

export const BLOCK_CHOICES: readonly BlockChoice[] = [
  { name: 'heading2', command: toHeading(2) },
  { name: 'heading3', command: toHeading(3) },
  { name: 'quote', command: toggleQuote },
  { name: 'bullets', command: toggleList('bulletList') },
  { name: 'numbers', command: toggleList('orderedList') },
  { name: 'picture' },
  { name: 'table', command: insertTable() },
  { name: 'embed' },
  { name: 'rule', command: insertNamed('horizontalRule') },
]

/** Does a command with the caret where it is, and gives the text the keys again. */
export function run(editor: Editor, command: Command): boolean {
  const done = command(editor.state, editor.view.dispatch, editor.view)
  editor.view.focus()
  return done
}
