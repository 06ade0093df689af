import { diagnose, repairer } from '../../hanzi/repair/repair.ts'
import { decodePage } from './decode.ts'
import { findBody } from './find-body.ts'
import { linesOfHtml } from './html-lines.ts'
import type { PageLines } from './line.ts'
import type { PageHints, PageReading } from './page-reading.ts'
import { linesOfText } from './text-lines.ts'

export async function readPage(bytes: Uint8Array, hints: PageHints = {}): Promise<PageReading> {
  const damaged = linesOf(decodePage(bytes, hints))
  const repair = await repairer(await diagnose(damaged.lines.map(({ text }) => text).join('\n')))
  const page: PageLines = { ...damaged, lines: damaged.lines.map((line) => ({ ...line, text: repair(line.text) })) }
  const body = findBody(page)
  return {
    article: body && {
      headline: null,
      originalHeadline: null,
      source: null,
      author: null,
      editor: null,
      published: null,
      body: body.lines
        .map((i) => page.lines[i]!)
        .filter((l) => l.kind !== 'figure')
        .map((l) => l.text),
      blocks: [],
    },
    wire: [],
    related: [],
    hot: [],
    repairs: { ...repair.repairs },
  }
}

function linesOf(text: string): PageLines {
  return /<(?:html|head|body|div|p|meta|table|article|title|br|span)\b[^>]*>/i.test(text)
    ? linesOfHtml(text)
    : linesOfText(text)
}
