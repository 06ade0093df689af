import type { BodyRange } from './find-body.ts'
import type { PageLines } from './line.ts'

const LABEL = /^[（(［[【\s]*(?:原标题|原標題|原题|原文标题|原標題為)\s*(?:为|為)?\s*[：:]\s*(.+?)[\s)）\]］】]*$/

/** 原标题: in a line of its own near the text. Lists of other stories have none, so the nearest wins. */
export function findOriginalHeadline(page: PageLines, body: BodyRange): string | null {
  let nearest: string | null = null
  let least = 30
  for (const [i, { text }] of page.lines.entries()) {
    const distance = i < body.first ? body.first - i : Math.max(0, i - body.end)
    const match = text.length <= 120 && distance < least ? LABEL.exec(text) : null
    if (!match) continue
    nearest = match[1]!
    least = distance
  }
  return nearest
}
