import { Extension } from '@tiptap/core'
import type { Node as DocNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Hit, replacement, type Search } from './find.ts'

/** Where something was found: in the text, in an attribute of a node (a caption), in a field of the story. */
export type Found =
  | { readonly in: 'text'; readonly from: number; readonly to: number }
  | { readonly in: 'node'; readonly at: number; readonly name: string; readonly hit: Hit }
  | { readonly in: 'field'; readonly name: string; readonly hit: Hit }

const CAPTIONS: Readonly<Record<string, readonly string[]>> = {
  figure: ['caption', 'credit', 'alt'],
  table: ['caption', 'source'],
  embed: ['title'],
  blockquote: ['cite'],
}
const FIELDS = ['kicker', 'headline', 'standfirst'] as const
/** More are found and replaced, but not marked. */
const MOST_MARKED = 2000

/** All places of a document where `find` finds something, in the order in which they are read. */
export function foundIn(doc: DocNode, find: (text: string) => Hit[]): Found[] {
  const found: Found[] = FIELDS.flatMap((name) =>
    find(String(doc.attrs[name] ?? '')).map((hit): Found => ({ in: 'field', name, hit })),
  )
  doc.descendants((node, at) => {
    for (const name of CAPTIONS[node.type.name] ?? [])
      for (const hit of find(String(node.attrs[name] ?? ''))) found.push({ in: 'node', at, name, hit })
    if (!node.isTextblock) return true
    const text = node.textBetween(0, node.content.size, '', '\uFFFC')
    for (const { from, to } of find(text)) found.push({ in: 'text', from: at + 1 + from, to: at + 1 + to })
    return false
  })
  return found
}

interface Marks {
  readonly found: readonly Found[]
  readonly at: number
}

interface Held {
  readonly marks: Marks
  readonly set: DecorationSet
}

const findKey = new PluginKey<Held>('find')

/** Marks what was found, the one at hand more than the others. Marks move with the text until it is searched again. */
export const FindMarks = Extension.create({
  name: 'findMarks',
  addProseMirrorPlugins: () => [
    new Plugin<Held>({
      key: findKey,
      state: {
        init: () => ({ marks: { found: [], at: -1 }, set: DecorationSet.empty }),
        apply(tr, held) {
          const marks = tr.getMeta(findKey) as Marks | undefined
          if (marks) return { marks, set: decorations(tr.doc, marks) }
          return tr.docChanged && held.set !== DecorationSet.empty
            ? { ...held, set: held.set.map(tr.mapping, tr.doc) }
            : held
        },
      },
      props: { decorations: (state) => findKey.getState(state)?.set },
    }),
  ],
})

function decorations(doc: DocNode, { found, at }: Marks): DecorationSet {
  const shown = found
    .slice(0, MOST_MARKED)
    .flatMap((each, index) =>
      each.in === 'text'
        ? [Decoration.inline(each.from, each.to, { class: index === at ? 'found at-hand' : 'found' })]
        : each.in === 'node' && index === at
          ? [Decoration.node(each.at, each.at + doc.nodeAt(each.at)!.nodeSize, { class: 'found at-hand' })]
          : [],
    )
  return DecorationSet.create(doc, shown)
}

export function marked(tr: Transaction, marks: Marks): Transaction {
  return tr.setMeta(findKey, marks)
}

/** Brings a place into sight. */
export function shown(state: EditorState, found: Found): Transaction {
  if (found.in === 'text')
    return state.tr.setSelection(TextSelection.create(state.doc, found.from, found.to)).scrollIntoView()
  if (found.in === 'node')
    return state.tr.setSelection(TextSelection.near(state.doc.resolve(found.at))).scrollIntoView()
  return state.tr
}

/** Replaces all of them, from the last to the first, in one step for undo. */
export function replaced(tr: Transaction, found: readonly Found[], search: Search, by: string): Transaction {
  for (const each of found.toReversed()) {
    if (each.in === 'text') {
      const text = replacement(search, by, tr.doc.textBetween(each.from, each.to))
      if (text === '') tr.delete(each.from, each.to)
      else tr.insertText(text, each.from, each.to)
      continue
    }
    const node = each.in === 'node' ? tr.doc.nodeAt(each.at)! : tr.doc
    const before = String(node.attrs[each.name] ?? '')
    const { from, to } = each.hit
    const after = before.slice(0, from) + replacement(search, by, before.slice(from, to)) + before.slice(to)
    if (each.in !== 'node') tr.setDocAttribute(each.name, after)
    // Among words, it is put anew: suggestion mode sees what came and went, not what an attribute became.
    else if (node.isInline) tr.setNodeMarkup(each.at, undefined, { ...node.attrs, [each.name]: after })
    else tr.setNodeAttribute(each.at, each.name, after)
  }
  return tr
}
