import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import type { Newsroom } from '../newsroom.ts'
import { allow } from '../people/policy.ts'
import type { Darkroom } from './darkroom.ts'
import type { HeldPicture } from './held-picture.ts'
import type { Crop } from './picture.ts'
import { findPicture, lockSeenPicture, savePicture } from './picture-store.ts'
import { type Focus, isOfShape, type Rectangle, type Shape } from './shapes.ts'

/** Which version of which picture, as whoever orders something has seen it. */
export interface Seen {
  readonly pictureId: Id
  readonly version: number
}

/**
 * Says what a picture is about, so that it is cropped around it; `undefined`: its middle again. Refuses (`invalid`) a
 * place outside of the picture, and (`stale`) where somebody else changed the picture in between.
 */
export async function setFocus(
  newsroom: Newsroom,
  { pictureId, version, focus }: Seen & { readonly focus: Focus | undefined },
): Promise<HeldPicture> {
  allow(newsroom.actor, 'write')
  const isIn = (at: number) => Number.isInteger(at) && at >= 0 && at <= 1000
  if (focus && !(isIn(focus.x) && isIn(focus.y)))
    throw new Refusal('invalid', { noun: 'picture', field: 'focus', why: 'outside of the picture' })
  return newsroom.write(async (tx) => {
    const { focus: before, ...picture } = await lockSeenPicture(tx, { id: pictureId, version })
    if (before?.x === focus?.x && before?.y === focus?.y) return { ...picture, focus }
    await record(tx, { kind: 'picture.framed', pictureId, shape: null })
    return savePicture(tx, { ...picture, focus })
  })
}

/**
 * Chooses what of a picture stands in the slots of one shape. Refuses (`invalid`) a part that does not lie in the picture
 * or has another shape, (`missing`) a picture that was taken in without its original, (`stale`) as `setFocus`.
 */
export async function setCrop(
  newsroom: Newsroom,
  darkroom: Darkroom,
  { pictureId, version, shape, part }: Seen & { readonly shape: Shape; readonly part: Rectangle },
): Promise<HeldPicture> {
  allow(newsroom.actor, 'write')
  const known = await findPicture(newsroom.database.read, pictureId)
  if (!known) throw new Refusal('missing', { noun: 'picture', id: pictureId })
  const { left, top, width, height } = part
  if (![left, top, width, height].every(Number.isInteger) || width < 1 || height < 1 || !isOfShape(known, shape, part))
    throw new Refusal('invalid', { noun: 'picture', field: 'part', why: 'not of this shape', shape })
  const renditions = await darkroom.crop({ fileHash: known.fileHash, part })
  return saveCrops(newsroom, { pictureId, version, shape }, { shape, left, top, width, height, renditions })
}

/** Leaves a shape to the focus again. Refuses as `setFocus`. */
export async function removeCrop(newsroom: Newsroom, order: Seen & { readonly shape: Shape }): Promise<HeldPicture> {
  allow(newsroom.actor, 'write')
  return saveCrops(newsroom, order)
}

async function saveCrops(
  newsroom: Newsroom,
  { pictureId, version, shape }: Seen & { readonly shape: Shape },
  crop?: Crop,
): Promise<HeldPicture> {
  return newsroom.write(async (tx) => {
    const picture = await lockSeenPicture(tx, { id: pictureId, version })
    const others = (picture.crops ?? []).filter((each) => each.shape !== shape)
    if (!crop && others.length === (picture.crops ?? []).length) return picture
    await record(tx, { kind: 'picture.framed', pictureId, shape })
    return savePicture(tx, { ...picture, crops: crop ? [...others, crop] : others })
  })
}
