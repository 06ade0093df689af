import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { addPicture } from './add-picture.ts'
import { openMediaStore, type MediaStore } from './media-store.ts'
import { parseMediaName } from './media-name.ts'
import { findPicture } from './picture-store.ts'

const words = { alt: '退潮后的挡潮闸', credit: '钟向晚 摄', licence: '本报所有' }
const photograph = (colour: string) =>
  sharp({ create: { width: 480, height: 300, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()
const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="300"><path d="M0 0h9v9z"/></svg>',
)

eachDatabase('a picture', (paper) => {
  let place: string
  let folder: MediaStore

  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), 'broadsheet-media-'))
    folder = openMediaStore({ folder: place })
  })
  afterEach(() => rm(place, { recursive: true }))

  it('is kept with its files and its words, with one entry', async () => {
    const picture = await addPicture(paper.newsroom, folder, { bytes: await photograph('#336699'), ...words })
    expect(picture).toMatchObject({ width: 480, height: 300, alt: '退潮后的挡潮闸', credit: '钟向晚 摄' })
    expect(await findPicture(paper.database.read, picture.id)).toEqual(picture)
    for (const { file } of picture.renditions) {
      const name = parseMediaName(file)
      expect(name && (await folder.read(name))?.byteLength).toBeGreaterThan(0)
    }
    expect(await paper.entries()).toMatchObject([{ change: { kind: 'picture.added', pictureId: picture.id } }])
  })

  it('is the same picture when the same file comes again, also at the same moment', async () => {
    const bytes = await photograph('#884422')
    const [first, second] = await Promise.all([1, 2].map(() => addPicture(paper.newsroom, folder, { bytes, ...words })))
    const third = await addPicture(paper.newsroom, folder, { bytes, ...words, credit: '别人 摄' })
    expect(second).toEqual(first)
    expect(third).toEqual(first)
    expect(await paper.kinds()).toEqual(['picture.added'])
  })

  it.each(['alt', 'credit', 'licence'])('is refused without %s, and nothing is kept', async (field) => {
    const bytes = await photograph('#336699')
    await expect(addPicture(paper.newsroom, folder, { bytes, ...words, [field]: ' ' })).rejects.toMatchObject({
      code: 'invalid',
      facts: { noun: 'picture', field },
    })
    expect(await paper.kinds()).toEqual([])
    expect(await readdir(place)).toEqual([])
  })

  it('is taken as a drawing only from the program itself', async () => {
    await expect(addPicture(paper.newsroom, folder, { bytes: drawing, ...words })).rejects.toMatchObject({
      code: 'unsupported',
    })
    const reporter = paper.newsroom.as({ kind: 'staff', id: '0f3k2m9x7q1z', role: 'reporter' })
    await expect(addPicture(reporter, folder, { bytes: drawing, ...words, trusted: true })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await addPicture(paper.newsroom, folder, { bytes: drawing, ...words, trusted: true })).toMatchObject({
      width: 480,
    })
  })

  it('is not taken from readers, nor from staff who do not write', async () => {
    const bytes = await photograph('#336699')
    for (const actor of [
      { kind: 'reader', id: '0f3k2m9x7q1z' },
      { kind: 'staff', id: '0f3k2m9x7q1z', role: 'moderator' },
    ] as const) {
      await expect(addPicture(paper.newsroom.as(actor), folder, { bytes, ...words })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
  })
})
