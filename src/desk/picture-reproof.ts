import type { Refusal } from '../kernel/refusal.ts'
import type { PictureReproofs } from '../messages/desk-words.ts'

/** Why a picture was not taken, or a story with it not published; undefined for what is said alike of all things. */
export function pictureReproof(refusal: Refusal, words: PictureReproofs): string | undefined {
  const { code, facts } = refusal
  if (facts.noun === 'address' && facts.url !== undefined) return addressReproof(refusal, words)
  if (facts.noun !== 'picture' || facts.field !== undefined) return undefined
  const which = () => whichOf(facts, words)
  switch (facts.why) {
    case 'empty':
      return words.empty
    case 'in use':
      return words.inUse
    case 'no credit':
      return words.lacks(which(), 'credit')
    case 'no licence':
      return words.lacks(which(), 'licence')
    case 'licence over':
    case 'licence to come':
      return words.notInForce(which())
    case 'retired':
    case 'deleted':
    case 'not there':
      return words.gone(which())
    default:
  }
  if (code === 'too_large') {
    if (facts.width !== undefined) return words.pixels(Number(facts.mostPixels) / 1_000_000)
    return facts.frames === undefined ? words.tooLarge(megabytes(facts.most)) : words.frames
  }
  if (code === 'unsupported') {
    if (facts.type === 'svg') return words.svg
    return facts.type === 'unknown' ? words.unknown : words.type(String(facts.type).toUpperCase())
  }
  return code === 'invalid' ? words.broken : undefined
}

/** Which pictures of a story are meant, as its writer counts them. */
function whichOf({ names, numbers, name, id }: Refusal['facts'], words: PictureReproofs): string {
  if (!Array.isArray(names) || !Array.isArray(numbers)) return words.which(undefined, String(name || id || ''))
  return names.map((each, at) => words.which(Number(numbers[at]), String(each))).join(words.and)
}

/** Why a picture that stands elsewhere could not be fetched. */
function addressReproof({ code, facts }: Refusal, words: PictureReproofs): string {
  const why = String(facts.why)
  if (code === 'too_large') return words.tooLarge(megabytes(facts.most))
  if (why === 'not public') return words.notPublic
  if (code !== 'missing') return words.noAddress
  const status = /^answered (\d{3})$/.exec(why)?.[1]
  if (status !== undefined) return words.answered(status)
  return why === 'too slow' ? words.tooSlow : words.unreachable
}

function megabytes(bytes: unknown): string {
  return `${Math.floor(Number(bytes) / 2 ** 20)} MB`
}
