import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { freePort } from '../support/free-port.ts'
import { PASSWORD, shownCode } from '../support/door.ts'
import { examine } from '../support/examine.ts'
import { onDemoPaper } from '../support/journey.ts'
import { mailSink, type MailSink } from '../support/mail-sink.ts'
import { openProvider, type TestProvider } from '../support/provider.ts'
import { errorsIn } from '../support/valid-html.ts'

const port = await freePort()
const sink: MailSink = await mailSink()
const provider: TestProvider = await openProvider(`http://localhost:${port}/desk/sign-in/provider/return`)
const env = { ...provider.env, BROADSHEET_SMTP_URL: sink.url, BROADSHEET_MAIL_FROM: 'desk@wangxi.example' }
const journey = onDemoPaper({ env, port })

let boss: Page & AsyncDisposable

beforeAll(async () => {
  boss = await journey.reader()
  await foundsThePaper(boss)
})
afterAll(async () => {
  await boss?.[Symbol.asyncDispose]()
  await Promise.all([sink[Symbol.asyncDispose](), provider[Symbol.asyncDispose]()])
})

async function isValid(page: Page): Promise<void> {
  expect(await errorsIn(await (await page.request.get(page.url())).text()), page.url()).toEqual([])
}

async function foundsThePaper(page: Page): Promise<void> {
  await page.goto(/^Set up {2}(\S+)$/m.exec(journey.server.output())![1]!)
  await page.getByLabel('报名', { exact: true }).fill('望江日报')
  await page.getByLabel('网站标题').fill('望江日报网')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('姓名').fill('管事的')
  await page.getByLabel('登录名').fill('boss')
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('group', { name: '同事 1' }).waitFor()
}

/** A phone with a finger on it: the browser's own authenticator, as tests have it. */
async function withAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable', { enableUI: false })
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    async knowsFinger(isUserVerified: boolean) {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
    async touched(automatic: boolean) {
      await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: automatic })
    },
  }
}

const isAtAccount = ({ pathname }: URL) => pathname === '/desk/account'
const linkIn = (text: string) => /https?:\/\/\S+\/desk\/(?:invitation|reset)\/[\w-]{43}/.exec(text)![0]
const mailTo = async (address: string, count = 1) => {
  const theirs = () => sink.mails.filter(({ to }) => to.includes(address))
  await expect.poll(() => theirs().length).toBeGreaterThanOrEqual(count)
  return theirs().at(-1)!
}

it('invites by mail at first run; the invited come in, and next time by a passkey', async () => {
  await examine(boss, 'desk-set-up-colleagues')
  await isValid(boss)
  const first = boss.getByRole('group', { name: '同事 1' })
  await first.getByLabel('姓名').fill('林雁')
  await first.getByLabel('职务').selectOption('editor')
  await first.getByLabel('电子邮箱').fill('linyan@wangxi.example')
  const second = boss.getByRole('group', { name: '同事 2' })
  await second.getByLabel('姓名').fill('钟向晚')
  await second.getByLabel('职务').selectOption('reporter')
  await boss.getByRole('button', { name: '邀请' }).click()
  await boss.getByText('林雁的邀请寄往 linyan@wangxi.example。').waitFor()
  await boss.getByText('钟向晚的邀请链接').waitFor()
  await examine(boss, 'desk-set-up-invited')

  const mail = await mailTo('linyan@wangxi.example')
  expect(mail.headers.subject).toBe('《望江日报》邀请你加入编辑部')
  await using linYan = await journey.reader()
  const phone = await withAuthenticator(linYan)
  await linYan.goto(linkIn(mail.text))
  await linYan.getByLabel('登录名').fill('linyan')
  await linYan.getByLabel('密码').fill(PASSWORD)
  await linYan.getByRole('button', { name: '开始' }).click()

  await linYan.goto('/desk/account')
  const passkeys = linYan.getByRole('region', { name: '通行密钥' })
  await passkeys.getByLabel('现在的密码').fill(PASSWORD)
  await passkeys.getByRole('button', { name: '添加通行密钥' }).click()
  await examine(linYan, 'desk-passkey-new')
  await linYan.getByLabel('名称').fill('编辑部的手机')
  await linYan.getByRole('button', { name: '添加' }).click()
  await linYan.getByRole('status').getByText('通行密钥已添加').waitFor()
  await linYan.getByText('编辑部的手机').first().waitFor()
  await examine(linYan, 'desk-account-with-passkey')
  await isValid(linYan)

  // By the button. Conditional sign-in would answer by itself, so the finger is kept away until then.
  await phone.touched(false)
  await linYan.getByRole('button', { name: '退出登录' }).click()
  await linYan.goto('/desk/account')
  const button = linYan.getByRole('button', { name: '用通行密钥登录' })
  await button.waitFor()
  await examine(linYan, 'desk-sign-in-ways')
  await isValid(linYan)
  await phone.touched(true)
  await button.click()
  await linYan.waitForURL(isAtAccount)

  // Without the right finger nobody comes in, and the words are those of the browser's window being closed.
  await phone.touched(false)
  await linYan.getByRole('button', { name: '退出登录' }).click()
  await button.waitFor()
  await phone.knowsFinger(false)
  await phone.touched(true)
  await button.click()
  await linYan.getByText('没有成功：可能取消了，或等得太久。再试一次。').waitFor()
  expect(new URL(linYan.url()).pathname).toBe('/desk/sign-in')

  // From the field of the sign-in name, without a click.
  await phone.knowsFinger(true)
  await linYan.goto('/desk/sign-in?to=/desk/account')
  await linYan.waitForURL(isAtAccount)

  // Removed, it opens nothing.
  const row = linYan.getByRole('listitem').filter({ hasText: '编辑部的手机' })
  await row.locator('summary', { hasText: '删除' }).click()
  await row.getByLabel('现在的密码').fill(PASSWORD)
  await row.getByRole('button', { name: '删除' }).click()
  await linYan.getByRole('status').getByText('通行密钥已删除').waitFor()
})

