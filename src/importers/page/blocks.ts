import type { BodyRange } from './find-body.ts'
import type { Line, PageLines } from './line.ts'
import type { PageBlock } from './page-reading.ts'

/** The text's paragraphs in order, headings, quotations and list items among them. */
export function bodyParagraphs(page: PageLines, body: BodyRange): string[] {
  return body.lines.map((i) => page.lines[i]!).flatMap((line) => (line.kind === 'figure' ? [] : [line.text]))
}

/** The text with its form: a picture takes the caption that stands with it. */
export function bodyBlocks(page: PageLines, body: BodyRange): PageBlock[] {
  const lines = body.lines.map((i) => page.lines[i]!)
  const blocks: PageBlock[] = []
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line.kind !== 'figure') {
      blocks.push(block(line))
      continue
    }
    const next = lines[i + 1]
    const caption = next && isCaption(next) ? next.text : null
    if (caption !== null) i++
    blocks.push({ kind: 'figure', src: line.src ?? '', caption: caption ?? (line.text || null) })
  }
  return blocks
}

function block({ kind, text, level }: Line): PageBlock {
  if (kind === 'heading') return { kind, text, level: level ?? 2 }
  if (kind === 'quote' || kind === 'item') return { kind, text }
  return { kind: 'paragraph', text }
}

/** What is marked as one, or a short line behind a picture that speaks of it. */
function isCaption({ kind, text }: Line): boolean {
  if (kind === 'caption') return true
  return (
    text.length <= 60 &&
    /^(?:▲|△|↑|图[为：:]|圖[為：:]|资料图|資料圖)|(?:摄|攝|供图|供圖|制图|截图|图片来源[：:].*|图源[：:].*)[)）]?$/.test(
      text,
    )
  )
}
