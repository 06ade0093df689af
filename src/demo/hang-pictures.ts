import type { Id } from '../kernel/ids.ts'
import { addPicture, type PictureRoom } from '../newsroom/media/add-picture.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { stories } from './stories/index.ts'
import type { Figure, PictureName } from './story.ts'

/** By what right the demo's pictures are shown; also how they are known again when the demo is cleared. */
export const DEMO_LICENCE = '演示报纸的插图，随程序提供（Apache-2.0）'

/**
 * The pictures, as data addresses, each read when it is hung. `scripts/draw-demo-pictures.ts` makes them from the drawings
 * beside them.
 */
const pictures = import.meta.glob<string>('./pictures/*.avif', { query: '?inline', import: 'default' })

/** Takes the demo's pictures into the house, with the words of the story that shows each first. */
export async function hangPictures(
  newsroom: Newsroom,
  room: PictureRoom,
  onHung: () => void,
): Promise<ReadonlyMap<PictureName, Id>> {
  const figures = new Map<PictureName, Figure>()
  for (const block of stories.flatMap((story) => story.body)) {
    if (typeof block === 'object' && 'picture' in block && !figures.has(block.picture))
      figures.set(block.picture, block)
  }
  const hung = await Promise.all(
    [...figures].map(async ([name, { alt, credit }]) => {
      const picture = await addPicture(newsroom, room, {
        bytes: await bytesOf(name),
        alt,
        credit,
        name: `${name}.avif`,
        licence: DEMO_LICENCE,
        licenceKind: 'open',
      })
      onHung()
      return [name, picture.id] as const
    }),
  )
  return new Map(hung)
}

async function bytesOf(name: PictureName): Promise<Buffer> {
  const address = await pictures[`./pictures/${name}.avif`]?.()
  if (address === undefined) throw new Error(`the demo has no picture "${name}"`)
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}
