import { expect, it } from 'vitest'
import { arrangeFront } from '../../src/newsroom/fronts/arrange.ts'
import { place } from '../../src/newsroom/fronts/edit.ts'
import { readFront } from '../../src/newsroom/fronts/front-store.ts'
import { type Colleague, examine, signedIn } from '../support/desk-app.ts'
import { deskOf } from '../support/desk-of.ts'
import { onDemoPaper } from '../support/journey.ts'

const journey = onDemoPaper()

const slot = (page: Colleague, key: string) => page.locator(`[data-slot="${key}"]`)
const headlineIn = async (page: Colleague, key: string) =>
  ((await slot(page, key).locator('.front-headline').textContent()) ?? '').replace(/自动.*$/, '').trim()

/** Opens the front of the home page, and waits until what readers see stands in its slots. */
async function atHome(page: Colleague): Promise<void> {
  await page.goto('/desk/fronts/home')
  await page.waitForFunction(() => !document.querySelector('[data-slot="lead 0"] i'))
  await page.frameLocator('.front-frame iframe').locator('.lead h2').first().waitFor()
}

it('is put in another order by keys alone, looked at on the real page, and seen by readers once it is live', async () => {
  await using page = await signedIn(journey, 'editor')
  await using reader = await journey.reader()
  await atHome(page)
  await examine(page, 'fronts')
  await page.setViewportSize({ width: 1440, height: 900 })
  const [first, second] = [await headlineIn(page, 'lead 0'), await headlineIn(page, 'second 0')]
  await slot(page, 'lead 0').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.waitForFunction(
    (expected) => document.querySelector('[data-slot="lead 0"]')?.textContent?.includes(expected),
    second,
  )
  await page.locator('[data-slot="second 0"]:focus').waitFor()
  const preview = page.frameLocator('.front-frame iframe')
  await preview.locator('.lead h2', { hasText: second }).first().waitFor()
  await page.keyboard.press('Control+z')
  await page.waitForFunction(
    (expected) => document.querySelector('[data-slot="lead 0"]')?.textContent?.includes(expected),
    first,
  )
  await page.keyboard.press('Control+Shift+z')
  await page.getByText('草稿，2 处未上线').waitFor()
  await reader.goto('/')
  expect(await reader.locator('.lead h2').first().textContent()).toBe(first)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog', { name: '上线这些改动' }).waitFor()
  await examine(page, 'fronts-live', { widths: [1280] })
  await page.keyboard.press('Control+Enter')
  await page.getByText(/已上线/).waitFor()
  await reader.reload()
  expect(await reader.locator('.lead h2').first().textContent()).toBe(second)
  expect(await reader.locator('.lead .big', { hasText: first }).count()).toBe(1)

  await page.getByRole('button', { name: '历史' }).click()
  await page.getByRole('button', { name: '退回上一版' }).click()
  await page.getByRole('dialog', { name: '退回这一版' }).getByRole('button', { name: '退回这一版' }).click()
  await page.getByText('已退回到第 1 版').waitFor()
  await reader.reload()
  expect(await reader.locator('.lead h2').first().textContent()).toBe(first)
})

it('puts a candidate into a slot, gives it a time and a short headline, and keeps all of it through a reload', async () => {
  await using page = await signedIn(journey, 'editor')
  await page.setViewportSize({ width: 1440, height: 900 })
  await atHome(page)
  await slot(page, 'brief 2').click()
  const headline = (await page.locator('.front-candidate p').nth(20).textContent())!
  const candidate = page.locator('.front-candidate', { hasText: headline })
  await candidate.getByRole('button', { name: '放到要闻3' }).click()
  await slot(page, 'brief 2').filter({ hasText: headline }).waitFor()
  await slot(page, 'brief 2').focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('结束', { exact: true }).fill('2099-01-01T08:00')
  await page.getByLabel('短题', { exact: true }).fill('码头夜市的短题')
  await page.getByRole('button', { name: '完成' }).click()
  await page.frameLocator('.front-frame iframe').getByText('码头夜市的短题').first().waitFor()
  await examine(page, 'fronts-timed', { widths: [1440] })
  const other = (await page.locator('.front-candidate p').nth(25).textContent())!
  const dragged = page.locator('.front-candidate', { hasText: other })
  await dragged.dragTo(slot(page, 'brief 4'))
  await slot(page, 'brief 4').filter({ hasText: other }).waitFor()
  await slot(page, 'brief 4').dragTo(slot(page, 'brief 1'))
  await slot(page, 'brief 1').filter({ hasText: other }).waitFor()
  await page.reload()
  await slot(page, 'brief 1').filter({ hasText: other }).waitFor()
  await slot(page, 'brief 2').filter({ hasText: '码头夜市的短题' }).waitFor()
  await page.getByRole('button', { name: '丢掉草稿' }).click()
  await page.waitForFunction(() => !document.querySelector('[data-slot="brief 2"]')?.textContent?.includes('短题'))
})

it('tells the second of two editors what the first has done, and lets them choose', async () => {
  await using page = await signedIn(journey, 'editor')
  await page.setViewportSize({ width: 1440, height: 900 })
  await atHome(page)
  await using colleague = await signedIn(journey, 'section_head')
  await slot(page, 'lead 0').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByText('草稿，2 处未上线').waitFor()
  {
    await using newsroom = await deskOf(journey.folder)
    const { version, arrangement } = await readFront(newsroom.database.read, 'home')
    const [, , , story] = arrangement.slots.flatMap((each) => (each.place === 'brief' ? each.entries : []))
    const head = newsroom.as({ kind: 'staff', id: colleague.staffId, role: 'section_head' })
    const changed = place(arrangement, { place: 'lead', position: 0 }, story!.articleId)
    await arrangeFront(head, { front: 'home', basedOn: version, ...changed })
  }
  await page.getByText(/阮知潮刚改过头条/).waitFor()
  await examine(page, 'fronts-stale', { widths: [1280] })
  const theirs = page.getByRole('button', { name: '取线上的' })
  await theirs.click()
  await theirs.waitFor({ state: 'detached' })
  expect(await page.getByRole('button', { name: /上线 1 处|^上线$/ }).count()).toBe(1)
})

it('arranges the front of a section, and lets those look who may not', async () => {
  await using page = await signedIn(journey, 'editor')
  await page.setViewportSize({ width: 1440, height: 900 })
  await atHome(page)
  await page.getByRole('combobox', { name: '选版面' }).click()
  await page.getByTitle('港航', { exact: true }).click()
  await page.waitForURL('**/desk/fronts/section:*')
  await page.frameLocator('.front-frame iframe').getByRole('heading', { level: 1, name: '港航' }).waitFor()
  await examine(page, 'fronts-section', { widths: [1280] })
  await using reporter = await signedIn(journey, 'reporter')
  await atHome(reporter)
  expect(await reporter.getByRole('button', { name: '上线' }).count()).toBe(0)
  await reporter.getByText('排版面归责编以上').waitFor()
})
