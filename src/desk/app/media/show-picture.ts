import type { Answered } from '../../contract/operation.ts'
import { type PictureView, readPicture } from '../../contract/media.ts'
import { keyOf, queries } from '../asked.ts'

/** Shows a picture as an act has answered with it, so that the next act is upon the version that is there now. */
export function showPicture(picture: PictureView): void {
  queries.setQueryData<Answered<typeof readPicture>>(
    keyOf(readPicture, { params: { pictureId: picture.id } }),
    (shown) => shown && { ...shown, picture },
  )
}
