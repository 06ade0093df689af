import { expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { later, SECOND } from '../../src/kernel/clock.ts'
import { PASSWORD, shownCode } from '../support/door.ts'
import { examine } from '../support/examine.ts'
import { onDemoPaper } from '../support/journey.ts'
import { errorsIn } from '../support/valid-html.ts'

const journey = onDemoPaper()

async function isValid(page: Page): Promise<void> {
  expect(await errorsIn(await (await page.request.get(page.url())).text()), page.url()).toEqual([])
}

/** A code that was not used yet: what the authenticator shows in half a minute is taken, too. */
const nextCode = (secret: string) => shownCode(secret, later(new Date().toISOString(), 30 * SECOND))

it('leads from the console to an administrator, a colleague with a second factor, and their end', async () => {
  const link = /^Set up {2}(\S+)$/m.exec(journey.server.output())![1]!
  await using boss = await journey.reader()

  // First run: three forms.
  await boss.goto(link)
  expect(await boss.title()).toBe('开张｜望汐时报')
  await examine(boss, 'desk-set-up-paper')
  await isValid(boss)
  await boss.getByLabel('报名', { exact: true }).fill('望江日报')
  await boss.getByLabel('时区').selectOption('Asia/Taipei')
  await boss.getByLabel('公安备案').fill('望公网安备00000000000000号')
  await boss.getByRole('button', { name: '下一步' }).click()
  await examine(boss, 'desk-set-up-administrator')
  await isValid(boss)
  await boss.getByLabel('姓名').fill('管事的')
  await boss.getByLabel('登录名').fill('boss')
  await boss.getByLabel('密码').fill('太短')
  await boss.getByRole('button', { name: '下一步' }).click()
  await boss.getByRole('alert').getByText('密码太短').waitFor()
  expect(await boss.getByLabel('登录名').inputValue()).toBe('boss')
  await boss.getByLabel('密码').fill(PASSWORD)
  await boss.keyboard.press('Enter')
  await boss.getByLabel('简体中文').waitFor()
  await examine(boss, 'desk-set-up-script')
  await isValid(boss)
  await boss.getByRole('button', { name: '下一步' }).click()
  await boss.getByRole('link', { name: '以后再请' }).click()
  await boss.getByText('开张了。').first().waitFor()
  await boss.getByRole('button', { name: '管事的' }).waitFor()
  await isValid(boss)
  await boss.goto('/')
  expect(await boss.textContent('footer')).toContain('望公网安备00000000000000号')
  expect((await boss.goto(link))?.status()).toBe(404)

  // The administrator invites somebody.
  await boss.goto('/desk/people')
  await boss.getByRole('button', { name: '邀请同事' }).click()
  const dialog = boss.getByRole('dialog')
  await dialog.getByLabel('姓名').fill('林雁')
  await dialog.getByLabel('职务').click()
  await boss.getByRole('option', { name: '责编' }).or(boss.getByTitle('责编')).last().click()
  await dialog.getByRole('button', { name: '邀请', exact: true }).click()
  const invitation = (await boss.locator('.link-once').textContent())!.trim()

  // The invited person chooses a password, and turns the second factor on.
  await using linYan = await journey.reader()
  await linYan.goto(invitation)
  await examine(linYan, 'desk-invitation')
  await isValid(linYan)
  await linYan.getByLabel('登录名').fill('linyan')
  await linYan.getByLabel('密码').fill(PASSWORD)
  await linYan.getByRole('button', { name: '开始' }).click()
  await linYan.waitForURL('**/desk/inbox')
  await linYan.getByRole('button', { name: '林雁' }).click()
  await linYan.getByRole('menuitem', { name: '我的账号' }).click()
  await linYan.waitForURL('**/desk/account')
  await examine(linYan, 'desk-account')
  await isValid(linYan)
  const totp = linYan.getByRole('region', { name: '第二步验证' })
  await totp.getByLabel('现在的密码').fill(PASSWORD)
  await totp.getByRole('button', { name: '开通' }).click()
  const secret = (await linYan.textContent('#secret'))!
  await examine(linYan, 'desk-totp')
  await linYan.getByLabel('验证码').fill(shownCode(secret, new Date().toISOString()))
  await linYan.getByRole('button', { name: '开通' }).click()
  await expect.poll(() => linYan.locator('.codes li').count()).toBe(10)
  await examine(linYan, 'desk-recovery-codes')
  await linYan.getByRole('button', { name: '退出登录' }).click()

  // Signing in takes both, and leads to where one was going.
  await linYan.goto('/desk/account')
  await examine(linYan, 'desk-sign-in')
  await linYan.getByLabel('登录名').fill('linyan')
  await linYan.getByLabel('密码').fill('not the password')
  await linYan.keyboard.press('Enter')
  await linYan.getByRole('alert').getByText('登录名或凭据不对。').waitFor()
  await examine(linYan, 'desk-sign-in-wrong')
  await linYan.getByLabel('密码').fill(PASSWORD)
  await linYan.keyboard.press('Enter')
  await linYan.getByLabel('验证码').fill('000000')
  await examine(linYan, 'desk-second-factor')
  await isValid(linYan)
  await linYan.keyboard.press('Enter')
  await linYan.getByRole('alert').waitFor()
  await linYan.getByLabel('验证码').fill(nextCode(secret))
  await linYan.keyboard.press('Enter')
  await linYan.waitForURL('**/desk/account')
  expect(await linYan.getByRole('region', { name: '登录着的地方' }).textContent()).toContain('Chrome, Linux')
  await examine(linYan, 'desk-account-with-second-factor')
  await linYan.goto('/desk/people')
  await linYan.getByText('这里归别的职务').waitFor()

  // The administrator ends it, and it ends at once.
  await linYan.goto('/desk')
  await boss.goto('/desk/people')
  await boss.getByRole('button', { name: '林雁' }).click()
  await boss.getByRole('button', { name: '停用账号' }).click()
  await boss.getByRole('dialog').getByText('登录和接口令牌立即失效').waitFor()
  await boss.getByRole('dialog').getByRole('button', { name: '停用账号' }).last().click()
  await boss.getByText('已停用，登录已失效。').waitFor()
  await linYan.goto('/desk')
  expect(new URL(linYan.url()).pathname).toBe('/desk/sign-in')
  await linYan.getByLabel('登录名').fill('linyan')
  await linYan.getByLabel('密码').fill(PASSWORD)
  await linYan.keyboard.press('Enter')
  await linYan.getByRole('alert').getByText('登录名或凭据不对。').waitFor()
})

it('speaks Traditional and English, and works without a script', async () => {
  await using page = await journey.reader({ locale: 'en-GB', javaScriptEnabled: false })
  await page.goto('/desk')
  expect(await page.title()).toContain('Sign in to the Desk')
  await page.getByRole('link', { name: '繁體中文（台灣）' }).click()
  await expect.poll(() => page.title()).toContain('登入編輯台')
  await page.waitForLoadState()
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toBe('跳到內文')
  expect((await page.context().cookies()).length).toBe(0)
})
