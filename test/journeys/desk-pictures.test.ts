import sharp from 'sharp'
import { expect, it } from 'vitest'
import type { Route } from 'playwright-core'
import { paragraphs } from '../../src/newsroom/articles/body.ts'
import { file } from '../../src/newsroom/articles/file.ts'
import { publish } from '../../src/newsroom/articles/publish.ts'
import { listSections } from '../../src/newsroom/sections/section-store.ts'
import { type Colleague, examine, signedIn } from '../support/desk-app.ts'
import { deskOf } from '../support/desk-of.ts'
import { onDemoPaper, reloadUntil } from '../support/journey.ts'

const journey = onDemoPaper()

/** Noise cannot be made small: some megabytes, which go in many pieces. */
function largePhotograph(sigma = 30): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 130, sigma } as const
  return sharp({ create: { width: 2400, height: 1500, channels: 3, background: '#336699', noise } })
    .jpeg({ quality: 92 })
    .toBuffer()
}

const isPiece = (url: URL) => url.searchParams.has('offset')
const offsetOf = (route: Route) => Number(new URL(route.request().url()).searchParams.get('offset'))

async function brings(page: Colleague, ...files: readonly (readonly [string, Buffer])[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles(files.map(([name, buffer]) => ({ name, buffer, mimeType: 'image/jpeg' })))
}

/** A story of the demo paper with a picture at its head; given as its number. */
async function filesWith(pictureId: string): Promise<{ readonly id: string; publishes(): Promise<unknown> }> {
  await using newsroom = await deskOf(journey.folder)
  const [section] = await listSections(newsroom.database.read)
  const { id } = await file(newsroom, {
    sectionId: section!.id,
    topicIds: [],
    content: {
      headline: '雾散之后，外港第一班渡轮开出',
      bylines: [{ name: '钟向晚', role: 'reporter' }],
      pictureId,
      body: paragraphs(['今晨七时，能见度回到八百米，外港码头恢复通航。']),
    },
  })
  return {
    id,
    async publishes() {
      await using desk = await deskOf(journey.folder)
      return await publish(desk, { articleId: id, revision: 1 })
    },
  }
}

it('takes a picture through a broken line, and to the readers once its rights are known', async () => {
  await using page = await signedIn(journey, 'editor')
  await page.goto('/desk/media')
  await page.getByRole('heading', { name: '图库' }).waitFor()
  await page
    .getByRole('button', { name: /^图片：/ })
    .nth(5)
    .waitFor()
  await examine(page, 'media')
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const key of ['j', 'j', 'x']) await page.keyboard.press(key)
  await page.getByText('已选 1 张').waitFor()
  await page.getByRole('button', { name: '取消选择' }).click()

  // Two pieces come, then the line breaks; what has come is not sent again.
  const photograph = await largePhotograph()
  const offsets: number[] = []
  await page.route(isPiece, async (route) => {
    offsets.push(offsetOf(route))
    if (offsets.length === 3) await page.context().setOffline(true)
    await route.continue()
  })
  await brings(page, ['港口晨雾.jpg', photograph])
  const uploads = page.getByRole('region', { name: '上传' })
  await uploads.getByText('断线，连上就继续').waitFor()
  const heard = offsets.length
  await page.context().setOffline(false)
  await uploads.getByText('已入库', { exact: true }).waitFor({ timeout: 90_000 })
  await page.getByRole('status').getByText('已连接').waitFor({ state: 'attached' })
  expect(photograph.byteLength).toBeGreaterThan(4 * 512 * 1024)
  expect(offsets.slice(heard).filter((offset) => offset === 0)).toEqual([])
  await page.unroute(isPiece)

  // It lacks credit and licence: no story with it goes out.
  await uploads.getByRole('button', { name: '港口晨雾.jpg' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('用了它的稿件现在发不了。').waitFor()
  const pictureId = new URL(page.url()).searchParams.get('picture')!.replaceAll('"', '')
  const story = await filesWith(pictureId)
  await expect(story.publishes()).rejects.toMatchObject({ code: 'invalid', facts: { why: 'no credit', id: pictureId } })
  await drawer.getByLabel('描述').fill('晨雾里的外港码头')
  await drawer.getByLabel('图片来源').fill('池小满 摄')
  await drawer.getByLabel('授权种类').click()
  await page.getByTitle('本报自有').click()
  await drawer.getByRole('button', { name: '保存' }).click()
  await drawer.getByText('已保存').waitFor()
  await drawer.getByText('用了它的稿件现在发不了。').waitFor({ state: 'detached' })

  // What it is about, by keys; a part of it for one shape, by keys as well.
  const focus = drawer.getByRole('button', { name: /^焦点：/ })
  await focus.focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await drawer.getByRole('button', { name: '焦点：横 40%，竖 49%' }).waitFor()
  await drawer.getByRole('button', { name: '回到正中' }).waitFor()
  await drawer.getByRole('button', { name: '16:9 选框' }).focus()
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('-')
  await drawer.getByRole('button', { name: '用这一块' }).click()
  await drawer.getByText('16:9 手选').waitFor({ timeout: 90_000 })
  await examine(page, 'media-picture')

  // On the site, with its credit; and the credit follows.
  await story.publishes()
  await using reader = await journey.reader()
  await reloadUntil(reader, `/a/${story.id}`, 'text=池小满 摄')
  expect(await reader.getByAltText('晨雾里的外港码头').count()).toBeGreaterThan(0)
  await page.setViewportSize({ width: 1280, height: 800 })
  await drawer.getByText('雾散之后，外港第一班渡轮开出').waitFor()
  await drawer.getByLabel('图片来源').fill('池小满／望汐时报')
  await drawer.getByRole('button', { name: '保存' }).click()
  await drawer.getByText('已保存').waitFor()
  await reloadUntil(reader, `/a/${story.id}`, 'text=池小满／望汐时报')
})

it('says why a file is not taken, flags a licence that has ended, and undoes what was deleted', async () => {
  await using page = await signedIn(journey, 'editor')
  await page.goto('/desk/media')
  await page
    .getByRole('button', { name: /^图片：/ })
    .nth(5)
    .waitFor()
  const small = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#a0b0c0' } })
    .jpeg()
    .toBuffer()
  await brings(
    page,
    ['图表.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['说明.jpg', Buffer.from('%PDF-1.7')],
    ['半张.jpg', small.subarray(0, 400)],
    ['旧码头.jpg', small],
  )
  const uploads = page.getByRole('region', { name: '上传' })
  await uploads.getByText('不收 SVG：另存为 JPEG 或 PNG 再传。').waitFor()
  await uploads.getByText('不是收得下的图片（PDF）：另存为 JPEG 再传。').waitFor()
  await uploads.getByText('文件不完整，打不开。').waitFor()
  await uploads.getByRole('button', { name: '旧码头.jpg' }).click()
  await examine(page, 'media-uploads', { widths: [390, 1280] })
  await page.setViewportSize({ width: 1280, height: 800 })

  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('图片来源').fill('资料')
  await drawer.getByLabel('授权说明').fill('合同 2019-7')
  await drawer.getByLabel('授权至（含当日）').fill('2020-12-31')
  await drawer.getByRole('button', { name: '保存' }).click()
  await drawer.getByText('授权已过期').waitFor()
  await page.getByRole('button', { name: /^已过期/ }).click()
  await page.waitForURL('**licence=expired**')
  await page.locator('.pictures').getByText('授权已过期').waitFor()
  await expect.poll(() => page.getByRole('button', { name: /^图片：/ }).count()).toBe(1)

  await drawer.getByRole('button', { name: '删除' }).click()
  await drawer.getByRole('button', { name: '恢复' }).click()
  await drawer.getByRole('button', { name: '删除' }).waitFor()
})

it('goes on with a file when the server was started again in the middle of it', async () => {
  await using page = await signedIn(journey, 'reporter')
  await page.goto('/desk/media')
  await page
    .getByRole('button', { name: /^图片：/ })
    .nth(5)
    .waitFor()
  const offsets: number[] = []
  let again: Promise<void> | undefined
  await page.route(isPiece, async (route) => {
    offsets.push(offsetOf(route))
    if (offsets.length === 3) {
      const { promise: isDown, resolve } = Promise.withResolvers<void>()
      again = journey.restart({ meanwhile: async () => resolve() })
      await isDown
    }
    await route.continue()
  })
  await brings(page, ['潮闸夜景.jpg', await largePhotograph(33)])
  const uploads = page.getByRole('region', { name: '上传' })
  await uploads.getByText('已入库', { exact: true }).waitFor({ timeout: 90_000 })
  await again
  expect(offsets.filter((offset) => offset === 0)).toHaveLength(1)
  expect(offsets.length).toBeGreaterThan(4)
})
