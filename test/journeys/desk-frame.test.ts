import { expect, it } from 'vitest'
import { disableStaff } from '../../src/newsroom/people/staff.ts'
import { signOutEverywhere } from '../../src/newsroom/people/sessions.ts'
import { examine, signedIn } from '../support/desk-app.ts'
import { deskOf } from '../support/desk-of.ts'
import { PASSWORD } from '../support/door.ts'
import { onDemoPaper } from '../support/journey.ts'

const journey = onDemoPaper()

it('shows each role what it may use, in three languages', async () => {
  await using reporter = await signedIn(journey, 'reporter')
  await reporter.goto('/desk')
  await reporter.waitForURL('**/desk/inbox')
  await reporter.getByRole('heading', { name: '待办' }).waitFor()
  const rail = reporter.getByRole('navigation', { name: '编辑台各处' })
  expect(await rail.getByRole('link', { name: '人员' }).count()).toBe(0)
  await examine(reporter, 'frame')
  await reporter.setViewportSize({ width: 1280, height: 800 })
  await reporter.getByRole('button', { name: '钟向晚' }).click()
  await reporter.getByText('English').click()
  await reporter.getByRole('heading', { name: 'Inbox' }).waitFor()
  expect(await reporter.getAttribute('html', 'lang')).toBe('en')
  await reporter.reload()
  await reporter.getByRole('heading', { name: 'Inbox' }).waitFor()

  await using boss = await signedIn(journey, 'administrator')
  await boss.goto('/desk/inbox')
  await boss.getByRole('link', { name: '人员' }).waitFor()
})

it('finds its way by a key, and says where nothing is', async () => {
  await using page = await signedIn(journey, 'administrator')
  await page.goto('/desk/nowhere')
  await page.getByRole('heading', { name: '没有这一页' }).waitFor()
  await examine(page, 'missing', { widths: [1280] })
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '查找' }).waitFor()
  await examine(page, 'palette', { widths: [390, 1280] })
  await page.keyboard.type('待办')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk/inbox')
})

it('lays the sign-in over the page when the session ends, and keeps the page', async () => {
  await using page = await signedIn(journey, 'editor')
  await page.goto('/desk/inbox?kept=yes')
  await page.getByRole('status').getByText('已连接').waitFor({ state: 'attached' })
  await page.evaluate(() => Object.assign(globalThis, { typed: '还在' }))
  {
    await using newsroom = await deskOf(journey.folder)
    const sessions = await newsroom.database.read
      .selectFrom('staff_sessions')
      .selectAll()
      .where('staff_id', '=', page.staffId)
      .execute()
    const session = {
      id: sessions[0]!.id,
      madeAt: '',
      seenAt: '',
      expiresAt: '',
      address: '',
      browser: '',
      factor: 'password',
    } as const
    await signOutEverywhere(newsroom, {
      session,
      staffId: page.staffId,
      name: '林雁',
      role: 'editor',
      login: page.login,
      hasPassword: true,
      pending: false,
      mustEnrol: false,
    })
  }
  const frame = page.frameLocator('iframe')
  await frame.getByLabel('登录名').fill(page.login)
  await examine(page, 'signed-out', { widths: [390, 1280] })
  await frame.getByLabel('密码').fill(PASSWORD)
  await frame.getByRole('button', { name: '登录', exact: true }).click()
  await page.locator('iframe').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => (globalThis as unknown as { typed: string }).typed)).toBe('还在')
  expect(page.url()).toContain('kept=yes')
})

it('shows nothing to whoever has no access any more', async () => {
  await using page = await signedIn(journey, 'editor')
  await page.goto('/desk/inbox')
  await using newsroom = await deskOf(journey.folder)
  await disableStaff(newsroom, { staffId: page.staffId })
  await page.goto('/desk/inbox')
  expect(new URL(page.url()).pathname).toBe('/desk/sign-in')
})

/** What the first load may weigh, as it goes over the wire: the budget of the shell and the inbox, and the hard limit. */
const BUDGET = 320 * 1024
const LIMIT = 400 * 1024

it('opens the shell and the inbox within its budget', async () => {
  await using page = await signedIn(journey, 'chief_editor')
  const weights: number[] = []
  const asked: Promise<void>[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/desk/api/live')) return
    const weighed = response.request().sizes()
    // What is still on its way when the page is left weighs nothing.
    asked.push(weighed.then(({ responseBodySize }) => void weights.push(responseBodySize)).catch(() => {}))
  })
  await page.goto('/desk/inbox')
  await page.getByRole('heading', { name: '待办' }).waitFor()
  await page.waitForLoadState('load')
  await Promise.all(asked)
  const bytes = weights.reduce((sum, each) => sum + each, 0)
  console.log(`shell and inbox: ${(bytes / 1024).toFixed(0)} KB`)
  expect(bytes).toBeGreaterThan(100 * 1024)
  expect(bytes).toBeLessThan(LIMIT)
  expect(bytes).toBeLessThan(BUDGET)
})
