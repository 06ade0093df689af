import { fitMarkup, type Markup } from './markup.ts'
import { Mender } from './mend.ts'
import type { CleanPaste, PastedBlock } from './pasted.ts'
import { linesOf, paragraphsOf } from './plain.ts'
import { type MayEmbed, PasteReader, picturesIn, settleHeadings } from './read-paste.ts'

/**
 * Foreign markup as our blocks. Kept: paragraphs, subheads, strong text, 着重号, lists, quotations, tables, links,
 * footnotes, ruby. Left behind: fonts, colours, sizes, indents, whatever could run, and who tracked its readers. Pictures
 * stand in their places, awaited. What the house embeds is a card, of elsewhere a link to it is left. `pasted` is the same before its typography was mended.
 */
export function cleanPaste(markup: Markup, mayEmbed: MayEmbed): CleanPaste {
  const root = fitMarkup(markup)
  const reader = new PasteReader(root, mayEmbed)
  const pasted = settleHeadings(reader.blocks(root.children))
  return mended(pasted, { formats: reader.formats, tracked: reader.tracked })
}

/** A plain text as our blocks: what a PDF reader broke into lines is put together, its typography mended. */
export function cleanPlain(text: string): CleanPaste {
  const pasted = linesOf(text)
  const { body, mended: told } = mended(paragraphsOf(text), { formats: 0, tracked: 0 })
  const joins = Math.max(0, pasted.length - body.length)
  return { pasted, body, mended: { ...told, formats: told.formats + joins } }
}

function mended(
  blocks: readonly PastedBlock[],
  { formats, tracked }: { readonly formats: number; readonly tracked: number },
): CleanPaste {
  const mender = new Mender()
  const body = mender.blocks(blocks).filter(saysSomething)
  const pictures = picturesIn(body)
  return {
    pasted: blocks,
    body,
    mended: { formats: formats + mender.indents, marks: mender.marks, tracked, pictures },
  }
}

function saysSomething(block: PastedBlock): boolean {
  return !(block.type === 'paragraph' || block.type === 'heading') || (block.content?.length ?? 0) > 0
}
