const BLOCK_END = /<\/(?:p|h[1-6]|li|figcaption|t[dh]|caption|blockquote|dt|dd)>|<br\/?>|<hr\/?>/g
const ANNOTATION = /<r[tp]>.*?<\/r[tp]>/gs
const TAG = /<[^>]*>/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/**
 * The text that a browser shows of a part that we rendered, a line for each block; without the readings that a writer
 * put over words. For our own renderer's HTML only, which escapes every `<` and `>` of text and attributes.
 */
export function plainText(html: string): string {
  return html
    .replaceAll(ANNOTATION, '')
    .replaceAll(BLOCK_END, '\n')
    .replaceAll(TAG, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!)
}
