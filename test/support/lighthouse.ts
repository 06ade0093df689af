import lighthouse, { type Flags } from 'lighthouse'
import { launchChromium } from './chromium.ts'
import { freePort } from './free-port.ts'

export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo'

export interface Verdict {
  /** Of 100. */
  readonly scores: Readonly<Partial<Record<Category, number>>>
  /** What cost a score: the audit and what it says. */
  readonly complaints: readonly string[]
  /** Times in milliseconds, bytes and shifts of a run that looked at the performance. */
  readonly figures: Readonly<Record<string, number>>
}

const FIGURES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
  'total-byte-weight',
]

/** Lets Lighthouse judge a page, as a phone on a slow line: its own default. */
export async function judge(url: string, categories: readonly Category[]): Promise<Verdict> {
  const port = await freePort()
  const browser = await launchChromium({ args: [`--remote-debugging-port=${port}`] })
  try {
    const flags: Flags = {
      port,
      onlyCategories: [...categories],
      output: 'json',
      logLevel: 'silent',
      disableFullPageScreenshot: true, // for its report, which nobody looks at
    }
    const result = await lighthouse(url, flags)
    if (!result) throw new Error(`Lighthouse said nothing of ${url}`)
    const { lhr } = result
    const weighed = new Set(
      Object.values(lhr.categories).flatMap(({ auditRefs }) =>
        auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
      ),
    )
    const audits = Object.values(lhr.audits)
    return {
      scores: Object.fromEntries(
        Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
      ),
      complaints: audits
        .filter(({ id, score }) => weighed.has(id) && score !== null && score < 1)
        .map(({ id, title, displayValue }) => `${id}: ${title} ${displayValue ?? ''}`.trim()),
      figures: Object.fromEntries(
        audits.flatMap(({ id, numericValue }) =>
          FIGURES.includes(id) && numericValue !== undefined ? [[id, numericValue]] : [],
        ),
      ),
    }
  } finally {
    await browser.close()
  }
}
