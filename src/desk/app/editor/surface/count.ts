import type { Node as DocNode } from '@tiptap/pm/model'
import { countCharacters } from '../../../../hanzi/words/count.ts'
import { countedText } from '../../../../newsroom/articles/body.ts'
import { bodyOf } from '../schema/body-doc.ts'

const counted = new WeakMap<DocNode, number>()

/** 字数 of a document. Blocks that have not changed since the last time are not counted again. */
export function charactersOf(doc: DocNode): number {
  let total = 0
  doc.forEach((block) => {
    let count = counted.get(block)
    if (count === undefined) {
      count = charactersOfBlock(block)
      counted.set(block, count)
    }
    total += count
  })
  return total
}

function charactersOfBlock(block: DocNode): number {
  return countCharacters(countedText(bodyOf(block.type.schema.topNodeType.create(null, block))))
}

/** 字数 of what is selected, by the rules of the whole. */
export function charactersBetween(doc: DocNode, from: number, to: number): number {
  return charactersOf(doc.cut(from, to))
}
