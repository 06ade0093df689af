import { Mark } from '@tiptap/core'
import { toggleMark } from '@tiptap/pm/commands'
import { readersAddress } from './readers-address.ts'

export const Strong = Mark.create({
  name: 'strong',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return {
      'Mod-b': () => this.editor.commands.command(({ state, dispatch }) => toggleMark(this.type)(state, dispatch)),
    }
  },
})

/** 着重号: a dot under each character, where other scripts slant theirs. */
export const Emphasis = Mark.create({
  name: 'emphasis',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    return {
      'Mod-i': () => this.editor.commands.command(({ state, dispatch }) => toggleMark(this.type)(state, dispatch)),
    }
  },
})

export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = readersAddress(element.getAttribute('href') ?? '')
        return href === undefined ? false : { href }
      },
    },
  ],
  renderHTML: ({ mark }) => ['a', { href: readersAddress(String(mark.attrs['href'])) ?? '', rel: 'noopener' }, 0],
})
