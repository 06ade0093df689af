import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openOutgoing } from '../../kernel/outgoing/outgoing.ts'
import { DAY, eachDatabase } from '../../../test/support/paper.ts'
import { openPictureRoom, photograph, RIGHTS, type TestPictureRoom } from '../../../test/support/picture-room.ts'
import { findReadable } from '../articles/article-reading.ts'
import { publish } from '../articles/publish.ts'
import { addPicture, type PictureOrder } from './add-picture.ts'
import { deletePicture, purgePictures, restorePicture } from './delete-picture.ts'
import { describePicture } from './describe-picture.ts'
import { fetchPicture } from './fetch-picture.ts'
import { removeCrop, setCrop, setFocus } from './frame-picture.ts'
import type { HeldPicture } from './held-picture.ts'
import type { PictureFilter } from './picture-filter.ts'
import { countPictures, listExpiring, listPictures, listUses } from './picture-reading.ts'
import { findPicture } from './picture-store.ts'
import { reinstatePicture, retirePicture } from './retire-picture.ts'

eachDatabase('the picture desk', (paper) => {
  let room: TestPictureRoom

  beforeEach(async () => {
    room = await openPictureRoom()
  })
  afterEach(() => room[Symbol.asyncDispose]())

  let colour = 0x10_00_00
  const adds = async (also: Partial<PictureOrder> = {}) =>
    addPicture(paper.newsroom, room, {
      bytes: await photograph(`#${(colour += 0x05_07_0b).toString(16)}`, { width: 160, height: 100 }),
      ...RIGHTS,
      ...also,
    })
  const figure = ({ id }: HeldPicture, credit?: string) => ({
    type: 'doc' as const,
    content: [{ type: 'figure' as const, attrs: { picture: id, alt: '', ...(credit && { credit }) } }],
  })
  const found = async (filter: PictureFilter) =>
    (await listPictures(paper.database.read, { now: paper.now(), limit: 50, ...filter })).map(({ id }) => id)

  it('says something else of a picture, tells what it was, and is not told twice', async () => {
    const picture = await adds()
    const order = { pictureId: picture.id, version: picture.version, words: { credit: '池小满 摄' } }
    const described = await describePicture(paper.newsroom, order)
    expect(described).toMatchObject({ credit: '池小满 摄', alt: RIGHTS.alt, version: 2 })
    await expect(describePicture(paper.newsroom, order)).rejects.toMatchObject({ code: 'stale', facts: { newest: 2 } })
    await describePicture(paper.newsroom, { ...order, version: 2 })
    expect(await paper.entries()).toMatchObject([
      { change: { kind: 'picture.added' } },
      { change: { kind: 'picture.described', before: { credit: '钟向晚 摄' }, after: { credit: '池小满 摄' } } },
    ])
  })

  it('prints no story with a picture that nobody has the right to, and says which and why', async () => {
    const pictures = [
      [await adds({ credit: '' }), 'invalid', 'no credit'],
      [await adds({ licence: '', licenceKind: undefined }), 'invalid', 'no licence'],
      [await adds({ licenceUntil: paper.now() }), 'forbidden', 'licence over'],
      [await adds({ licenceFrom: '2026-11-23T00:00:00Z' }), 'forbidden', 'licence to come'],
    ] as const
    for (const [picture, code, why] of pictures) {
      const head = await paper.files('外港潮闸今晨落闸', { pictureId: picture.id })
      const text = await paper.files('外港潮闸今晨落闸', { body: figure(picture) })
      for (const story of [head, text])
        await expect(publish(paper.newsroom, { articleId: story.id, revision: 1 })).rejects.toMatchObject({
          code,
          facts: { noun: 'picture', id: picture.id, why, all: [picture.id] },
        })
    }
    const [bare, unlicensed] = [await adds({ alt: '闸门', credit: '' }), await adds({ alt: '渡轮', credit: '' })]
    const both = { type: 'doc', content: [...figure(unlicensed).content, ...figure(bare).content] } as const
    await expect(paper.prints('外港潮闸今晨落闸', { body: both })).rejects.toMatchObject({
      facts: { why: 'no credit', all: [unlicensed.id, bare.id], names: ['渡轮', '闸门'], numbers: ['1', '2'] },
    })
    await expect(paper.prints('外港潮闸今晨落闸', { pictureId: '0f3k2m9x7q1z' })).rejects.toMatchObject({
      facts: { why: 'not there' },
    })
    const [uncredited] = pictures[0]
    expect(await paper.prints('外港潮闸今晨落闸', { body: figure(uncredited, '读者供图') })).toMatchObject({
      state: 'published',
    })
    expect(await paper.prints('外港潮闸今晨落闸', { pictureId: (await adds()).id })).toMatchObject({
      state: 'published',
    })
  })

  it('frames a picture by its focus, and by parts of it that have the shape', async () => {
    const picture = await adds()
    const focused = await setFocus(paper.newsroom, { pictureId: picture.id, version: 1, focus: { x: 250, y: 400 } })
    const order = { pictureId: picture.id, version: 2, shape: '1:1' } as const
    const cropped = await setCrop(paper.newsroom, room.darkroom, {
      ...order,
      part: { left: 30, top: 0, width: 100, height: 100 },
    })
    expect(focused.focus).toEqual({ x: 250, y: 400 })
    expect(cropped.crops).toMatchObject([{ shape: '1:1', left: 30, width: 100 }])
    expect(cropped.crops?.[0]?.renditions.map(({ width, format }) => `${width} ${format}`)).toEqual([
      '100 avif',
      '100 webp',
      '100 jpeg',
    ])
    for (const part of [
      { left: 0, top: 0, width: 160, height: 100 },
      { left: 100, top: 0, width: 100, height: 100 },
      { left: 0, top: 0, width: 0, height: 0 },
    ])
      await expect(setCrop(paper.newsroom, room.darkroom, { ...order, version: 3, part })).rejects.toMatchObject({
        code: 'invalid',
      })
    await expect(
      setFocus(paper.newsroom, { pictureId: picture.id, version: 3, focus: { x: 1001, y: 0 } }),
    ).rejects.toMatchObject({ code: 'invalid' })
    const story = await paper.prints('外港潮闸今晨落闸', { pictureId: picture.id })
    const shown = (await findReadable(paper.database.read, story.id))?.picture
    expect(shown).toMatchObject({ focus: { x: 250, y: 400 }, crops: [{ shape: '1:1' }] })
    expect((await removeCrop(paper.newsroom, { ...order, version: 3 })).crops).toEqual([])
    expect((await paper.kinds()).filter((kind) => kind === 'picture.framed')).toHaveLength(3)
  })

  it('finds pictures by words in either script, by credit, by licence and by use, the newest first', async () => {
    const gate = await adds({ alt: '外港潮閘的閘門', name: 'IMG_1.jpg' })
    const ferry = await adds({ alt: '雾中的渡轮', credit: '池小满 摄', licenceUntil: '2026-12-01T00:00:00Z' })
    const old = await adds({ alt: '旧码头', licenceUntil: '2026-01-01T00:00:00Z' })
    const bare = await adds({ alt: '100%_新', credit: '' })
    await paper.prints('外港潮闸今晨落闸', { pictureId: gate.id })
    expect(await found({ words: '潮闸 闸门' })).toEqual([gate.id])
    expect(await found({ words: 'img_1' })).toEqual([gate.id])
    expect(await found({ words: '%_' })).toEqual([bare.id])
    expect(await found({ words: '港_的' })).toEqual([])
    expect(await found({ credit: '池小满 摄' })).toEqual([ferry.id])
    expect(await found({ licence: 'lacking' })).toEqual([bare.id])
    expect(await found({ licence: 'expiring' })).toEqual([ferry.id])
    expect(await found({ licence: 'expired' })).toEqual([old.id])
    expect(await found({ licence: 'in_force' })).toEqual([ferry.id, gate.id])
    expect(await found({ use: 'used' })).toEqual([gate.id])
    expect(await found({ use: 'unused' })).toEqual([bare.id, old.id, ferry.id])
    const page = await listPictures(paper.database.read, { now: paper.now(), before: old.id, limit: 1 })
    expect(page).toMatchObject([{ id: ferry.id, uses: 0 }])
    expect(await countPictures(paper.database.read, paper.now())).toEqual({
      all: 4,
      used: 1,
      unused: 3,
      retired: 0,
      deleted: 0,
      licence: { in_force: 2, lacking: 1, expiring: 1, expired: 1 },
      credits: [
        { credit: '钟向晚 摄', count: 2 },
        { credit: '池小满 摄', count: 1 },
      ],
    })
    const ending = await listExpiring(paper.database.read, { until: '2026-12-02T00:00:00.000Z', limit: 9 })
    expect(ending.map(({ id }) => id)).toEqual([old.id, ferry.id])
  })

  it('knows which stories show a picture, and whether readers see it there', async () => {
    const picture = await adds()
    const live = await paper.prints('外港潮闸今晨落闸', { body: figure(picture) })
    const draft = await paper.files('雾锁望汐港', { pictureId: picture.id })
    await paper.edits(draft, {})
    expect(await listUses(paper.database.read, picture.id)).toEqual([
      { articleId: draft.id, headline: '改过的标题', state: 'draft', live: false, newest: false },
      { articleId: live.id, headline: '外港潮闸今晨落闸', state: 'published', live: true, newest: true },
    ])
  })

  it('retires a picture that is in use, for stories to come, and deletes it only when it is not', async () => {
    const picture = await adds()
    const story = await paper.prints('外港潮闸今晨落闸', { pictureId: picture.id })
    await expect(deletePicture(paper.newsroom, picture.id)).rejects.toMatchObject({
      code: 'stale',
      facts: { why: 'in use', articles: [story.id] },
    })
    await retirePicture(paper.newsroom, picture.id)
    expect((await findReadable(paper.database.read, story.id))?.picture?.id).toBe(picture.id)
    await expect(paper.prints('雾锁望汐港', { pictureId: picture.id })).rejects.toMatchObject({
      code: 'forbidden',
      facts: { why: 'retired' },
    })
    expect([await found({}), await found({ place: 'retired' })]).toEqual([[], [picture.id]])
    await reinstatePicture(paper.newsroom, picture.id)
    expect(await paper.prints('雾锁望汐港', { pictureId: picture.id })).toMatchObject({ state: 'published' })
    const reporter = paper.newsroom.as({ kind: 'staff', id: '0f3k2m9x7q1z', role: 'reporter' })
    await expect(retirePicture(reporter, picture.id)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('brings a deleted picture back for thirty days, and then removes what no other picture has', async () => {
    const bytes = await photograph('#abcdef')
    const [picture, other] = [await adds({ bytes }), await adds()]
    await deletePicture(paper.newsroom, picture.id)
    await restorePicture(paper.newsroom, picture.id)
    await deletePicture(paper.newsroom, picture.id)
    expect((await adds({ bytes })).deletedAt).toBeUndefined()
    await deletePicture(paper.newsroom, picture.id)
    paper.passes(30 * DAY - 1)
    expect(await purgePictures(paper.newsroom, room.media)).toBe(0)
    paper.passes(1)
    expect(await purgePictures(paper.newsroom, room.media)).toBe(1)
    expect(await findPicture(paper.database.read, picture.id)).toBeUndefined()
    expect(await room.files('originals')).toHaveLength(1)
    expect(await room.files()).toHaveLength(other.renditions.length)
    expect(await paper.kinds()).toContain('picture.purged')
  })

  it('fetches a picture by its address, and keeps where it came from', async () => {
    const bytes = await photograph('#336699')
    const server = createServer((req, res) =>
      res
        .writeHead(200, { 'content-type': 'image/jpeg' })
        .end(req.url?.startsWith('/page') ? '<!doctype html>' : bytes),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const outgoing = openOutgoing({ resolve: async () => ['127.0.0.1'], allows: () => true })
    const at = (path: string) => `http://pictures.example:${port}${path}`
    try {
      const order = { url: at('/2026/%E6%BD%AE%E9%97%B8.jpg?key=1'), alt: '潮闸' }
      expect(await fetchPicture(paper.newsroom, { ...room, outgoing }, order)).toMatchObject({
        alt: '潮闸',
        name: '潮闸.jpg',
        origin: at('/2026/%E6%BD%AE%E9%97%B8.jpg'),
        credit: '',
      })
      await expect(fetchPicture(paper.newsroom, { ...room, outgoing }, { url: at('/page.jpg') })).rejects.toMatchObject(
        { code: 'unsupported' },
      )
      await expect(
        fetchPicture(paper.newsroom, { ...room, outgoing: openOutgoing() }, { url: `http://127.0.0.1:${port}/` }),
      ).rejects.toMatchObject({ code: 'invalid', facts: { why: 'not public' } })
    } finally {
      server.close()
    }
  })
})
