const CORNERS: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' }

const CURLS: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' }

/** Corner marks as horizontal Simplified Chinese writes them (GB/T 15834, 4.8). The length does not change. */
export function withCurlyMarks(text: string): string {
  return text.replace(/[「」『』]/g, (mark) => CURLS[mark]!)
}

/** What may stand beside a mark that quotes in Chinese: Han, CJK and full-width punctuation, corners already changed. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef—…·]/u

const LETTER = /\p{Script=Latin}/u
const WORD = /[\p{Script=Latin}\p{Nd}]/u

/**
 * Curly quotation marks as Traditional Chinese writes them (CLREQ on quotation marks; Taiwan and Hong Kong): “ ” become 「 」, ‘ ’
 * become 『 』. An apostrophe stays (it’s, ’90s, readers’), and so does a quotation of foreign words among foreign words.
 * A mark whose partner is in another text (a quotation over two paragraphs) follows what stands beside it. The length
 * does not change.
 */
export function withCornerMarks(text: string): string {
  if (!/[“”‘’]/.test(text)) return text
  const signs = Array.from(text)
  const open: number[] = []
  const corners = new Set<number>()
  signs.forEach((sign, at) => {
    if (CORNERS[sign] === undefined || isApostrophe(signs, at)) return
    if (sign === '“' || sign === '‘') {
      open.push(at)
      return
    }
    const start = open.at(-1)
    if (start !== undefined && signs[start] === (sign === '”' ? '“' : '‘')) {
      open.pop()
      if (quotesChinese(signs, start, at)) corners.add(start).add(at)
    } else if (!WORD.test(signs[at + 1] ?? '') && besideChinese(signs, at)) corners.add(at)
  })
  for (const at of open) if (besideChinese(signs, at)) corners.add(at)
  return signs.map((sign, at) => (corners.has(at) ? CORNERS[sign] : sign)).join('')
}

/** A single mark between two letters (it’s). */
function isApostrophe(signs: readonly string[], at: number): boolean {
  if (signs[at] === '“' || signs[at] === '”') return false
  return LETTER.test(signs[at - 1] ?? '') && LETTER.test(signs[at + 1] ?? '')
}

/** Chinese within the marks or right outside of them. */
function quotesChinese(signs: readonly string[], start: number, end: number): boolean {
  return besideChinese(signs, start) || besideChinese(signs, end) || CHINESE.test(signs.slice(start + 1, end).join(''))
}

function besideChinese(signs: readonly string[], at: number): boolean {
  return CHINESE.test(signs[at - 1] ?? '') || CHINESE.test(signs[at + 1] ?? '')
}
