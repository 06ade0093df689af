import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import type { HeldPicture, PictureWords } from './held-picture.ts'
import { lockSeenPicture, savePicture } from './picture-store.ts'
import { parsePictureWords } from './picture-words.ts'

export interface DescriptionOrder {
  readonly pictureId: Id
  /** The version that whoever orders it has seen. */
  readonly version: number
  /** What changes; the rest stays. */
  readonly words: Partial<PictureWords>
}

const FIELDS = ['alt', 'caption', 'credit', 'licence', 'licenceKind', 'licenceFrom', 'licenceUntil'] as const

/**
 * Says something else of a picture, or by what right it is printed; pages that show it follow. Refuses (`stale`) where
 * somebody else changed it in between, and (`invalid`) what `parsePictureWords` refuses. Nothing changed is no change.
 */
export async function describePicture(newsroom: Newsroom, order: DescriptionOrder): Promise<HeldPicture> {
  allow(newsroom.actor, 'write')
  return newsroom.write(async (tx) => {
    const picture = await lockSeenPicture(tx, { id: order.pictureId, version: order.version })
    const words = parsePictureWords({ ...picture, ...order.words })
    const changed = FIELDS.filter((field) => words[field] !== picture[field])
    if (changed.length === 0) return picture
    const said = (by: PictureWords) => Object.fromEntries(changed.map((field) => [field, by[field] ?? null]))
    await record(tx, { kind: 'picture.described', pictureId: picture.id, before: said(picture), after: said(words) })
    return savePicture(tx, { ...picture, ...words })
  })
}
