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

/** A change that somebody suggests: whose, since when, and which others are decided with it. */
const SUGGESTED = {
  id: { default: '', rendered: false },
  by: { default: '', rendered: false },
  at: { default: '', rendered: false },
}

/** Text that somebody suggests to put in. Typing on at its end is the next suggestion's affair. */
export const Insertion = Mark.create({
  name: 'insertion',
  inclusive: false,
  addAttributes: () => SUGGESTED,
  renderHTML: ({ mark }) => ['ins', { 'data-by': String(mark.attrs['by']) }, 0],
})

/** Text that somebody suggests to leave out. */
export const Deletion = Mark.create({
  name: 'deletion',
  inclusive: false,
  addAttributes: () => SUGGESTED,
  renderHTML: ({ mark }) => ['del', { 'data-by': String(mark.attrs['by']) }, 0],
})
