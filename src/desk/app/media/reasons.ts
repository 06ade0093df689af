import { mediaWords } from '../../../messages/desk-app/media.ts'
import type { Loose } from '../../../messages/desk-app/area-words.ts'
import { PICTURE_TROUBLES, type PictureTrouble } from '../../../newsroom/media/picture-rights.ts'
import { Problem } from '../call.ts'

export type MediaWords = Loose<(typeof mediaWords)['zh-Hans']>

/** Why a file was not taken, so that whoever sent it knows what to do. */
export function reasonOf(error: unknown, { reasons }: MediaWords): string {
  if (!(error instanceof Problem)) return reasons.broken
  const { code, facts, message } = error
  if (code === 'too_large') {
    if ('width' in facts) return reasons.pixels
    if ('frames' in facts) return reasons.frames
    return reasons.too_large(`${Math.floor(Number(facts.most ?? facts.mostBytes ?? 0) / 2 ** 20)} MB`)
  }
  if (code === 'unsupported' && facts.noun === 'picture') {
    if (facts.type === 'svg') return reasons.svg
    return facts.type === 'unknown' ? reasons.unknown : reasons.type(String(facts.type).toUpperCase())
  }
  return code === 'invalid' && facts.noun === 'picture' && facts.field === undefined ? reasons.broken : message
}

/** What keeps a picture from readers, from the facts of a publication that was refused for it: 缺图片来源. */
export function troubleIn(facts: Readonly<Record<string, unknown>>, words: MediaWords): string | undefined {
  const why = PICTURE_TROUBLES.find((trouble: PictureTrouble) => trouble === facts.why)
  return facts.noun === 'picture' && why !== undefined ? words.troubles[why] : undefined
}
