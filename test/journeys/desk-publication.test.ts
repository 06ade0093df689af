import { expect, it } from 'vitest'
import { paragraphs } from '../../src/newsroom/articles/body.ts'
import { file } from '../../src/newsroom/articles/file.ts'
import { revise } from '../../src/newsroom/articles/revise.ts'
import { listSections } from '../../src/newsroom/sections/section-store.ts'
import { examine, signedIn } from '../support/desk-app.ts'
import { deskOf } from '../support/desk-of.ts'
import { onDemoPaper } from '../support/journey.ts'
import { choosesSoon } from '../support/writing-desk.ts'

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
  await expect.poll(() => page.locator('html').evaluate(() => innerWidth)).toBe(390)
  await editor.getByRole('button', { name: '生成链接' }).click()
  const address = await editor.getByRole('textbox', { name: '秘密链接' }).inputValue()
  await examine(editor, 'preview')
  await editor.emulateMedia({ colorScheme: null })
  const isDark = () => page.locator('html').evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await expect.poll(isDark).toBe(false)
  await editor.getByRole('switch').click()
  await page.getByRole('heading', { name: '外港潮閘明日檢修' }).waitFor()
  await expect.poll(isDark).toBe(true)
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

it('schedules to the second, and readers have it then', async () => {
  const id = await draft('渡轮明日改靠内港')
  await using editor = await signedIn(journey, 'editor', { timezoneId: 'America/New_York' })
  await editor.goto(`/desk/articles/${id}/preview`)
  const button = editor.getByRole('button', { name: '定时' })
  await button.waitFor()
  const began = performance.now()
  await button.click()
  const dialog = editor.getByRole('dialog', { name: '定时' })
  await dialog.getByRole('button', { name: '一小时后' }).click()
  const took = performance.now() - began
  await examine(editor, 'schedule', { widths: [390, 1280] })
  await editor.setViewportSize({ width: 1280, height: 800 })
  // The paper's clock, wherever the browser is.
  const at = await choosesSoon(dialog, took)
  await dialog.getByRole('button', { name: '定时', exact: true }).click()
  await editor.getByText('待发', { exact: true }).waitFor()
  await editor.getByText('已发', { exact: true }).waitFor({ timeout: 120_000 })
  const late = Date.now() - at
  process.stdout.write(`scheduled; its editor saw it go out ${late} ms after the second\n`)
  await using reader = await journey.reader()
  expect((await reader.goto(`/a/${id}`))?.status()).toBe(200)
})

it('publishes, corrects openly, retracts and recalls, each time saying what will happen', async () => {
  const id = await draft('潮位四米三七')
  await using chief = await signedIn(journey, 'chief_editor')
  await using reader = await journey.reader()
  await chief.goto(`/desk/articles/${id}/preview`)
  await chief.getByRole('button', { name: '发布', exact: true }).click()
  const publishing = chief.getByRole('dialog', { name: '发布' })
  await publishing.getByText('发布后立即上线，3 个文种。上线的是第 1 版。').waitFor()
  // The dialog asks for nothing and stands at its button.
  await publishing.locator('button:focus', { hasText: '发布' }).waitFor()
  await chief.keyboard.press('Enter')
  await chief.getByText(/已发布，\d\d:\d\d:\d\d 上线/).waitFor()
  expect((await reader.goto(`/a/${id}`))?.status()).toBe(200)
  await chief.getByRole('button', { name: '更正', disabled: true }).waitFor()

  {
    await using newsroom = await deskOf(journey.folder)
    const content = { headline: '潮位四米七三', bylines: [], body: paragraphs(['外港潮位四米七三。']) }
    await revise(newsroom, { articleId: id, basedOn: 1, content })
  }
  await chief.getByText('已发·改稿').waitFor()
  await chief.getByRole('button', { name: '更正' }).click()
  const correcting = chief.getByRole('dialog', { name: '更正' })
  await correcting.getByRole('button', { name: '更正' }).click()
  await correcting.getByText('这一项不能空着。').waitFor()
  await correcting.getByLabel('更正说明').fill('潮位误作四米三七，应为四米七三。')
  await chief.mouse.move(0, 0)
  await examine(chief, 'correct', { widths: [390, 1280] })
  await chief.setViewportSize({ width: 1280, height: 800 })
  await correcting.getByRole('button', { name: '更正' }).click()
  await chief.getByText(/已更正，/).waitFor()
  await reader.reload()
  await reader.getByText('潮位误作四米三七，应为四米七三。').waitFor()

  await chief.getByRole('button', { name: '更多' }).click()
  await chief.getByRole('menuitem', { name: '紧急撤下（全部清除）' }).click()
  const recalling = chief.getByRole('dialog', { name: '紧急撤下' })
  await recalling.getByLabel(/理由/).fill('当事人信息未隐去')
  await recalling.getByRole('button', { name: '紧急撤下' }).click()
  await chief.getByText(/^(\d+)\/\1 处已清$/).waitFor()
  await examine(chief, 'recall', { widths: [390, 1280] })
  expect((await reader.goto(`/a/${id}`))?.status()).toBe(410)
  expect(await reader.content()).not.toContain('潮位')
})
