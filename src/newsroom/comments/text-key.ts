import { createHash } from 'node:crypto'
import { projection } from '../../hanzi/scripts/projection.ts'

/** Shorter ones are said by many without a plan: 支持, 好消息. */
const SHORTEST_TOLD = 6

/**
 * A text without what disguises a repeat: script, width, case, spaces, marks, invisible characters and how often a
 * character is drawn out (好好好好).
 */
export function foldedText(text: string): string {
  return projection(text.normalize('NFKC').toLowerCase())
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/(\p{L})\1{2,}/gu, '$1')
}

/** By what repeats of a text are found; empty for one that says too little to be a repeat. */
export function textKey(text: string): string {
  const folded = foldedText(text)
  return folded.length < SHORTEST_TOLD ? '' : createHash('sha256').update(folded).digest('base64url').slice(0, 16)
}
