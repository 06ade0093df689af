export type Encoding = 'gzip' | 'identity'

/** Accept-Encoding values seen, with their outcome: browsers send a handful. A flood of others is not remembered. */
const seen = new Map<string, Encoding | undefined>()
const REMEMBERED = 200

/**
 * The coding to answer in (RFC 9110, section 12.5.3): gzip wherever it is welcome at least as much as plain text.
 * Undefined when the client takes neither. Without the header, plain: who does not ask may not inflate.
 */
export function encodingFor(acceptEncoding: string | undefined): Encoding | undefined {
  if (acceptEncoding === undefined) return 'identity'
  const known = seen.get(acceptEncoding)
  if (known !== undefined) return known
  const encoding = negotiate(acceptEncoding)
  if (encoding && seen.size < REMEMBERED) seen.set(acceptEncoding, encoding)
  return encoding
}

function negotiate(acceptEncoding: string): Encoding | undefined {
  const weights = new Map<string, number>()
  for (const item of acceptEncoding.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = item.split(';').map((text) => text.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    weights.set(coding === 'x-gzip' ? 'gzip' : coding, weight === undefined ? 1 : qvalue(weight.slice(2)))
  }
  const others = weights.get('*')
  const gzip = weights.get('gzip') ?? others ?? 0
  const identity = weights.get('identity')
  if (gzip > 0 && gzip >= (identity ?? 0)) return 'gzip'
  return (identity ?? (others === 0 ? 0 : 1)) > 0 ? 'identity' : undefined
}

/** A weight that cannot be read asks for nothing. */
function qvalue(text: string): number {
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(text) ? Number(text) : 0
}

const ENTITY_TAG = /(?:W\/)?("[^"]*")/g

/** Does an If-None-Match name the entity tag? By weak comparison (RFC 9110, section 13.1.2). */
export function namesEtag(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true
  for (const [, opaque] of ifNoneMatch.matchAll(ENTITY_TAG)) if (opaque === etag) return true
  return false
}
