import { foreignLink } from './links.ts'
import { type Markup, styleOf } from './markup.ts'
import type { PastedBlock } from './pasted.ts'

/** Where pages that load pictures late put the true address; asked before `src`, which then holds a blank. */
const LATE = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc']

/**
 * A picture of a foreign text, to be fetched. Counters of visits (a pixel) and small signs that a face is drawn with are
 * none; a sign leaves its name (`[微笑]`).
 */
export function pictureOf(img: Markup): PastedBlock[] | undefined {
  const alt = (img.attributes['alt'] ?? '').trim()
  const late = LATE.map((name) => img.attributes[name]).find((value) => value?.trim())
  const source = (late ?? img.attributes['src'] ?? '').trim()
  const [width, height] = [sizeOf(img, 'width'), sizeOf(img, 'height')]
  if (source === '' || (width !== undefined && width <= 2) || (height !== undefined && height <= 2)) return []
  if (width !== undefined && width <= 32 && height !== undefined && height <= 32) return undefined
  const address = foreignLink(source.startsWith('//') ? `https:${source}` : source)
  if (address !== undefined) return [{ type: 'awaitedPicture', attrs: { address, alt, state: 'waiting' } }]
  const isOnDisk = /^(?:file|data:image\/(?!svg)|blob|cid):?/i.test(source)
  return isOnDisk ? [{ type: 'awaitedPicture', attrs: { address: '', alt, state: 'local' } }] : []
}

function sizeOf(img: Markup, name: 'width' | 'height'): number | undefined {
  const given = styleOf(img).get(name) ?? img.attributes[name] ?? ''
  const size = /^(\d+(?:\.\d+)?)(?:px|pt)?$/.exec(given.trim())?.[1]
  return size === undefined ? undefined : Number(size)
}
