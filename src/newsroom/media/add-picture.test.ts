import { afterEach, beforeEach, expect, it } from 'vitest'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openPictureRoom, photograph, RIGHTS, type TestPictureRoom } from '../../../test/support/picture-room.ts'
import { addPicture } from './add-picture.ts'
import { parseMediaName } from './media-name.ts'
import { findPicture } from './picture-store.ts'

const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="300"><path d="M0 0h9v9z"/></svg>',
)

eachDatabase('a picture', (paper) => {
  let room: TestPictureRoom

  beforeEach(async () => {
    room = await openPictureRoom()
  })
  afterEach(() => room[Symbol.asyncDispose]())

  it('is kept with its files and its words, with one entry', async () => {
    const bytes = await photograph('#336699', { width: 480, height: 300 })
    const picture = await addPicture(paper.newsroom, room, { bytes, name: 'C:\\DCIM\\闸.jpg', ...RIGHTS })
    expect(picture).toMatchObject({ width: 480, height: 300, name: '闸.jpg', ...RIGHTS })
    expect(picture.placeholder).toMatch(/^[A-Za-z0-9+/]{20,40}=*$/)
    expect(await findPicture(paper.database.read, picture.id)).toEqual(picture)
    for (const { file } of picture.renditions) {
      const name = parseMediaName(file)
      expect(name && (await room.media.read(name))?.byteLength).toBeGreaterThan(0)
    }
    expect(await room.files('originals')).toHaveLength(1)
    expect(await paper.entries()).toMatchObject([{ change: { kind: 'picture.added', pictureId: picture.id } }])
  })

  it('is the same picture when the same file comes again, also at the same moment', async () => {
    const bytes = await photograph('#884422')
    const [first, second] = await Promise.all([1, 2].map(() => addPicture(paper.newsroom, room, { bytes, ...RIGHTS })))
    const third = await addPicture(paper.newsroom, room, { bytes, ...RIGHTS, credit: '别人 摄' })
    expect(second).toEqual(first)
    expect(third).toEqual(first)
    expect(await paper.kinds()).toEqual(['picture.added'])
  })

  it('may come without words, and is refused with such as are none', async () => {
    const bytes = await photograph('#336699')
    for (const [field, value] of [
      ['alt', '闸\u0000'],
      ['credit', '钟'.repeat(101)],
      ['licenceUntil', 'tomorrow'],
    ] as const)
      await expect(addPicture(paper.newsroom, room, { bytes, ...RIGHTS, [field]: value })).rejects.toMatchObject({
        code: 'invalid',
        facts: { noun: 'picture', field },
      })
    const ends = { licenceFrom: '2027-01-01T00:00:00Z', licenceUntil: '2026-01-01T00:00:00Z' }
    await expect(addPicture(paper.newsroom, room, { bytes, ...RIGHTS, ...ends })).rejects.toMatchObject({
      facts: { field: 'licenceUntil' },
    })
    expect(await room.files('originals')).toEqual([])
    expect(await paper.kinds()).toEqual([])
    expect(await addPicture(paper.newsroom, room, { bytes })).toMatchObject({ alt: '', credit: '', licence: '' })
  })

  it('is taken as a drawing only from the program itself', async () => {
    await expect(addPicture(paper.newsroom, room, { bytes: drawing })).rejects.toMatchObject({ code: 'unsupported' })
    const reporter = paper.newsroom.as({ kind: 'staff', id: '0f3k2m9x7q1z', role: 'reporter' })
    await expect(addPicture(reporter, room, { bytes: drawing, trusted: true })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await addPicture(paper.newsroom, room, { bytes: drawing, trusted: true })).toMatchObject({ width: 480 })
  })

  it('leaves nothing behind when it is none', async () => {
    const half = (await photograph('#336699')).subarray(0, 200)
    await expect(addPicture(paper.newsroom, room, { bytes: half })).rejects.toMatchObject({ code: 'invalid' })
    expect([...(await room.files('originals')), ...(await room.files())]).toEqual([])
  })

  it('is not taken from readers, nor from staff who do not write', async () => {
    const bytes = await photograph('#336699')
    for (const actor of [
      { kind: 'reader', id: '0f3k2m9x7q1z' },
      { kind: 'staff', id: '0f3k2m9x7q1z', role: 'moderator' },
    ] as const) {
      await expect(addPicture(paper.newsroom.as(actor), room, { bytes })).rejects.toMatchObject({ code: 'forbidden' })
    }
    expect(await room.files('originals')).toEqual([])
  })
})
