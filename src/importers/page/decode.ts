import { Refusal } from '../../kernel/refusal.ts'
import { decodeDamaged } from './decode-damaged.ts'
import type { PageHints } from './page-reading.ts'
import { wellRead } from './well-read.ts'

/** What a page may weigh if `hints.maximumBytes` says nothing else. */
export const MAXIMUM_BYTES = 20 * 1024 * 1024
/** As much as is looked at to tell text from other files and one encoding from another. */
const SAMPLE = 256 * 1024

/**
 * The text of a saved page in whatever encoding it is: byte order mark, else UTF-8 if it is valid, else what the
 * page or `hints.encoding` declares if that reads well, else the Chinese encoding that reads best. A few broken bytes
 * (damaged GBK) become U+FFFD.
 *
 * Refuses `too_large` before looking at the bytes, and `unsupported` for what is no text.
 */
export function decodePage(bytes: Uint8Array, hints: PageHints = {}): string {
  const maximum = hints.maximumBytes ?? MAXIMUM_BYTES
  if (bytes.length > maximum) throw new Refusal('too_large', { noun: 'page', bytes: bytes.length, maximum })
  const marked = byMark(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const sample = bytes.subarray(0, SAMPLE)
  const wide = wideEncoding(sample)
  if (wide) return new TextDecoder(wide).decode(bytes)
  if (isBinary(sample)) throw new Refusal('unsupported', { noun: 'page', reason: 'not_text' })
  const encoding = isUtf8(sample) ? 'utf-8' : bestEncoding(sample, [declaredIn(sample), hints.encoding])
  const isWide = encoding === 'gb18030' || encoding === 'big5'
  const text = isWide ? decodeDamaged(bytes, encoding) : new TextDecoder(encoding).decode(bytes)
  if (isGibberish(text)) throw new Refusal('unsupported', { noun: 'page', reason: 'not_text' })
  return text
}

/** WHATWG Encoding, "BOM sniff". */
function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without its mark: the markup's ASCII has every other byte zero. */
function wideEncoding(sample: Uint8Array): string | undefined {
  if (sample.length < 4) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i + 1 < sample.length; i += 2) {
    if (sample[i] === 0) even++
    if (sample[i + 1] === 0) odd++
  }
  const pairs = sample.length >> 1
  const [few, many] = even < odd ? [even, odd] : [odd, even]
  if (many < pairs * 0.05 || few * 4 > many) return undefined
  const encoding = even < odd ? 'utf-16le' : 'utf-16be'
  return isGibberish(new TextDecoder(encoding).decode(sample)) ? undefined : encoding
}

/** Control characters that text has no use for. */
function isBinary(sample: Uint8Array): boolean {
  let controls = 0
  for (const byte of sample)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls++
  return controls > 8 && controls > sample.length / 200
}

function isUtf8(sample: Uint8Array): boolean {
  // a character cut by the end of the sample is no fault
  const text = new TextDecoder('utf-8').decode(sample, { stream: true })
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const beyond = text.match(/[^\p{ASCII}]/gu)?.length ?? 0
  return broken === 0 || broken * 50 < beyond
}

const DECLARED = /<(?:meta|\?xml|text)\b[^>]{0,200}?\b(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i

function declaredIn(sample: Uint8Array): string | undefined {
  return DECLARED.exec(new TextDecoder('latin1').decode(sample.subarray(0, 8192)))?.[1]
}

function bestEncoding(sample: Uint8Array, declared: readonly (string | undefined)[]): string {
  const candidates = [...declared.flatMap(supported), 'gb18030', 'big5', 'utf-8']
  let best = 'gb18030'
  let most = -Infinity
  for (const [place, encoding] of candidates.entries()) {
    const score = wellRead(new TextDecoder(encoding).decode(sample)) - place * 0.001
    if (score > most) {
      best = encoding
      most = score
    }
  }
  return best
}

/** The WHATWG name of a label, if the platform can decode it. A page that says gb2312 means its superset. */
function supported(label: string | undefined): string[] {
  if (!label) return []
  try {
    const { encoding } = new TextDecoder(label)
    return [encoding === 'gbk' ? 'gb18030' : encoding]
  } catch {
    return []
  }
}

/** More noise than letters: a file that decodes to something, but to nothing that anyone wrote. */
function isGibberish(text: string): boolean {
  const sample = text.slice(0, 100_000)
  const broken = sample.match(/\ufffd|\p{Co}|(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0
  return broken > 20 && broken * 10 > sample.length
}
