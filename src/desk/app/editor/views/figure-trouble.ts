import { type PictureRights, type PictureTrouble, troubleWith } from '../../../../newsroom/media/picture-rights.ts'

/**
 * Why a story with this figure cannot be published now; undefined if it can. As the house judges it: a figure may say
 * itself whose its picture is. Without rights there is no such picture.
 */
export function figureTrouble(
  ownCredit: string,
  rights: PictureRights | undefined,
  now: string = new Date().toISOString(),
): PictureTrouble | 'not there' | undefined {
  if (!rights) return 'not there'
  return troubleWith({ ...rights, credit: rights.credit || ownCredit.trim() }, now)
}
