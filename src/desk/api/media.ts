import { Refusal } from '../../kernel/refusal.ts'
import { actorName } from '../../newsroom/people/actor.ts'
import { beginUpload } from '../../newsroom/media/begin-upload.ts'
import { completeUpload, dropUpload } from '../../newsroom/media/complete-upload.ts'
import { deletePicture, restorePicture } from '../../newsroom/media/delete-picture.ts'
import { describePicture } from '../../newsroom/media/describe-picture.ts'
import { fetchPicture } from '../../newsroom/media/fetch-picture.ts'
import { removeCrop, setCrop, setFocus } from '../../newsroom/media/frame-picture.ts'
import type { PictureWords } from '../../newsroom/media/held-picture.ts'
import { countPictures, listPictures, listUses } from '../../newsroom/media/picture-reading.ts'
import { findPicture } from '../../newsroom/media/picture-store.ts'
import { receivePiece } from '../../newsroom/media/receive-piece.ts'
import { reinstatePicture, retirePicture } from '../../newsroom/media/retire-picture.ts'
import { listUploads } from '../../newsroom/media/upload-store.ts'
import * as contract from '../contract/media.ts'
import { type Handled, handle } from './handler.ts'
import { pictureView, uploadView } from './picture-view.ts'
import { readBytes } from './read-bytes.ts'

export const mediaHandlers: readonly Handled[] = [
  handle(contract.listPictures, async ({ query }, { db, newsroom }) => {
    const { q, after, limit, ...filter } = query
    const now = newsroom.now()
    const found = await listPictures(db, { ...filter, words: q, before: after, limit: limit + 1, now })
    const items = found.slice(0, limit)
    return {
      items: items.map((picture) => ({ ...pictureView(picture, now), uses: picture.uses })),
      next: found.length > limit ? items.at(-1)!.id : null,
    }
  }),
  handle(contract.countPictures, async (_, { db, newsroom }) => countPictures(db, newsroom.now())),
  handle(contract.readPicture, async ({ params: { pictureId } }, { db, newsroom }) => {
    const [picture, uses] = await Promise.all([findPicture(db, pictureId), listUses(db, pictureId)])
    if (!picture) throw new Refusal('missing', { noun: 'picture', id: pictureId })
    return { picture: pictureView(picture, newsroom.now()), uses }
  }),

  handle(contract.describePicture, async ({ params, body }, { newsroom }) => {
    const { version, ...words } = body
    return pictureView(await describePicture(newsroom, { ...params, version, words: saidOf(words) }), newsroom.now())
  }),
  handle(contract.focusPicture, async ({ params, body }, { newsroom }) =>
    pictureView(await setFocus(newsroom, { ...params, ...body, focus: body.focus ?? undefined }), newsroom.now()),
  ),
  handle(contract.cropPicture, async ({ params, body }, { newsroom, house }) => {
    const { version, ...part } = body
    return pictureView(await setCrop(newsroom, house.pictures.darkroom, { ...params, version, part }), newsroom.now())
  }),
  handle(contract.uncropPicture, async ({ params, query }, { newsroom }) =>
    pictureView(await removeCrop(newsroom, { ...params, ...query }), newsroom.now()),
  ),
  handle(contract.retirePicture, async ({ params }, { newsroom }) =>
    pictureView(await retirePicture(newsroom, params.pictureId), newsroom.now()),
  ),
  handle(contract.reinstatePicture, async ({ params }, { newsroom }) =>
    pictureView(await reinstatePicture(newsroom, params.pictureId), newsroom.now()),
  ),
  handle(contract.deletePicture, async ({ params }, { newsroom }) =>
    pictureView(await deletePicture(newsroom, params.pictureId), newsroom.now()),
  ),
  handle(contract.restorePicture, async ({ params }, { newsroom }) =>
    pictureView(await restorePicture(newsroom, params.pictureId), newsroom.now()),
  ),
  handle(contract.fetchPicture, async ({ body }, { newsroom, house }) =>
    pictureView(await fetchPicture(newsroom, house.pictures, body), newsroom.now()),
  ),

  handle(contract.beginUpload, async ({ body }, { newsroom }) => uploadView(await beginUpload(newsroom, body))),
  handle(contract.listUploads, async (_, { db, newsroom }) => {
    const found = await listUploads(db, { madeBy: actorName(newsroom.actor), now: newsroom.now() })
    return { items: found.map(uploadView), next: null }
  }),
  handle(contract.sendPiece, async ({ params, query }, { newsroom, house, req }) => {
    const bytes = await readBytes(req, contract.sendPiece.bytes!.most)
    return uploadView(await receivePiece(newsroom, house.pictures.media, { ...params, ...query, bytes }))
  }),
  handle(contract.completeUpload, async ({ params }, { newsroom, house }) =>
    pictureView(await completeUpload(newsroom, house.pictures, params.uploadId), newsroom.now()),
  ),
  handle(contract.dropUpload, async ({ params }, { newsroom, house }) => {
    await dropUpload(newsroom, house.pictures.media, params.uploadId)
  }),
]

type Words = { readonly [Field in keyof PictureWords]?: PictureWords[Field] | null | undefined }

/** What is left out stays as it is; null takes away. */
function saidOf(words: Words): Partial<PictureWords> {
  const said = Object.entries(words).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said.map(([field, value]) => [field, value ?? undefined]))
}
