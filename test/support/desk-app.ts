import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Role } from '../../src/newsroom/people/policy.ts'
import { bringAxe, violationsOn } from './axe.ts'
import { root } from './command.ts'
import { deskOf } from './desk-of.ts'
import { comesIn } from './door.ts'
import { looksAtScreen } from './examine.ts'
import type { Journey } from './journey.ts'
import { overflowOf } from './screen.ts'

const NAMES: Readonly<Record<Role, string>> = {
  reporter: '钟向晚',
  editor: '林雁',
  section_head: '阮知潮',
  chief_editor: '沈里舟',
  proofreader: '杜若汀',
  moderator: '何明渡',
  administrator: '管事的',
}

let people = 0

/** A page of somebody who is signed in on the demo paper, under a name that others of the role have not. */
export type Colleague = Page & AsyncDisposable & { readonly staffId: string; readonly login: string }

/**
 * Somebody of the staff before the built program, in a browser of their own:
 *
 *     await using linYan = await signedIn(journey, 'editor')
 *     await linYan.goto('/desk/articles')
 *     await examine(linYan, 'articles')
 */
export async function signedIn(
  journey: Journey,
  role: Role,
  options: BrowserContextOptions & { readonly name?: string } = {},
): Promise<Colleague> {
  const { name = NAMES[role], ...browsing } = options
  people += 1
  const login = `${role}-${people}`
  await using newsroom = await deskOf(journey.folder)
  const { token, staffId } = await comesIn(newsroom, { name, role, login })
  const page = await journey.reader({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...browsing })
  await page.context().addCookies([{ name: 'desk', value: token, url: journey.server.url, httpOnly: true }])
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (said) => {
    if (said.type() === 'error' && !/Failed to load resource|net::ERR/.test(said.text())) errors.push(said.text())
  })
  const close = page[Symbol.asyncDispose].bind(page)
  return Object.assign(page, {
    staffId,
    login,
    async [Symbol.asyncDispose]() {
      await close()
      expect(errors, 'what the page complained about').toEqual([])
    },
  })
}

/**
 * Looks at a screen of the app as it stands, on a phone or on a laptop (`looksAtScreen`): nobody is kept out, nothing stands
 * out; it is kept as `test-results/screens/desk-NAME-WIDTH-SCHEME.jpg`.
 */
export async function examine(page: Page, name: string, { widths = [390, 1280] } = {}): Promise<void> {
  const found: string[] = []
  const folder = join(root, 'test-results/screens')
  await mkdir(folder, { recursive: true })
  await bringAxe(page)
  for (const { width, colorScheme } of looksAtScreen(name, widths)) {
    await page.setViewportSize({ width, height: width < 600 ? 844 : 900 })
    await page.emulateMedia({ colorScheme })
    await page.evaluate(standsStill)
    await page.screenshot({ path: join(folder, `desk-${name}-${width}-${colorScheme}.jpg`), quality: 90 })
    const marks = [...(await violationsOn(page)), ...(await overflowOf(page))]
    found.push(...marks.map((mark) => `${width} ${colorScheme}: ${mark}`))
  }
  expect(found, name).toEqual([])
}

/**
 * Waits until nothing has moved for some frames: a colour that is inherited changes a frame later at each level of the
 * page, and between two of them nothing runs.
 */
async function standsStill(): Promise<void> {
  for (let still = 0; still < 10; still++) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    if (document.getAnimations().some(({ playState }) => playState === 'running')) still = 0
  }
}
