import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { root } from './command.ts'

const results = join(root, 'test-results/screens')
const pictures = join(root, 'docs/pictures')

/** Keeps the whole page as `test-results/screens/NAME.jpg`, once all of its pictures are there. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  await allPictures(page)
  await mkdir(results, { recursive: true })
  await page.screenshot({ path: join(results, `${name}.jpg`), quality: 90, fullPage: true, animations: 'disabled' })
}

/**
 * Keeps what is to be seen first as `docs/pictures/NAME.png`, for the documentation, when BROADSHEET_UPDATE_PICTURES is
 * set; nothing otherwise, so that a run of the tests leaves the tree as it was.
 */
export async function keepForDocs(page: Page, name: string): Promise<void> {
  if (!process.env.BROADSHEET_UPDATE_PICTURES) return
  await allPictures(page)
  await mkdir(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' })
}

/** Waits until every picture is there, to be painted with the page and not after it. */
export async function allPictures(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const picture of document.images) Object.assign(picture, { loading: 'eager', decoding: 'sync' })
  })
  await page.waitForFunction(() =>
    [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
  )
}

/** What stands out of the page at its right, when the page can be moved sideways; nothing otherwise. */
export function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 0.5,
    )
    const inner = wide.filter((each) => !wide.some((other) => other !== each && each.contains(other)))
    return [`${scrollWidth} px`, ...inner.slice(0, 3).map((each) => each.outerHTML.slice(0, 120))]
  })
}
