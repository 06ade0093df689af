/** The commonest characters and marks of Chinese text, in both scripts. */
const COMMON = new Set(
  '的一是不了在人有我他这這中大来來上国國个個到说說们們为為子和你地出道也时時年得就那要下以生会會自着著去之过過家学學对對可里裡后後小么麼心多天而能好都然没沒日于於起还還发發成事只作当當想看文无無开開手十用主行方又如前所本见見经經头頭面公同三已老从從动動两兩长長新月市区區部电電网網，。、：；？！“”「」《》（）',
)

/**
 * How much like Chinese a decoded text is: the share of common characters among those beyond ASCII, less what could not
 * be decoded. Right decodings come to 0.2 and more, wrong ones to nearly nothing.
 */
export function wellRead(text: string): number {
  let beyond = 0
  let common = 0
  let broken = 0
  for (const character of text) {
    if (character <= '\u007f') continue
    beyond++
    if (character === '\ufffd') broken++
    else if (COMMON.has(character)) common++
  }
  return beyond === 0 ? 0 : (common - 2 * broken) / beyond
}
