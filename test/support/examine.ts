import { crc32 } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { bringAxe, violationsOn } from './axe.ts'
import { keepScreen, overflowOf } from './screen.ts'

/** A width of the window, and day or night. */
export interface Look {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

/**
 * How a page is looked at in these widths: by day in the first, by night in the next, and so on. Each of them in both takes
 * twice as long and finds little more: before a release, BROADSHEET_LOOKS=all.
 */
export function looksAt(widths: readonly number[]): readonly Look[] {
  const schemes = ['light', 'dark'] as const
  if (process.env.BROADSHEET_LOOKS === 'all')
    return widths.flatMap((width) => schemes.map((colorScheme) => ({ width, colorScheme })))
  return widths.map((width, index) => ({ width, colorScheme: schemes[index % 2]! }))
}

export async function lookAt(page: Page, { width, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme })
}

/**
 * One of the looks in these widths, another for another name: so that each width is seen by day and by night somewhere, and
 * a hundred screens are looked at within the minutes that there are. BROADSHEET_LOOKS=all: all of them.
 */
export function looksAtScreen(name: string, widths: readonly number[]): readonly Look[] {
  if (process.env.BROADSHEET_LOOKS === 'all') return looksAt(widths)
  const schemes = ['light', 'dark'] as const
  const looks = widths.flatMap((width) => schemes.map((colorScheme) => ({ width, colorScheme })))
  return [looks[crc32(name) % looks.length]!]
}

/**
 * Looks at a page as it stands (`looksAtScreen`): nobody is kept out (WCAG 2.2 AA), nothing stands out, and all of it is kept as
 * `test-results/screens/NAME-WIDTH-SCHEME.jpg`.
 */
export async function examine(page: Page, name: string, { widths = [390, 1280] } = {}): Promise<void> {
  const found: string[] = []
  await bringAxe(page)
  for (const look of looksAtScreen(name, widths)) {
    await lookAt(page, look)
    const marks = [...(await violationsOn(page)), ...(await overflowOf(page))]
    found.push(...marks.map((mark) => `${look.width} ${look.colorScheme}: ${mark}`))
    await keepScreen(page, `${name}-${look.width}-${look.colorScheme}`)
  }
  expect(found, name).toEqual([])
}
