import { afterAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { examine } from '../support/examine.ts'
import { onDemoPaper } from '../support/journey.ts'
import { mailSink, type MailSink } from '../support/mail-sink.ts'

const sink: MailSink = await mailSink()
const journey = onDemoPaper({ env: { BROADSHEET_SMTP_URL: sink.url, BROADSHEET_MAIL_FROM: 'desk@wangxi.example' } })
afterAll(() => sink[Symbol.asyncDispose]())

async function asksForALink(page: Page, email: string): Promise<void> {
  await page.getByLabel('邮箱').fill(email)
  await page.getByRole('button', { name: '寄登录链接' }).click()
  await page.getByRole('heading', { name: '信寄出了' }).waitFor()
}

async function linkFor(email: string): Promise<string> {
  const letter = () => sink.mails.findLast(({ to }) => to.includes(email))?.text ?? ''
  await expect.poll(letter, { interval: 50 }).toContain('/reader/sign-in/')
  return /https?:\/\/\S+/.exec(letter())![0]
}

it('reads the whole paper without a cookie, until somebody signs in', async () => {
  await using page = await journey.reader()
  await page.goto('/')
  const story = await page.locator('main a[href^="/a/"]').first().getAttribute('href')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  for (const path of [
    '/',
    story!,
    '/wire',
    '/topics',
    '/hot',
    '/search?q=潮闸',
    '/tw',
    '/hk/wire',
    '/corrections',
    '/nowhere',
  ]) {
    await page.goto(path)
    await page.locator('a.who').waitFor()
  }
  await page.goto('/reader/sign-in')
  await page.goto('/reader')
  expect(await page.context().cookies()).toEqual([])
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({})
  expect(asked).not.toContain('/reader/api/me')
})

it('signs in by a letter without JavaScript, comes back to the story, and leaves', async () => {
  await using page = await journey.reader({ javaScriptEnabled: false })
  await page.goto('/')
  await page.locator('main a[href^="/a/"]').first().click()
  const story = new URL(page.url()).pathname
  await page.getByRole('link', { name: '登录' }).click()
  await page.getByLabel('邮箱').fill('wang@mail')
  await asksForALink(page, 'wang@mail.example')

  await page.goto(await linkFor('wang@mail.example'))
  expect(await page.context().cookies()).toEqual([])
  await page.reload()
  await page.getByLabel('名字').fill('望汐时报')
  await page.getByRole('button', { name: '就用这个名字' }).click()
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('被当成本报')
  await page.getByLabel('名字').fill('望江楼主')
  await page.getByRole('button', { name: '就用这个名字' }).click()
  await page.waitForURL(`**${story}`)
  expect((await page.context().cookies()).map(({ name, httpOnly, sameSite }) => [name, httpOnly, sameSite])).toEqual([
    ['reader', true, 'Lax'],
  ])
  // The page is the same for all: the link leads on to one's own.
  await page.getByRole('link', { name: '登录' }).click()
  await page.getByRole('heading', { name: '望江楼主' }).waitFor()

  await page.getByRole('link', { name: '删除账号…' }).click()
  await page.getByLabel('全部撤回').check()
  await page.getByLabel(/输入你的名字/).fill('望江楼主')
  await page.getByRole('button', { name: '删除账号' }).click()
  await page.getByRole('heading', { name: '账号已删除' }).waitFor()
  expect(await page.context().cookies()).toEqual([])
})

it('signs in by a passkey, and is greeted by name on pages that are the same for all', async () => {
  await using page = await journey.reader()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  })
  await page.goto('/wire')
  await page.getByRole('link', { name: '登录' }).click()
  await examine(page, 'reader-sign-in')
  await asksForALink(page, 'zhong@mail.example')
  await page.goto(await linkFor('zhong@mail.example'))
  await examine(page, 'reader-link')
  await page.getByLabel('名字').fill('江上客')
  await page.getByRole('button', { name: '就用这个名字' }).click()
  await page.waitForURL('**/wire')
  await page.locator('a.who', { hasText: '江上客' }).click()
  await page.getByRole('link', { name: '添加通行密钥' }).click()
  await page.getByLabel('给它起个名字').fill('旧手机')
  await page.getByRole('button', { name: '创建' }).click()
  await page.getByText('通行密钥加好了').waitFor()
  await examine(page, 'reader-own')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.getByRole('link', { name: '登录' }).waitFor()
  expect(await page.context().cookies()).toEqual([])

  await page.goto('/tw/wire')
  await page.getByRole('link', { name: '登入' }).click()
  // The device offers the passkey in the field, and its finger is there at once.
  await page.waitForURL('**/tw/wire')
  await page.locator('a.who', { hasText: '江上客' }).waitFor()
  expect(await page.locator('a.who').getAttribute('href')).toBe('/tw/reader')
})
