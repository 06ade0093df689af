import * as z from 'zod'
import { operation } from '../../contract/operation.ts'
import type { ArrivedPicture, PictureDesk } from '../editor/surface/pictures.ts'
import type { ShownPicture } from '../editor/views/node-views.ts'
import { call } from '../call.ts'

const named = z.object({ id: z.string(), name: z.string() })
const picture = z.object({
  id: z.string(),
  width: z.number(),
  height: z.number(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  renditions: z.array(z.object({ width: z.number(), format: z.string(), address: z.string() })),
})

/** The lists of the house that a story's fields choose from: what of them this page needs. */
export const listSectionNames = operation({
  id: 'listSections',
  method: 'GET',
  path: '/sections',
  summary: 'The sections in the order of the masthead.',
  for: 'staff',
  scope: 'lists:read',
  answer: z.object({ items: z.array(named) }),
})

export const listTopicNames = operation({
  id: 'listTopics',
  method: 'GET',
  path: '/topics',
  summary: 'The topics.',
  for: 'staff',
  scope: 'lists:read',
  answer: z.object({ items: z.array(named) }),
})

export const listSourceNames = operation({
  id: 'listSources',
  method: 'GET',
  path: '/sources',
  summary: 'The sources.',
  for: 'staff',
  scope: 'lists:read',
  answer: z.object({ items: z.array(named) }),
})

const readPicture = operation({
  id: 'readPicture',
  method: 'GET',
  path: '/pictures/{pictureId}',
  summary: 'A picture.',
  for: 'staff',
  scope: 'media:read',
  params: z.object({ pictureId: z.string() }),
  answer: z.object({ picture }),
})

const fetchPicture = operation({
  id: 'fetchPicture',
  method: 'POST',
  path: '/pictures/fetched',
  summary: 'Take in a picture that stands at a public address of the web.',
  for: 'write',
  scope: 'media:write',
  body: z.object({ url: z.string(), alt: z.string().optional() }),
  answer: picture,
})

const upload = z.object({ id: z.string(), received: z.number() })

const beginUpload = operation({
  id: 'beginUpload',
  method: 'POST',
  path: '/picture-uploads',
  summary: 'Begin to send a file, or go on with one.',
  for: 'write',
  scope: 'media:write',
  body: z.object({ name: z.string(), size: z.number(), mark: z.string() }),
  answer: upload,
})

const sendPiece = operation({
  id: 'sendPiece',
  method: 'PATCH',
  path: '/picture-uploads/{uploadId}/bytes',
  summary: 'Send the next bytes of a file.',
  for: 'write',
  scope: 'media:write',
  params: z.object({ uploadId: z.string() }),
  query: z.object({ offset: z.number() }),
  answer: upload,
})

const completeUpload = operation({
  id: 'completeUpload',
  method: 'POST',
  path: '/picture-uploads/{uploadId}/completion',
  summary: 'Make a picture of a file that has come whole.',
  for: 'write',
  scope: 'media:write',
  params: z.object({ uploadId: z.string() }),
  answer: picture,
})

const PIECE = 1024 * 1024

/** Brings pictures into the house by the interface of the picture library. */
export const housePictures: PictureDesk = {
  async fetch(address) {
    return arrived(await call(fetchPicture, { params: undefined, query: undefined, body: { url: address } }))
  },
  async upload(file) {
    const mark = `${file.name} ${file.size} ${file.lastModified}`
    const body = { name: file.name, size: file.size, mark }
    const begun = await call(beginUpload, { params: undefined, query: undefined, body })
    const params = { uploadId: begun.id }
    for (let { received } = begun; received < file.size;) {
      const bytes = file.slice(received, received + PIECE)
      const sent = await call(sendPiece, { params, query: { offset: received }, body: undefined }, { bytes })
      if (sent.received <= received) throw new Error('the upload does not go on')
      received = sent.received
    }
    return arrived(await call(completeUpload, { params, query: undefined, body: undefined }))
  },
}

function arrived({ id, alt, caption, credit }: z.output<typeof picture>): ArrivedPicture {
  return { id, alt, ...(caption && { caption }), ...(credit && { credit }) }
}

/** A picture of the house as the surface shows it, some 800 px wide; undefined when it is not to be had. */
export async function showPicture(pictureId: string): Promise<ShownPicture | undefined> {
  try {
    const { picture } = await call(readPicture, { params: { pictureId }, query: undefined, body: undefined })
    const fit = picture.renditions.filter(({ format }) => format !== 'avif')
    const best = fit.find(({ width }) => width >= 800) ?? fit.at(-1)
    return best && { src: best.address, width: picture.width, height: picture.height }
  } catch {
    return undefined
  }
}
