import type { DefaultTreeAdapterTypes, TreeAdapter, DefaultTreeAdapterMap } from 'parse5'
import { defaultTreeAdapter, parse, parseFragment } from 'parse5'
import { Refusal } from '../../kernel/refusal.ts'

/** The most HTML taken at once, in UTF-16 units. */
export const MOST_HTML = 16 * 1024 * 1024

/** The most elements and comments that one text may come to; a few kilobytes of unclosed tags can mean millions. */
export const MOST_NODES = 500_000

/**
 * Parses a fragment as a browser does, in time and memory bounded by the two limits whatever the nesting.
 * Refuses (`too_large`) what is beyond them.
 */
export function parseBounded(html: string): DefaultTreeAdapterTypes.DocumentFragment {
  if (html.length > MOST_HTML)
    throw new Refusal('too_large', { noun: 'html', characters: html.length, most: MOST_HTML })
  return parseFragment(html, { treeAdapter: countingAdapter() })
}

/** The same for a whole page, as a browser without scripts reads it. How long it may be, whoever read its file has said. */
export function parsePageBounded(html: string): DefaultTreeAdapterTypes.Document {
  return parse(html, { treeAdapter: countingAdapter(), scriptingEnabled: false })
}

function countingAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let nodes = 0
  const count = () => {
    nodes += 1
    if (nodes > MOST_NODES) throw new Refusal('too_large', { noun: 'html', mostElements: MOST_NODES })
  }
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespaceURI, attrs) {
      count()
      return defaultTreeAdapter.createElement(tagName, namespaceURI, attrs)
    },
    createCommentNode(data) {
      count()
      return defaultTreeAdapter.createCommentNode(data)
    },
  }
}
