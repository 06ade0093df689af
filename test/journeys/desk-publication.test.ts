import { expect, it } from 'vitest'
import { paragraphs } from '../../src/newsroom/articles/body.ts'
import { file } from '../../src/newsroom/articles/file.ts'
import { listSections } from '../../src/newsroom/sections/section-store.ts'
import { examine, signedIn } from '../support/desk-app.ts'
import { deskOf } from '../support/desk-of.ts'
import { onDemoPaper } from '../support/journey.ts'

const journey = onDemoPaper()

async function draft(headline: string): Promise<string> {
  await using newsroom = await deskOf(journey.folder)
  const [section] = await listSections(newsroom.database.read)
  const content = {
    headline,
    bylines: [],
    body: paragraphs(['外港潮闸明日六时起检修。', '检修期间渡轮改靠内港码头。']),
  }
  return (await file(newsroom, { sectionId: section!.id, topicIds: [], content })).id
}

it('shows the true page in each edition and width, and to whoever has the secret link, until it is revoked', async () => {
  const id = await draft('外港潮闸明日检修')
  await using editor = await signedIn(journey, 'editor')
  await editor.goto(`/desk/articles/${id}/preview`)
  const page = editor.frameLocator('iframe')
  await page.getByRole('heading', { name: '外港潮闸明日检修' }).waitFor()
  await editor.getByText('繁體（台）').click()
  await page.getByRole('heading', { name: '外港潮閘明日檢修' }).waitFor()
  await editor.getByText('390', { exact: true }).click()
  expect(await page.locator('html').evaluate(() => innerWidth)).toBe(390)
  await editor.getByRole('button', { name: '生成链接' }).click()
  const address = await editor.getByRole('textbox', { name: '秘密链接' }).inputValue()
  await examine(editor, 'preview')
  await editor.setViewportSize({ width: 1280, height: 800 })

  await using outsider = await journey.reader()
  const path = new URL(address).pathname
  await outsider.goto(path)
  await outsider.getByRole('heading', { name: '外港潮闸明日检修' }).waitFor()
  await outsider.getByText('预览：尚未公开').waitFor()
  expect((await outsider.goto(`/a/${id}`))?.status()).toBe(404)
  await editor.getByRole('button', { name: '作废' }).click()
  await editor.getByText('没有有效的链接。').waitFor()
  expect((await outsider.goto(path))?.status()).toBe(404)
})
