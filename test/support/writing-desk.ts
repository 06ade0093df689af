import sharp from 'sharp'
import type { Locator, Page } from 'playwright-core'
import { HOUR, SECOND } from '../../src/kernel/clock.ts'

/** A field by its name, as it is said. */
export const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

/** The server has what was typed. */
export const savedOn = (page: Page) => page.locator('.saving').filter({ hasText: '已保存' }).waitFor()

/** One of the panels beside a story. */
export const opensPanel = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()

/** By the key, in a section; the caret stands in the headline. Gives the story's number. */
export async function beginsStory(page: Page, section: string): Promise<string> {
  await page.getByRole('link', { name: '待办' }).click()
  await page.getByRole('heading', { name: '待办' }).waitFor()
  await page.keyboard.press('n')
  await page.getByRole('button', { name: section }).click()
  await page.locator('.headline textarea:focus').waitFor()
  return new URL(page.url()).pathname.split('/').at(-1)!
}

/**
 * Types an instant into the dialog of a schedule, by the paper's clock: some seconds from now, and the more of them the longer
 * the dialog `took` to open, so that a slow machine has said all of it by then. Gives the instant.
 */
export async function choosesSoon(dialog: Locator, took: number): Promise<number> {
  const at = Math.ceil((Date.now() + 4 * SECOND + 10 * took) / SECOND) * SECOND
  await dialog.getByLabel(/^时间/).fill(new Date(at + 8 * HOUR).toISOString().slice(0, 19))
  return at
}

/** As from the clipboard, at the caret. */
export async function pastes(page: Page, html: string): Promise<void> {
  await page.locator('.story').evaluate((story, markup) => {
    const data = new DataTransfer()
    data.setData('text/html', markup)
    story.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)
}

/** What is said of a picture beside it. */
interface Said {
  readonly alt?: string
  readonly credit?: string
  /** The kind of its licence, by its name. */
  readonly kind?: string
}

/** Uploads a picture in the picker of the toolbar and types what is said of it; gives the picker, in which it is chosen. */
export async function typesOfPicture(page: Page, name: string, said: Said) {
  const noise = { type: 'gaussian', mean: 130, sigma: 12 } as const
  const create = { width: 1600, height: 1000, channels: 3, background: '#336699', noise } as const
  const buffer = await sharp({ create }).jpeg().toBuffer()
  await page.getByRole('button', { name: '图片', exact: true }).click()
  const picker = page.getByRole('dialog', { name: '选图片' })
  await picker.locator('input[type=file]').setInputFiles([{ name, mimeType: 'image/jpeg', buffer }])
  await picker.getByText('已入库', { exact: true }).waitFor({ timeout: 90_000 })
  await picker.getByRole('button', { name, exact: true }).click()
  await picker.getByText('补上描述、来源和授权，稿件才能发布。').waitFor()
  if (said.alt) await picker.getByLabel('描述').fill(said.alt)
  if (said.credit) await picker.getByLabel('图片来源').fill(said.credit)
  if (said.kind) {
    await picker.getByLabel('授权种类').click()
    await page.getByTitle(said.kind).click()
  }
  return picker
}
