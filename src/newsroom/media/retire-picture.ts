import type { Id } from '../../kernel/ids.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import type { HeldPicture } from './held-picture.ts'
import { lockPicture, savePicture } from './picture-store.ts'

/**
 * 停用: no story with this picture can be published from now on; those that are keep it. Lifted again with
 * `reinstatePicture`. A picture that is retired already stays so.
 */
export async function retirePicture(newsroom: Newsroom, pictureId: Id): Promise<HeldPicture> {
  allow(newsroom.actor, 'keep_pictures')
  return newsroom.write(async (tx) => {
    const picture = await lockPicture(tx, pictureId)
    if (picture.retiredAt !== undefined) return picture
    await record(tx, { kind: 'picture.retired', pictureId })
    return savePicture(tx, { ...picture, retiredAt: tx.at })
  })
}

/** Lets a retired picture be used again. */
export async function reinstatePicture(newsroom: Newsroom, pictureId: Id): Promise<HeldPicture> {
  allow(newsroom.actor, 'keep_pictures')
  return newsroom.write(async (tx) => {
    const picture = await lockPicture(tx, pictureId)
    if (picture.retiredAt === undefined) return picture
    await record(tx, { kind: 'picture.reinstated', pictureId })
    return savePicture(tx, { ...picture, retiredAt: undefined })
  })
}
