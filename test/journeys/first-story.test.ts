import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { clipboardOf } from '../support/clipboard/markup-of.ts'
import { examine } from '../support/desk-app.ts'
import { PASSWORD } from '../support/door.ts'
import { onEmptyHouse } from '../support/journey.ts'
import { beginsStory, field, opensPanel, pastes, typesOfPicture, savedOn } from '../support/writing-desk.ts'

const journey = onEmptyHouse()

/** From the link on the console to a paper with two sections and an administrator; gives the chief editor's link. */
async function foundsPaper(boss: Page): Promise<string> {
  await boss.goto(/^Set up {2}(\S+)$/m.exec(journey.server.output())![1]!)
  await boss.getByLabel('报名', { exact: true }).fill('望江日报')
  await boss.getByLabel('时区').selectOption('Asia/Shanghai')
  for (const [row, [name, slug]] of [['本地', 'local'] as const, ['港航', 'harbour'] as const].entries()) {
    await boss.locator(`[name="section-${row + 1}"]`).fill(name)
    await boss.locator(`[name="slug-${row + 1}"]`).fill(slug)
  }
  await boss.getByRole('button', { name: '下一步' }).click()
  await boss.getByLabel('姓名').fill('管事的')
  await boss.getByLabel('登录名').fill('boss')
  await boss.getByLabel('密码').fill(PASSWORD)
  await boss.getByRole('button', { name: '下一步' }).click()
  await boss.getByLabel('简体中文').check()
  await boss.getByRole('button', { name: '下一步' }).click()
  await boss.locator('#name-1').fill('沈里舟')
  await boss.getByRole('button', { name: '邀请' }).click()
  const link = (await boss.locator('code').first().textContent())!.trim()
  await boss.getByRole('link', { name: '开始' }).or(boss.locator('.aside a')).first().click()
  await boss.getByText('开张了。').first().waitFor()
  return link
}

/** Whoever was invited chooses a password and stands in the inbox. */
async function comesInBy(page: Page, link: string, login: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '开始' }).click()
  await page.waitForURL('**/desk/inbox')
}

/** How much of a field's text is cut off by the field: nothing. */
const cutOff = (page: Page) =>
  page.locator('.headline textarea').evaluate((area) => {
    const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(area)
    const lines = Math.max(1, Math.round(area.scrollHeight / parseFloat(lineHeight)))
    const needed = lines * parseFloat(lineHeight) + parseFloat(paddingTop) + parseFloat(paddingBottom)
    return Math.max(area.scrollHeight - area.clientHeight, needed - area.getBoundingClientRect().height)
  })

