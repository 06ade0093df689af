import type { Refusal } from '../kernel/refusal.ts'
import type { PictureReproofs } from '../messages/desk-words.ts'

/** Why a picture was not taken, or a story with it not published; undefined for what is said alike of all things. */
export function pictureReproof({ code, facts }: Refusal, words: PictureReproofs): string | undefined {
  if (facts.noun !== 'picture' || facts.field !== undefined) return undefined
  const name = String(facts.name ?? '') || String(facts.id ?? '')
  switch (facts.why) {
    case 'empty':
      return words.empty
    case 'in use':
      return words.inUse
    case 'no credit':
      return words.lacks(name, 'credit')
    case 'no licence':
      return words.lacks(name, 'licence')
    case 'licence over':
    case 'licence to come':
      return words.notInForce(name)
    case 'retired':
    case 'deleted':
    case 'not there':
      return words.gone(name)
    default:
  }
  if (code === 'too_large') {
    if (facts.width !== undefined) return words.pixels(Number(facts.mostPixels) / 1_000_000)
    return facts.frames === undefined ? words.tooLarge(`${Math.floor(Number(facts.most) / 2 ** 20)} MB`) : words.frames
  }
  if (code === 'unsupported') {
    if (facts.type === 'svg') return words.svg
    return facts.type === 'unknown' ? words.unknown : words.type(String(facts.type).toUpperCase())
  }
  return code === 'invalid' ? words.broken : undefined
}