it('renews a forgotten password by mail', async () => {
  await using page = await journey.reader({ javaScriptEnabled: false })
  await page.goto('/desk/sign-in')
  await page.getByRole('link', { name: '忘了密码' }).click()
  await page.getByLabel('登录名或邮箱').fill('linyan')
  await page.getByRole('button', { name: '寄链接' }).click()
  await page.getByText('有这个账号的话').waitFor()
  const mail = await mailTo('linyan@wangxi.example', 2)
  await page.goto(linkIn(mail.text))
  await page.getByLabel('新密码').fill(`${PASSWORD} 芦洲`)
  await page.getByRole('button', { name: '改密码' }).click()
  await page.getByRole('status').getByText('用新密码登录').waitFor()
  await page.getByLabel('登录名').fill('linyan')
  await page.getByLabel('密码').fill(`${PASSWORD} 芦洲`)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL('**/desk')
  await page.goto('/desk/account')
  await page.getByText('林雁（责编）').first().waitFor()
})

it('lets in by the group’s account whom the staff knows, and leads a role to its second factor', async () => {
  provider.person = { sub: 'u-17', email: 'linyan@wangxi.example', emailVerified: true }
  await using page = await journey.reader()
  await page.goto('/desk/account')
  await page.getByRole('link', { name: '用“望汐集团账号”登录' }).click()
  await page.waitForURL(isAtAccount)
  expect(await page.textContent('header')).toContain('林雁（责编）')

  const { changeSettings } = await import('../../src/newsroom/settings/settings.ts')
  const { deskOf } = await import('../support/desk-of.ts')
  await using desk = await deskOf(journey.folder)
  await changeSettings(desk, { secondFactorRoles: ['editor'] })
  await expect.poll(async () => (await page.goto('/desk'))!.url()).toContain('/desk/enrol')
  await examine(page, 'desk-enrol')
  await isValid(page)
  const totp = page.getByRole('region', { name: '用验证器' })
  const current = totp.getByLabel('现在的密码')
  if ((await current.count()) > 0) await current.fill(`${PASSWORD} 芦洲`)
  await totp.getByRole('button', { name: '开通' }).click()
  await page.getByRole('img', { name: '验证器扫的二维码' }).waitFor()
  await examine(page, 'desk-totp-with-code')
  const secret = (await page.textContent('#secret'))!
  await page.getByLabel('验证码').fill(shownCode(secret, new Date().toISOString()))
  await page.getByRole('button', { name: '开通' }).click()
  await expect.poll(() => page.locator('.codes li').count()).toBe(10)
  await page.goto('/desk')
  expect(new URL(page.url()).pathname).toBe('/desk')

  provider.person = { sub: 'u-99', email: 'stranger@wangxi.example', emailVerified: true }
  await using stranger = await journey.reader()
  await stranger.goto('/desk')
  await stranger.getByRole('link', { name: '用“望汐集团账号”登录' }).click()
  await stranger.getByRole('alert').getByText('登录名或凭据不对。').waitFor()
  await examine(stranger, 'desk-sign-in-provider-refused')
})
