import { diagnose, repairer } from '../../hanzi/repair/repair.ts'
import { bodyBlocks, bodyParagraphs } from './blocks.ts'
import { decodePage } from './decode.ts'
import { type BodyRange, findBody } from './find-body.ts'
import { findHeadline, type Headline } from './find-headline.ts'
import { findLists, type PageLists } from './find-lists.ts'
import { findOriginalHeadline } from './find-original-headline.ts'
import { findAuthor, findEditor, surroundings } from './find-people.ts'
import { findPublished, inferPublished } from './find-published.ts'
import { findSource } from './find-source.ts'
import { linesOfHtml } from './html-lines.ts'
import type { PageLines } from './line.ts'
import type { PageArticle, PageHints, PageReading } from './page-reading.ts'
import { linesOfText } from './text-lines.ts'

/**
 * Reads a saved news page, HTML or plain text, in any encoding, damaged or not: its article and what stands beside it.
 * A page without an article in Chinese is an answer too: `article` is null then. Nothing is fetched and nothing kept.
 *
 * Refuses `too_large` above 20 MB (or `hints.maximumBytes`) or half a million elements, and `unsupported` for a file that is no text.
 */
export async function readPage(bytes: Uint8Array, hints: PageHints = {}): Promise<PageReading> {
  const damaged = linesOf(decodePage(bytes, hints))
  const repair = await repairer(await diagnose(damaged.lines.map(({ text }) => text).join('\n')))
  const page = repairedPage(damaged, repair)
  const range = findBody(page)
  const original = range && findOriginalHeadline(page, range)
  const headline = range && findHeadline(page, range, original)
  const lists = findLists(page, range, headline?.text ?? null)
  const read = range && readArticle({ page, range, headline, original, lists, hints })
  const article = read && isChinese(read.body) ? read : null
  return { article, ...lists, repairs: { ...repair.repairs } }
}

/** Markup of a document, not a tag or two that a text speaks of. */
const DOCUMENT = /<(?:!doctype|html|head|body|meta|title)\b[^>]{0,1000}>/i
const CLOSED = /<\/(?:p|div|td|li|span|a|h[1-6]|font|article|section)>|<br\s*\/?>/gi

function linesOf(text: string): PageLines {
  const sample = text.slice(0, 200_000)
  const isHtml = DOCUMENT.test(sample) || (sample.match(CLOSED)?.length ?? 0) >= 3
  return isHtml ? linesOfHtml(text) : linesOfText(text)
}

/** Every text of the page mended. Lines are counted once; titles and metadata say what lines say again. */
function repairedPage(page: PageLines, repair: Awaited<ReturnType<typeof repairer>>): PageLines {
  const lines = page.lines.map((line) => ({ ...line, text: repair(line.text) }))
  const repeated = repair.quietly
  return {
    ...page,
    lines,
    title: page.title && repeated(page.title),
    named: page.named.map((named) => ({ ...named, text: repeated(named.text) })),
    meta: new Map(page.meta.entries().map(([name, value]) => [name, repeated(value)])),
  }
}

interface Found {
  readonly page: PageLines
  readonly range: BodyRange
  readonly headline: Headline | null
  readonly original: string | null
  readonly lists: PageLists
  readonly hints: PageHints
}

function readArticle({ page, range, headline, original, lists, hints }: Found): PageArticle {
  const line = headline?.line ?? null
  const body = withoutHeadline(range, line)
  const around = surroundings(page, body, line)
  const paragraphs = bodyParagraphs(page, body)
  const address = hints.address ?? page.meta.get('og:url') ?? page.meta.get('canonical')
  const listed = lists.wire.map(({ at }) => at)
  return {
    headline: headline?.text ?? null,
    originalHeadline: original,
    source: findSource(page, around),
    author: findAuthor(page, around, body),
    editor: findEditor(around),
    published: findPublished(page, body, line) ?? inferPublished(paragraphs.slice(0, 2), listed, address),
    body: paragraphs,
    blocks: bodyBlocks(page, body),
  }
}

/** With fewer Han characters among its letters than this, a text is no news in Chinese: a program, a list of parts. */
const LEAST_HAN = 0.1

/** Tags that stayed in the text are not words of it. */
function isChinese(paragraphs: readonly string[]): boolean {
  const text = paragraphs.join('').replaceAll(/<[^<>]{0,200}>/g, '')
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han > 0 && han >= letters * LEAST_HAN
}

/** A headline that opens the run of text is not part of it. */
function withoutHeadline(body: BodyRange, headline: number | null): BodyRange {
  if (headline === null || headline < body.first) return body
  const lines = body.lines.filter((i) => i > headline)
  return { first: headline + 1, end: body.end, lines }
}
