import { Node } from '@tiptap/core'
import { readersAddress } from './readers-address.ts'
import { told } from './told.ts'

/** Said by whom, beside what was said. */
export const Blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({ cite: told('cite') }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
})

/** A picture of the house, by its id. What readers get of it is the site's affair; here it is shown by the surface. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  isolating: true,
  addAttributes: () => ({
    picture: { ...told('picture'), default: '' },
    alt: { ...told('alt'), default: '' },
    caption: told('caption'),
    credit: told('credit'),
  }),
  parseHTML: () => [{ tag: 'figure[data-picture]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
})

/**
 * A picture that is on its way into the house: where it was seen, and how far it has come. Known to the surface alone;
 * in the body it is a link to where it was seen, so that nothing is lost when it never arrives.
 */
export const AwaitedPicture = Node.create({
  name: 'awaitedPicture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    address: told('address'),
    alt: { ...told('alt'), default: '' },
    /** `waiting`: not asked for yet; `coming`; `failed`: the house could not get it; `local`: on the writer's disk. */
    state: { default: 'waiting', rendered: false },
    /** Why it is not to be had, in the words of whoever was asked. */
    reason: { default: '', rendered: false },
  }),
  parseHTML: () => [{ tag: 'figure[data-address]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
})

/** Something that lives elsewhere: a card with its title, never the thing itself. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    url: { ...told('url'), default: '' },
    title: { ...told('title'), default: '' },
  }),
  parseHTML: () => [
    {
      tag: 'div[data-url]',
      getAttrs: (element) => (readersAddress(element.getAttribute('data-url') ?? '') === undefined ? false : null),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
})

/** A note to a place in the text; its number is its place among the notes. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ text: { ...told('text'), default: '' } }),
  parseHTML: () => [{ tag: 'sup[data-text]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes],
  renderText: () => '',
})

/** 注音: characters with their reading above. */
export const Ruby = Node.create({
  name: 'ruby',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    base: { ...told('base'), default: '' },
    reading: { ...told('reading'), default: '' },
  }),
  parseHTML: () => [{ tag: 'ruby[data-base]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'ruby',
    HTMLAttributes,
    String(node.attrs['base']),
    ['rt', String(node.attrs['reading'])],
  ],
  renderText: ({ node }) => String(node.attrs['base']),
})
