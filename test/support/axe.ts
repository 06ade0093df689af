import { readFileSync } from 'node:fs'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

type Axe = typeof axe

/** The small one: half as much for the browser to read, a hundred times over. */
const source = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** WCAG 2.0 to 2.2, A and AA, and what axe-core holds for good practice beside them. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Makes a page ready to be examined: once for each document, however it is looked at afterwards. */
export async function bringAxe(page: Page): Promise<void> {
  // Through the debugger and not as a script in the page, which the paper's policy would not run.
  await page.evaluate(source)
}

/** What axe-core objects to on a page as it stands: the rule, what is wrong, and where. */
export function violationsOn(page: Page): Promise<string[]> {
  return page.evaluate(async (tags) => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document, {
      runOnly: tags,
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} (${node.failureSummary?.split('\n')[1]?.trim()})`),
    )
  }, TAGS)
}