it('leads from an empty house to a story on the front page, corrected openly', async () => {
  await using boss = await journey.reader()
  const link = await foundsPaper(boss)
  await using chief = await journey.reader({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  const errors: string[] = []
  chief.on('pageerror', (error) => errors.push(String(error)))
  await comesInBy(chief, link, 'shen')
  await chief.getByRole('link', { name: '专题' }).click()
  await chief.getByRole('button', { name: '新专题' }).click()
  await chief.getByRole('dialog').getByLabel('名称').fill('潮闸改造')
  await chief.getByRole('dialog').getByLabel('地址').fill('tide-gate')
  await chief.getByRole('dialog').getByRole('button', { name: '开专题' }).click()
  await chief.waitForURL(/\/desk\/topics\/[0-9a-z]/)

  const id = await beginsStory(chief, '本地')
  await chief.keyboard.type('三号潮闸今晚落下，外港渡轮停航')
  await chief.keyboard.press('Enter')
  await chief.keyboard.type('水位超过警戒线，鱼市提前收摊。')
  await chief.keyboard.press('Enter')
  await chief.keyboard.type('望江市水务局今晚十时落下三号潮闸。')
  await chief.keyboard.press('Enter')
  await expect.poll(() => cutOff(chief)).toBeLessThan(1)
  await pastes(chief, clipboardOf('wechat'))
  await chief.getByText(/清理 \d+ 处格式/).waitFor()
  // The picture of the message is not to be had: it is taken out, and one of the house goes in.
  const awaited = chief.locator('.node-awaited', { hasText: '没取到' })
  await awaited.getByRole('button', { name: '去掉' }).click()
  await chief.locator('.node-awaited').waitFor({ state: 'detached' })
  await chief.locator('.story').click()
  await chief.keyboard.press('Control+End')
  const picker = await typesOfPicture(chief, '潮闸.jpg', { alt: '夜里的三号潮闸', credit: '卞沐 摄', kind: '本报自有' })
  await examine(chief, 'first-story-picker', { widths: [1280] })
  await picker.getByRole('button', { name: '选用' }).click()
  await picker.waitFor({ state: 'hidden' })
  await chief.locator('.node-figure img').waitFor()
  await chief.getByRole('radio').first().check()
  await chief.getByRole('combobox', { name: '栏目' }).click()
  await chief.getByTitle('港航', { exact: true }).click()
  await chief.getByRole('combobox', { name: '专题' }).click()
  await chief.getByTitle('潮闸改造', { exact: true }).click()
  await chief.keyboard.press('Escape')
  await savedOn(chief)
  await opensPanel(chief, '发布')
  await chief.getByRole('button', { name: '发布', exact: true }).waitFor()
  await chief.mouse.move(0, 0)
  await examine(chief, 'first-story', { widths: [1280] })
  await chief.getByRole('button', { name: '发布', exact: true }).click()
  const publishing = chief.getByRole('dialog', { name: '发布' })
  await publishing.getByText('发布后立即上线').waitFor()
  await publishing.getByRole('button', { name: '发布' }).click()
  await chief.getByText(/已发布，\d\d:\d\d:\d\d 上线/).waitFor()
  await chief.locator('.screen-head').getByText('已发').waitFor()

  await using reader = await journey.reader({ javaScriptEnabled: false })
  await reader.goto('/')
  await reader.getByRole('link', { name: '三号潮闸今晚落下，外港渡轮停航' }).first().waitFor()
  expect(await reader.getByAltText('夜里的三号潮闸').count()).toBeGreaterThan(0)
  await reader.goto(`/a/${id}`)
  await reader.getByText('望江市水务局今晚十时落下三号潮闸。').waitFor()
  await reader.getByText('卞沐 摄').first().waitFor()
  await reader.getByRole('link', { name: '港航' }).first().waitFor()
  await reader.getByRole('link', { name: '潮闸改造' }).first().waitFor()

  // A correction, openly.
  await field(chief, '提要').fill('水位超过警戒线四十厘米，鱼市提前收摊。')
  await savedOn(chief)
  await chief.getByRole('button', { name: '更正' }).click()
  const correcting = chief.getByRole('dialog', { name: '更正' })
  await correcting.getByLabel('更正说明').fill('提要漏了水位的数字，已补上。')
  await correcting.getByRole('button', { name: '更正' }).click()
  await chief.getByText(/已更正，/).waitFor()
  await reader.reload()
  await reader.getByText('提要漏了水位的数字，已补上。').first().waitFor()
  await reader.getByText('水位超过警戒线四十厘米，鱼市提前收摊。').first().waitFor()

  // A newer story leads the front by itself; the first is put before it.
  const other = await beginsStory(chief, '本地')
  await chief.keyboard.type('鱼市明早照常开市')
  await chief.keyboard.press('Enter')
  await chief.keyboard.press('Enter')
  await chief.keyboard.type('管理处说，明早四时照常开市。')
  await savedOn(chief)
  await opensPanel(chief, '发布')
  await chief.getByRole('button', { name: '发布', exact: true }).click()
  await chief.getByRole('dialog', { name: '发布' }).getByRole('button', { name: '发布' }).click()
  // The word about the story before may still stand there; the head of the page is of this one.
  await chief.locator('.screen-head').getByText('已发').waitFor()
  expect((await reader.goto(`/a/${other}`))?.status()).toBe(200)
  await reader.goto('/')
  expect(await reader.locator('.lead h2').first().textContent()).toBe('鱼市明早照常开市')
  await chief.goto('/desk/fronts/home')
  await chief.setViewportSize({ width: 1440, height: 900 })
  await chief.locator('[data-slot="lead 0"]').filter({ hasText: '鱼市明早照常开市' }).click()
  await chief
    .locator('.front-candidate', { hasText: '三号潮闸今晚落下' })
    .getByRole('button', { name: /放到头条/ })
    .click()
  await chief.locator('[data-slot="lead 0"]').filter({ hasText: '三号潮闸今晚落下' }).waitFor()
  await chief.keyboard.press('Control+Enter')
  await chief.getByRole('dialog', { name: '上线这些改动' }).waitFor()
  await chief.keyboard.press('Control+Enter')
  await chief.getByText(/已上线/).waitFor()
  await reader.reload()
  expect(await reader.locator('.lead h2').first().textContent()).toBe('三号潮闸今晚落下，外港渡轮停航')
  expect(errors).toEqual([])
})
