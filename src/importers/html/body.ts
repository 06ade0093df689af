import { parseFragment } from 'parse5'
import { type Block, type Body, parseBody } from '../../newsroom/articles/body.ts'
import { BodyReader, type Surroundings } from './body-reader.ts'
import { cleanHtml } from './clean.ts'
import { shallower } from './flatten.ts'
import { absolute } from './reader-address.ts'
import { attribute, outermost } from './tree.ts'

/**
 * The document tree of a text that comes as HTML, however dirty; it is cleaned first. What the body has no form for
 * keeps its words in the nearest one: a list in a quotation becomes paragraphs, spans of cells empty cells, raised and
 * lowered figures ² and ₂, players and pictures of others a link. Text marked as deleted stays away, and a link to
 * where no reader can follow is its words alone.
 *
 * Refuses what `cleanHtml` and `parseBody` refuse.
 *
 *     htmlToBody('<p>水<em>涨</em>')
 *     // content: [{ type: 'paragraph', content: [{ type: 'text', text: '水' }, { …, text: '涨', marks: [{ type: 'emphasis' }] }] }]
 */
export function htmlToBody(html: string, surroundings: Surroundings = {}): Body {
  const root = parseFragment(cleanHtml(html))
  const blocks = new BodyReader(surroundings).blocks(root.childNodes, [])
  return parseBody({ type: 'doc', content: blocks.map(withinLimits) })
}

/** The addresses of the pictures in a text, each once, in order: what to take in before `htmlToBody`. */
export function picturesIn(html: string, { address }: Surroundings = {}): string[] {
  const pictures = outermost(parseFragment(cleanHtml(html)), 'img')
  return [...new Set(pictures.map((img) => absolute(attribute(img, 'src') ?? '', address)))]
}

/** Lists stand four deep in each other at most. */
function withinLimits(block: Block): Block {
  return block.type === 'bulletList' || block.type === 'orderedList' ? shallower(block, 4) : block
}
