const FULL_WIDTH_ALPHANUMERIC = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g
const OFFSET = 0xfee0

/** Marks of numbers that were typed full-width with them: a point, a comma of thousands, a colon of time, per cent, a hyphen. */
const IN_NUMBERS = /(?<=\d)(?:[．：](?=\d)|，(?=\d{3}(?!\d))|％)|(?<=[\dA-Za-z])－(?=[\dA-Za-z])/g
/** Half-width marks of Chinese and kana (U+FF61 to U+FF65), left over from old encodings. */
const HALF_WIDTH_MARKS: Readonly<Record<string, string>> = { '｡': '。', '｢': '「', '｣': '」', '､': '、', '･': '・' }

/**
 * The widths of Chinese print (CLREQ 2.2; GB/T 15834, GB/T 15835): letters and figures half-width, marks full-width, no
 * ideographic space at the ends of a text. Old newsroom systems typed `２０２０年１２月２２日`, and nobody finds that by its
 * figures. A comma or colon between figures was typed as part of a number only where the figures were full-width too.
 *
 *     normalWidths('２０２０年，ＧＤＰ增长５．２％｡') // '2020年，GDP增长5.2%。'
 */
export function normalWidths(text: string): string {
  // `trim` knows U+3000, too, and takes each space once, however many there are in the middle.
  const trimmed = text.trim()
  const marked = trimmed.replace(/[\uff61-\uff65]/g, (mark) => HALF_WIDTH_MARKS[mark]!)
  if (marked.search(FULL_WIDTH_ALPHANUMERIC) < 0) return marked
  return marked.replace(FULL_WIDTH_RUN, (run) =>
    run
      .replace(FULL_WIDTH_ALPHANUMERIC, (character) => String.fromCharCode(character.charCodeAt(0) - OFFSET))
      .replace(IN_NUMBERS, (mark) => String.fromCharCode(mark.charCodeAt(0) - OFFSET)),
  )
}

/** Full-width letters and figures with the marks between them, and per cent behind them. */
const ALPHANUMERIC = String.raw`[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]`
const FULL_WIDTH_RUN = new RegExp(`${ALPHANUMERIC}+(?:[．，：－]${ALPHANUMERIC}+)*％?`, 'g')
