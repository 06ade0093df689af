import { request } from 'node:http'
import { crc32 } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addressOf, type AtWork, atWork } from '../../../test/support/desk-api.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { cameraFile, photograph } from '../../../test/support/picture-room.ts'
import { openTestPortal, type TestPortal } from '../../../test/support/portal.ts'
import * as contract from '../contract/media.ts'

type Picture = contract.PictureView
interface Problem {
  readonly code: string
  readonly message: string
  readonly facts: Readonly<Record<string, unknown>>
}

eachDatabase('the interface to pictures', (paper) => {
  let portal: TestPortal
  let linYan: AtWork

  beforeEach(async () => {
    portal = await openTestPortal(paper)
    linYan = await atWork(paper, portal, 'editor')
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())

  async function begins(size: number, mark = 'a.jpg'): Promise<string> {
    const { body } = await linYan.ask(contract.beginUpload, { body: { name: 'DSC_1.JPG', size, mark } })
    return (body as { id: string }).id
  }

  function sends(uploadId: string, bytes: Uint8Array, offset = 0): Promise<{ status: number; body: unknown }> {
    const path = addressOf(contract.sendPiece, { params: { uploadId }, query: { offset } })
    const headers = { cookie: linYan.cookie, 'sec-fetch-site': 'same-origin', 'content-length': bytes.byteLength }
    return new Promise((resolve, reject) => {
      const sending = request({ port: portal.port, path, method: 'PATCH', headers }, (answer) => {
        let text = ''
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) as unknown }))
      })
      sending.on('error', reject).end(bytes)
    })
  }

  async function brings(bytes: Uint8Array, mark = 'a.jpg'): Promise<Picture> {
    const uploadId = await begins(bytes.byteLength, mark)
    await sends(uploadId, bytes)
    const { status, body } = await linYan.ask(contract.completeUpload, { params: { uploadId } })
    expect(status).toBe(200)
    return body as Picture
  }

  it('takes a file in pieces, and gives readers what was made of it, and never the file', async () => {
    const bytes = await cameraFile()
    const uploadId = await begins(bytes.byteLength)
    expect(await sends(uploadId, bytes.subarray(0, 9000))).toMatchObject({ status: 200, body: { received: 9000 } })
    expect(await sends(uploadId, bytes.subarray(12_000), 12_000)).toMatchObject({
      status: 409,
      body: { code: 'stale', facts: { received: 9000 } },
    })
    expect((await linYan.ask(contract.listUploads, {})).body).toMatchObject({
      items: [{ id: uploadId, received: 9000 }],
    })
    await sends(uploadId, bytes.subarray(8000), 8000)
    const { body } = await linYan.ask(contract.completeUpload, { params: { uploadId } })
    const picture = body as Picture
    expect(picture).toMatchObject({ width: 160, height: 240, trouble: 'no credit', name: 'DSC_1.JPG' })
    for (const { address } of picture.renditions) {
      const shown = await portal.ask(address)
      expect(shown.status).toBe(200)
      expect(shown.body.includes('Wen Lan')).toBe(false)
    }
    for (const path of ['/m/private/originals', `/m/originals/${'0'.repeat(64)}`, '/m/..%2fprivate'])
      expect((await portal.ask(path)).status).toBe(404)
  })

  it('finds, describes and frames pictures, and counts them', async () => {
    const picture = await brings(await photograph('#336699', { width: 160, height: 100 }))
    const params = { pictureId: picture.id }
    const words = { credit: '池小满 摄', licenceKind: 'own' as const, alt: '潮闸' }
    const described = await linYan.ask(contract.describePicture, { params, body: { version: 1, ...words } })
    expect(described.body).toMatchObject({ version: 2, ...words })
    expect((described.body as Picture).trouble).toBeUndefined()
    expect(await linYan.ask(contract.describePicture, { params, body: { version: 1, ...words } })).toMatchObject({
      status: 409,
    })
    await linYan.ask(contract.focusPicture, { params, body: { version: 2, focus: { x: 100, y: 200 } } })
    const crop = { version: 3, left: 0, top: 5, width: 160, height: 90 }
    expect(
      (await linYan.ask(contract.cropPicture, { params: { ...params, shape: '16:9' }, body: crop })).body,
    ).toMatchObject({ focus: { x: 100, y: 200 }, crops: [{ shape: '16:9', width: 160 }] })
    const story = await paper.prints('外港潮闸今晨落闸', { pictureId: picture.id })
    expect((await linYan.ask(contract.readPicture, { params })).body).toMatchObject({
      uses: [{ articleId: story.id, live: true }],
    })
    expect((await linYan.ask(contract.listPictures, { query: { q: '潮閘', use: 'used' } })).body).toMatchObject({
      items: [{ id: picture.id, uses: 1 }],
      next: null,
    })
    expect((await linYan.ask(contract.countPictures, {})).body).toMatchObject({ all: 1, used: 1 })
    expect(await linYan.ask(contract.deletePicture, { params })).toMatchObject({
      status: 409,
      body: { message: '有稿件用了它，不能删除，只能停用。' },
    })
    expect((await linYan.ask(contract.retirePicture, { params })).body).toMatchObject({ trouble: 'retired' })
    const reporter = await atWork(paper, portal, 'reporter')
    expect(await reporter.ask(contract.reinstatePicture, { params })).toMatchObject({ status: 403 })
  })

  it('says in words why a file is not taken: what lies about its type, bombs, drawings, what is too large', async () => {
    const refused = async (bytes: Uint8Array, mark: string): Promise<unknown> => {
      const uploadId = await begins(bytes.byteLength, mark)
      const sent = await sends(uploadId, bytes)
      if (sent.status !== 200) return sent
      return linYan.ask(contract.completeUpload, { params: { uploadId } })
    }
    const half = (await cameraFile()).subarray(0, 20_000)
    const expected: readonly [Uint8Array, number, string][] = [
      [
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
        415,
        '不收 SVG：另存为 JPEG 或 PNG 再传。',
      ],
      [Buffer.from('<!doctype html><script>alert(1)</script>'), 415, '这不是图片。'],
      [Buffer.from('%PDF-1.7 …'), 415, '不是收得下的图片（PDF）：另存为 JPEG 再传。'],
      [Buffer.from('\xff\xd8\xff\xe0<script>alert(1)</script>', 'latin1'), 422, '文件不完整，打不开。'],
      [half, 422, '文件不完整，打不开。'],
      [pngOf(30_000, 30_000), 413, '图片尺寸太大，最大 6400 万像素、每边 16383 像素。'],
    ]
    for (const [bytes, status, message] of expected)
      expect(await refused(bytes, message)).toMatchObject({ status, body: { message } })
    const large = await linYan.ask(contract.beginUpload, { body: { name: 'a.jpg', size: 2 ** 30, mark: 'large' } })
    expect(large).toMatchObject({ status: 413, body: { message: '文件太大，最大 32 MB。' } })
    expect((await linYan.ask(contract.listPictures, {})).body).toMatchObject({ items: [] })
  })

  it('fetches no picture from our own network', async () => {
    for (const url of [`http://127.0.0.1:${portal.port}/m/a.jpg`, 'http://169.254.169.254/', 'file:///etc/passwd']) {
      const { status, body } = await linYan.ask(contract.fetchPicture, { body: { url } })
      expect([status, (body as Problem).code]).toEqual([422, 'invalid'])
    }
  })
})

/** A PNG that claims to be this large and then ends (RFC 2083, 4.1.1). */
function pngOf(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(33)
  header.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  header.set([8, 2, 0, 0, 0], 24)
  header.writeUInt32BE(crc32(header.subarray(12, 29)), 29)
  return Buffer.concat([header, Buffer.from('\0\0\0\x00IDAT\x35\xaf\x06\x1e', 'latin1')])
}
