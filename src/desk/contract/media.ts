import * as z from 'zod'
import { LICENCE_STATES, PICTURE_PLACES } from '../../newsroom/media/picture-filter.ts'
import { LICENCE_KINDS, PICTURE_TROUBLES } from '../../newsroom/media/picture-rights.ts'
import { SHAPES } from '../../newsroom/media/shapes.ts'
import { MOST_PIECE_BYTES } from '../../newsroom/media/upload.ts'
import { idSchema, instantSchema, listOf, numberInAddressSchema, numberSchema, pageShape } from './common.ts'
import { operation } from './operation.ts'

const renditionSchema = z.object({
  width: z.number(),
  format: z.enum(['avif', 'webp', 'jpeg']),
  /** Below the portal's address: `/m/5f….avif`. */
  address: z.string(),
})

const rectangleShape = {
  left: numberSchema,
  top: numberSchema,
  width: numberSchema.min(1),
  height: numberSchema.min(1),
}

const focusSchema = z.object({ x: z.int().min(0).max(1000), y: z.int().min(0).max(1000) })

const pictureSchema = z.object({
  id: idSchema,
  version: z.number(),
  width: z.number(),
  height: z.number(),
  colour: z.string(),
  placeholder: z.string().optional(),
  renditions: z.array(renditionSchema),
  focus: focusSchema.optional(),
  crops: z.array(z.object({ shape: z.enum(SHAPES), ...rectangleShape, renditions: z.array(renditionSchema) })),
  name: z.string(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  licence: z.string(),
  licenceKind: z.enum(LICENCE_KINDS).optional(),
  licenceFrom: instantSchema.optional(),
  licenceUntil: instantSchema.optional(),
  /** Why no story with it can be published now. */
  trouble: z.enum(PICTURE_TROUBLES).optional(),
  /** Its licence ends within a month. */
  isExpiring: z.boolean(),
  origin: z.string().optional(),
  addedAt: instantSchema,
  addedBy: z.string(),
  retiredAt: instantSchema.optional(),
  deletedAt: instantSchema.optional(),
})
export type PictureView = z.output<typeof pictureSchema>

const listedSchema = pictureSchema.extend({
  /** How many stories name it. */
  uses: z.number(),
})
export type ListedPictureView = z.output<typeof listedSchema>

const useSchema = z.object({
  articleId: idSchema,
  headline: z.string(),
  state: z.string(),
  /** Readers see it there now. */
  live: z.boolean(),
  /** In the newest version; without it, in older ones alone. */
  newest: z.boolean(),
})

const pictureParams = z.object({ pictureId: idSchema })
const seen = { version: numberSchema.min(1) }

export const listPictures = operation({
  id: 'listPictures',
  method: 'GET',
  path: '/pictures',
  summary: 'Pictures of the house, the newest first, by what is said of them, their licence and their use.',
  for: 'staff',
  scope: 'media:read',
  query: z.object({
    ...pageShape,
    q: z.string().max(200).optional(),
    credit: z.string().max(100).optional(),
    licence: z.enum(LICENCE_STATES).optional(),
    use: z.enum(['used', 'unused']).optional(),
    place: z.enum(PICTURE_PLACES).optional(),
  }),
  answer: listOf(listedSchema),
  follows: ['picture'],
})

export const countPictures = operation({
  id: 'countPictures',
  method: 'GET',
  path: '/pictures/counts',
  summary: 'How many pictures there are of each kind.',
  for: 'staff',
  scope: 'media:read',
  answer: z.object({
    all: z.number(),
    used: z.number(),
    unused: z.number(),
    retired: z.number(),
    deleted: z.number(),
    licence: z.record(z.enum(LICENCE_STATES), z.number()),
    credits: z.array(z.object({ credit: z.string(), count: z.number() })),
  }),
  follows: ['picture'],
})

export const readPicture = operation({
  id: 'readPicture',
  method: 'GET',
  path: '/pictures/{pictureId}',
  summary: 'A picture, and the stories that show it.',
  for: 'staff',
  scope: 'media:read',
  params: pictureParams,
  answer: z.object({ picture: pictureSchema, uses: z.array(useSchema) }),
  refusals: ['missing'],
  follows: ['picture', 'article'],
})

const wordsShape = {
  alt: z.string().max(500).optional(),
  caption: z.string().max(1000).optional(),
  credit: z.string().max(100).optional(),
  licence: z.string().max(200).optional(),
  licenceKind: z.enum(LICENCE_KINDS).nullish(),
  licenceFrom: z.iso.datetime().nullish(),
  licenceUntil: z.iso.datetime().nullish(),
}

export const describePicture = operation({
  id: 'describePicture',
  method: 'PATCH',
  path: '/pictures/{pictureId}',
  summary: 'Say something else of a picture, or by what right it is printed. What is left out stays; null takes away.',
  for: 'write',
  scope: 'media:write',
  params: pictureParams,
  body: z.object({ ...seen, ...wordsShape }),
  answer: pictureSchema,
  refusals: ['missing', 'stale'],
})

export const focusPicture = operation({
  id: 'focusPicture',
  method: 'PUT',
  path: '/pictures/{pictureId}/focus',
  summary: 'Say what a picture is about, in per mille from its upper left corner; null: its middle.',
  for: 'write',
  scope: 'media:write',
  params: pictureParams,
  body: z.object({ ...seen, focus: focusSchema.nullable() }),
  answer: pictureSchema,
  refusals: ['missing', 'stale'],
})

const cropParams = z.object({ pictureId: idSchema, shape: z.enum(SHAPES) })

export const cropPicture = operation({
  id: 'cropPicture',
  method: 'PUT',
  path: '/pictures/{pictureId}/crops/{shape}',
  summary: 'Choose what of a picture stands in the slots of one shape, in its own pixels.',
  for: 'write',
  scope: 'media:write',
  params: cropParams,
  body: z.object({ ...seen, ...rectangleShape }),
  answer: pictureSchema,
  refusals: ['missing', 'stale'],
})

export const uncropPicture = operation({
  id: 'uncropPicture',
  method: 'DELETE',
  path: '/pictures/{pictureId}/crops/{shape}',
  summary: 'Leave a shape to the focus again.',
  for: 'write',
  scope: 'media:write',
  params: cropParams,
  query: z.object({ version: numberInAddressSchema }),
  answer: pictureSchema,
  refusals: ['missing', 'stale'],
})

export const retirePicture = operation({
  id: 'retirePicture',
  method: 'POST',
  path: '/pictures/{pictureId}/retirement',
  summary: 'Let no further story with this picture be published.',
  for: 'keep_pictures',
  scope: 'media:write',
  params: pictureParams,
  answer: pictureSchema,
  refusals: ['missing'],
})

export const reinstatePicture = operation({
  id: 'reinstatePicture',
  method: 'DELETE',
  path: '/pictures/{pictureId}/retirement',
  summary: 'Let a retired picture be used again.',
  for: 'keep_pictures',
  scope: 'media:write',
  params: pictureParams,
  answer: pictureSchema,
  refusals: ['missing'],
})

export const deletePicture = operation({
  id: 'deletePicture',
  method: 'POST',
  path: '/pictures/{pictureId}/deletion',
  summary: 'Delete a picture that no story names; it can be brought back for thirty days.',
  for: 'keep_pictures',
  scope: 'media:write',
  params: pictureParams,
  answer: pictureSchema,
  refusals: ['missing', 'stale'],
})

export const restorePicture = operation({
  id: 'restorePicture',
  method: 'DELETE',
  path: '/pictures/{pictureId}/deletion',
  summary: 'Bring a deleted picture back.',
  for: 'keep_pictures',
  scope: 'media:write',
  params: pictureParams,
  answer: pictureSchema,
  refusals: ['missing'],
})

export const fetchPicture = operation({
  id: 'fetchPicture',
  method: 'POST',
  path: '/pictures/fetched',
  summary: 'Take in a picture that stands at a public address of the web.',
  for: 'write',
  scope: 'media:write',
  body: z.object({ url: z.string().min(1).max(4000), alt: z.string().max(2000).optional() }),
  answer: pictureSchema,
  refusals: ['missing', 'too_large', 'unsupported'],
})

const uploadSchema = z.object({
  id: idSchema,
  name: z.string(),
  size: z.number(),
  /** Bytes that have come. */
  received: z.number(),
  expiresAt: instantSchema,
})

export const beginUpload = operation({
  id: 'beginUpload',
  method: 'POST',
  path: '/picture-uploads',
  summary: 'Begin to send a file, or go on with one: the same mark and size find the upload that is under way.',
  for: 'write',
  scope: 'media:write',
  body: z.object({
    name: z.string().min(1).max(300),
    size: numberSchema.min(1),
    /** How the sender knows the file again: its name, size and time. */
    mark: z.string().min(1).max(500),
  }),
  answer: uploadSchema,
  refusals: ['too_large', 'too_fast'],
})

export const listUploads = operation({
  id: 'listUploads',
  method: 'GET',
  path: '/picture-uploads',
  summary: 'What whoever asks has begun to send and not completed, the newest first.',
  for: 'write',
  scope: 'media:read',
  answer: listOf(uploadSchema),
})

const uploadParams = z.object({ uploadId: idSchema })

export const sendPiece = operation({
  id: 'sendPiece',
  method: 'PATCH',
  path: '/picture-uploads/{uploadId}/bytes',
  summary: 'Send the next bytes of a file. They may come again: what is there already is left out.',
  for: 'write',
  scope: 'media:write',
  params: uploadParams,
  query: z.object({ offset: numberInAddressSchema }),
  bytes: { most: MOST_PIECE_BYTES },
  answer: uploadSchema,
  refusals: ['missing', 'stale', 'too_large', 'unsupported'],
})

export const completeUpload = operation({
  id: 'completeUpload',
  method: 'POST',
  path: '/picture-uploads/{uploadId}/completion',
  summary: 'Make a picture of a file that has come whole. May be asked again by whoever did not hear the answer.',
  for: 'write',
  scope: 'media:write',
  params: uploadParams,
  answer: pictureSchema,
  refusals: ['missing', 'stale', 'too_large', 'unsupported'],
})

export const dropUpload = operation({
  id: 'dropUpload',
  method: 'DELETE',
  path: '/picture-uploads/{uploadId}',
  summary: 'Forget a file that is not wanted any more.',
  for: 'write',
  scope: 'media:write',
  params: uploadParams,
  answer: z.undefined(),
  refusals: ['missing'],
})

export const mediaOperations = [
  listPictures,
  countPictures,
  readPicture,
  describePicture,
  focusPicture,
  cropPicture,
  uncropPicture,
  retirePicture,
  reinstatePicture,
  deletePicture,
  restorePicture,
  fetchPicture,
  beginUpload,
  listUploads,
  sendPiece,
  completeUpload,
  dropUpload,
] as const
