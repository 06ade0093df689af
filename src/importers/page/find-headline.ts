import { endsArticle, isFurniture, isImprint, isMenu, isStamp } from './boundaries.ts'
import type { BodyRange } from './find-body.ts'
import { type Line, mass, type PageLines } from './line.ts'

export interface Headline {
  readonly text: string
  /** Its line on the page; null when only the head of the document tells it. */
  readonly line: number | null
}

/** How many lines before the text a headline is looked for, and how many of its first ones. */
const BEFORE = { html: 120, text: 60 } as const
const INSIDE = 3
const LONGEST = 90
/** What a line must score where the document's title could be the headline, and where only lines can. */
const LEAST = { besideTitle: 2, alone: 0 } as const
/** Less than this, in Han characters, is the name of a site. */
const TITLE_FROM = 8

/** What is compared: letters and digits alone, so that quotes and spaces may differ. */
const core = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/**
 * The headline: the line before the text that the document's title, its metadata or another line of the page repeats,
 * that is a heading, or that the line with date and source follows. `original` (原标题) speaks for an equal line.
 */
export function findHeadline(page: PageLines, body: BodyRange, original: string | null): Headline | null {
  const told = toldTitles(page)
  const start = body.lines[0] ?? body.first
  let best: Headline | null = null
  let most: number = told.some(({ text }) => mass(text) >= TITLE_FROM) ? LEAST.besideTitle : LEAST.alone
  for (let i = Math.max(0, start - BEFORE[page.kind]); i < Math.min(page.lines.length, start + INSIDE); i++) {
    const line = page.lines[i]!
    if (!mayBeHeadline(line)) continue
    const score = likeness(line.text, told, original) + standing(page, i, start)
    if (score >= most) {
      best = { text: line.text.replace(NAMED, ''), line: i }
      most = score
    }
  }
  return best ?? fromTitle(told)
}

/** `标题：…`: the page says that it is one. */
const NAMED = /^(?:主题|主題|标题|標題|题目|題目)\s*[：:]\s*/
const ADDRESS = /^[\w:/-]+(?:\.[\w-]+)+\S*$/

function mayBeHeadline({ text, kind, linked }: Line): boolean {
  if (kind === 'figure' || text.length > LONGEST || mass(text) < 3 || ADDRESS.test(text)) return false
  if (linked > text.length * 0.8 && kind !== 'heading') return false
  return !isStamp(text) && !isFurniture(text) && !isImprint(text) && endsArticle(text) === null && !isMenu(text)
}

interface ToldTitle {
  readonly text: string
  readonly key: string
  /** `og:title` is the headline alone; `<title>` mostly has the site's name behind it. */
  readonly exact: boolean
}

/** The page's own words for what it is, cleanest first. */
function toldTitles({ meta, title }: PageLines): ToldTitle[] {
  const exact = ['ld:headline', 'og:title', 'twitter:title'].map((name) => meta.get(name))
  return [...exact.map((text) => ({ text, exact: true })), { text: title, exact: false }].flatMap(({ text, exact }) =>
    text && core(text) ? [{ text, key: core(text), exact }] : [],
  )
}

/** How well a line agrees with what the document calls itself. */
function likeness(text: string, told: readonly ToldTitle[], original: string | null): number {
  const key = core(text)
  if (key.length < 3) return 0
  let best = original !== null && (core(original) === key || key.startsWith(core(original))) ? 4 : 0
  for (const { key: title, exact } of told) {
    if (title === key) best = Math.max(best, 10)
    else if (title.startsWith(key)) best = Math.max(best, key.length >= 6 ? 8 : exact ? 2 : 3)
    else if (title.includes(key) && key.length >= 6) best = Math.max(best, 6)
    else if (key.length >= 6 && key.startsWith(title) && title.length >= 6) best = Math.max(best, 7)
  }
  return best
}

/** What speaks for a line by its place: a heading, what follows it, how near the text is, whether it is said again. */
function standing(page: PageLines, i: number, start: number): number {
  const { text, kind, level } = page.lines[i]!
  let score = kind === 'heading' ? (level === 1 ? 4 : level === 2 ? 2.5 : 1) : 0
  if (page.lines.slice(i + 1, i + 5).some((line) => isStamp(line.text) || isByline(line.text))) score += 2.5
  if (text.length >= 8 && text.length <= 45) score += 1.5
  else if (text.length < 5) score -= 2
  if (/[。；]$/.test(text)) score -= 4
  if (/(?:院长|教授|研究员|记者|评论员|作者|学者|博士|局长|主任)$/.test(text)) score -= 3
  if (NAMED.test(text)) score += 3
  else if (i >= start) score -= 3
  if (page.kind === 'text' && /[_|｜]|--/.test(text)) score -= 1.5
  score -= Math.min(3, Math.abs(start - i) * 0.1)
  if (page.kind === 'html') return score
  return score + (isRepeated(page, i) ? 3 : 0) + (i === 0 ? 1 : 0)
}

const isByline = (text: string) => text.length < 80 && /(?:来源|來源|作者|记者|記者)\s*[：:]/.test(text)

/** A page turned into text says its title several times: with the site's name, in the trail, over the comments. */
function isRepeated({ lines }: PageLines, i: number): boolean {
  const key = core(lines[i]!.text)
  if (key.length < 4) return false
  return lines.some(({ text }, k) => {
    if (k === i || text.length > 2 * LONGEST) return false
    const other = core(text)
    return (
      other.startsWith(key) || (key.length >= 6 && other.includes(key)) || (other.length >= 10 && key.endsWith(other))
    )
  })
}

/** Without a line of it: the document's title up to the first sign that parts it from the site's name. */
function fromTitle(told: readonly ToldTitle[]): Headline | null {
  const first = told[0]
  if (!first || mass(first.text) < 4) return null
  if (first.exact) return { text: first.text, line: null }
  const [text] = first.text.split(/\s*[_|｜–—]\s*|\s+-+\s+|-+(?=[^-]*$)|--+/)
  return text ? { text: text.trim(), line: null } : null
}
