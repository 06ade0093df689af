import { type Line, type PageLines, tidy } from './line.ts'

/** A list mark that a page turned into text leaves at the ends of a line: `- 原标题：…`, `2020-12-22 20:58 -`. */
const LIST_MARK = /^(?:[-•·▪■◆●○*]\s+)+|(?:\s+[-•·▪■◆*])+$|^[-•·▪■◆●*]+$/g

/** Plain text of a page: each of its lines one line. */
export function linesOfText(text: string): PageLines {
  const lines: Line[] = []
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029\f\v]/)) {
    const line = tidy(tidy(raw).replace(LIST_MARK, ''))
    if (line) lines.push({ text: line, linked: 0, kind: 'plain', box: -1 })
  }
  return { kind: 'text', lines, boxes: [], named: [], title: null, meta: new Map() }
}
