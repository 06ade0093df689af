import { DAY, type Instant, later } from '../../kernel/clock.ts'
import type { HeldPicture } from '../../newsroom/media/held-picture.ts'
import type { Rendition } from '../../newsroom/media/picture.ts'
import { EXPIRING_DAYS } from '../../newsroom/media/picture-filter.ts'
import { troubleWith } from '../../newsroom/media/picture-rights.ts'
import { receivedOf, type Upload } from '../../newsroom/media/upload.ts'
import type { PictureView } from '../contract/media.ts'

/** Where the site serves the files of pictures. */
const MEDIA_PATH = '/m/'

/** A picture as the interface shows it, at an instant. */
export function pictureView(picture: HeldPicture, now: Instant): PictureView {
  const { id, version, width, height, colour, placeholder, focus, crops = [] } = picture
  const { name, alt, caption, credit, licence, licenceKind, licenceFrom, licenceUntil } = picture
  const trouble = troubleWith(picture, now)
  const soon = later(now, EXPIRING_DAYS * DAY)
  return {
    id,
    version,
    width,
    height,
    colour,
    placeholder,
    focus,
    crops: crops.map((crop) => ({ ...crop, renditions: crop.renditions.map(renditionView) })),
    renditions: picture.renditions.map(renditionView),
    name,
    alt,
    caption,
    credit,
    licence,
    licenceKind,
    licenceFrom,
    licenceUntil,
    trouble,
    isExpiring: licenceUntil !== undefined && licenceUntil > now && licenceUntil <= soon,
    origin: picture.origin,
    addedAt: picture.addedAt,
    addedBy: picture.addedBy,
    retiredAt: picture.retiredAt,
    deletedAt: picture.deletedAt,
  }
}

function renditionView({ width, format, file }: Rendition): PictureView['renditions'][number] {
  return { width, format, address: MEDIA_PATH + file }
}

export function uploadView(upload: Upload) {
  const { id, name, size, expiresAt } = upload
  return { id, name, size, received: upload.pictureId === undefined ? receivedOf(upload) : size, expiresAt }
}
