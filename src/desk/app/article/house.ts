import { fetchPicture, type PictureView, readPicture } from '../../contract/media.ts'
import { call, Problem } from '../call.ts'
import type { ArrivedPicture, PictureDesk } from '../editor/surface/pictures.ts'
import type { ShownPicture } from '../editor/views/node-views.ts'

/** Brings pictures into the house: what was pasted by its address, what was dragged in as a file. */
export const housePictures: PictureDesk = {
  fetch: async (url) => arrived(await call(fetchPicture, { body: { url } })),
  upload: async (file) => arrived(await (await import('../media/uploads.ts')).uploaded(file)),
}

/** A picture of the house as a figure names it. */
export function arrived({ id, alt, caption, credit }: PictureView): ArrivedPicture {
  return { id, alt, ...(caption && { caption }), ...(credit && { credit }) }
}

/** A picture of the house as the surface shows it, some 800 px wide; undefined when there is none of that id. */
export async function showPicture(pictureId: string): Promise<ShownPicture | undefined> {
  try {
    const { picture } = await call(readPicture, { params: { pictureId } })
    const fit = picture.renditions.filter(({ format }) => format !== 'avif')
    const best = fit.find(({ width }) => width >= 800) ?? fit.at(-1)
    if (!best) return undefined
    const { width, height, credit, licence, licenceKind, licenceFrom, licenceUntil, retiredAt, deletedAt } = picture
    const rights = { credit, licence, licenceKind, licenceFrom, licenceUntil, retiredAt, deletedAt }
    return { src: best.address, width, height, rights }
  } catch (error) {
    if (error instanceof Problem && error.code === 'missing') return undefined
    throw error
  }
}
