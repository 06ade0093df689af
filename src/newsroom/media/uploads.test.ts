import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { DAY, eachDatabase } from '../../../test/support/paper.ts'
import { cameraFile, openPictureRoom, photograph, type TestPictureRoom } from '../../../test/support/picture-room.ts'
import type { Newsroom } from '../newsroom.ts'
import { beginUpload } from './begin-upload.ts'
import { completeUpload, dropUpload, expireUploads } from './complete-upload.ts'
import { receivePiece } from './receive-piece.ts'
import { MOST_PICTURE_BYTES } from './render-picture.ts'
import { MOST_PIECES, receivedOf, type Upload } from './upload.ts'
import { listUploads, saveUpload } from './upload-store.ts'

eachDatabase('an upload', (paper) => {
  let room: TestPictureRoom
  let reporter: Newsroom

  beforeEach(async () => {
    room = await openPictureRoom()
    reporter = paper.newsroom.as({ kind: 'staff', id: '0f3k2m9x7q1z', role: 'reporter' })
  })
  afterEach(() => room[Symbol.asyncDispose]())

  const begins = (size: number, also: { name?: string; mark?: string } = {}) =>
    beginUpload(reporter, { name: 'DSC_0412.JPG', mark: 'DSC_0412.JPG 1', size, ...also })
  const sends = ({ id }: Upload, bytes: Uint8Array, from: number, to = bytes.byteLength) =>
    receivePiece(reporter, room.media, { uploadId: id, offset: from, bytes: bytes.subarray(from, to) })
  const completes = ({ id }: Upload) => completeUpload(reporter, room, id)

  it('becomes a picture once all of it has come, upright and without what the camera wrote', async () => {
    const bytes = await cameraFile()
    const upload = await begins(bytes.byteLength)
    await sends(upload, bytes, 0, 10_000)
    await expect(completes(upload)).rejects.toMatchObject({ code: 'stale', facts: { received: 10_000 } })
    expect(receivedOf(await sends(upload, bytes, 10_000))).toBe(bytes.byteLength)
    const picture = await completes(upload)
    expect(picture).toMatchObject({ width: 160, height: 240, name: 'DSC_0412.JPG', addedBy: 'staff:0f3k2m9x7q1z' })
    expect(await completes(upload)).toEqual(picture)
    expect(await room.files('uploads')).toEqual([])
    expect(await paper.kinds()).toEqual(['picture.added'])
  })

  it('comes whole however its pieces are cut, repeated and sent at once', async () => {
    const bytes = await cameraFile()
    const length = bytes.byteLength
    const cut = fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 15_000 }))
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { maxLength: 12 }), async (cuts) => {
        const upload = await begins(length, { mark: `run ${(run += 1)}` })
        for (const [from, size] of cuts) {
          const piece = () => sends(upload, bytes, from, Math.min(length, from + size))
          await Promise.all([piece(), piece()]).catch((error: unknown) =>
            expect(error).toMatchObject({ code: expect.stringMatching(/stale|unsupported/) }),
          )
        }
        const { received } = await resumed(upload)
        await sends(upload, bytes, received)
        expect((await completes(upload)).fileHash).toBe((await completes(upload)).fileHash)
      }),
      { numRuns: 8 },
    )
    expect(await paper.kinds()).toEqual(['picture.added'])

    async function resumed({ mark }: Upload) {
      const same = await begins(length, { mark })
      return { received: receivedOf(same) }
    }
  })

  it('goes on where it was when the same person brings the same file', async () => {
    const bytes = await cameraFile()
    const upload = await begins(bytes.byteLength)
    await sends(upload, bytes, 0, 9000)
    const again = await begins(bytes.byteLength)
    expect([again.id, receivedOf(again)]).toEqual([upload.id, 9000])
    expect((await begins(bytes.byteLength + 1)).id).not.toBe(upload.id)
    const other = paper.newsroom.as({ kind: 'staff', id: '0f3k2m9x7q2z', role: 'reporter' })
    await expect(
      receivePiece(other, room.media, { uploadId: upload.id, offset: 0, bytes: bytes.subarray(0, 100) }),
    ).rejects.toMatchObject({ code: 'missing' })
  })

  it('leaves no gap, and takes no more than was announced', async () => {
    const bytes = await cameraFile()
    const upload = await begins(bytes.byteLength - 1)
    await expect(sends(upload, bytes, 500)).rejects.toMatchObject({ code: 'stale', facts: { received: 0 } })
    await expect(sends(upload, bytes, 0)).rejects.toMatchObject({ code: 'too_large' })
  })

  it('is refused by its size before anything comes, and by its first bytes before the rest', async () => {
    await expect(begins(MOST_PICTURE_BYTES + 1)).rejects.toMatchObject({
      code: 'too_large',
      facts: { most: MOST_PICTURE_BYTES },
    })
    await expect(begins(0)).rejects.toMatchObject({ code: 'invalid' })
    for (const [text, type] of [
      ['<svg xmlns="http://www.w3.org/2000/svg">', 'svg'],
      ['<!doctype html><script>', 'unknown'],
      ['%PDF-1.7', 'pdf'],
    ] as const) {
      const bytes = Buffer.from(text)
      const upload = await begins(bytes.byteLength, { name: 'photo.jpg', mark: text })
      await expect(sends(upload, bytes, 0)).rejects.toMatchObject({ code: 'unsupported', facts: { type } })
    }
    expect(await room.files('uploads')).toEqual([])
  })

  it('that lies about its type is refused when it is complete, and is gone', async () => {
    const lie = Buffer.concat([Buffer.from('\xff\xd8\xff\xe0', 'latin1'), Buffer.from('<script>alert(1)</script>')])
    const upload = await begins(lie.byteLength)
    await sends(upload, lie, 0)
    await expect(completes(upload)).rejects.toMatchObject({ code: 'invalid' })
    await expect(completes(upload)).rejects.toMatchObject({ code: 'missing' })
    expect([...(await room.files('uploads')), ...(await room.files('originals'))]).toEqual([])
    expect(await paper.kinds()).toEqual([])
  })

  it('comes in no more pieces than there is room for', async () => {
    const upload = await begins(5000)
    const pieces = Array.from({ length: MOST_PIECES }, (_, from) => ({ from, to: from + 1 }))
    await reporter.write((tx) => saveUpload(tx, { ...upload, pieces }))
    await expect(sends(upload, new Uint8Array(5000), MOST_PIECES)).rejects.toMatchObject({
      facts: { most: MOST_PIECES },
    })
  })

  it('is forgotten with its pieces after a day, or when nobody wants it any more', async () => {
    const bytes = await photograph('#336699')
    const [left, dropped] = [await begins(bytes.byteLength), await begins(bytes.byteLength, { mark: 'another' })]
    await sends(left, bytes, 0, 300)
    await sends(dropped, bytes, 0, 300)
    await dropUpload(reporter, room.media, dropped.id)
    expect(await room.files('uploads')).toHaveLength(1)
    paper.passes(DAY - 1)
    expect(await expireUploads(paper.newsroom, room.media)).toBe(0)
    paper.passes(1)
    await expect(sends(left, bytes, 300)).rejects.toMatchObject({ code: 'missing' })
    expect(await expireUploads(paper.newsroom, room.media)).toBe(1)
    expect(await room.files('uploads')).toEqual([])
    expect(await listUploads(paper.database.read, { madeBy: left.madeBy, now: paper.now() })).toEqual([])
  })
})
