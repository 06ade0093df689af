import type { Id } from '../kernel/ids.ts'
import { addPicture } from '../newsroom/media/add-picture.ts'
import { openMediaFolder } from '../newsroom/media/media-folder.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { stories } from './stories/index.ts'
import type { Figure, PictureName } from './story.ts'

/** By what right the demo's pictures are shown; also how they are known again when the demo is cleared. */
export const DEMO_LICENCE = '演示报纸的插图，随程序提供（Apache-2.0）'

/** The drawings, each a chunk of its own that is read when the demo is loaded. */
const drawings = import.meta.glob<string>('./pictures/*.svg', { query: '?raw', import: 'default' })

/** Takes the demo's drawings into the house, with the words of the story that shows each first. */
export async function hangPictures(newsroom: Newsroom, mediaFolder: string): Promise<ReadonlyMap<PictureName, Id>> {
  const folder = openMediaFolder(mediaFolder)
  const figures = new Map<PictureName, Figure>()
  for (const block of stories.flatMap((story) => story.body)) {
    if (typeof block === 'object' && 'picture' in block && !figures.has(block.picture)) figures.set(block.picture, block)
  }
  const hung = await Promise.all(
    [...figures].map(async ([name, { alt, credit }]) => {
      const drawing = await drawings[`./pictures/${name}.svg`]?.()
      if (drawing === undefined) throw new Error(`the demo has no drawing "${name}"`)
      const order = { bytes: Buffer.from(drawing), alt, credit, licence: DEMO_LICENCE, trusted: true }
      return [name, (await addPicture(newsroom, folder, order)).id] as const
    }),
  )
  return new Map(hung)
}
