/**
 * What every answer says to browsers: nothing from elsewhere runs or is shown, nobody frames the paper but itself. No
 * inline script and no inline style is allowed, so text that slipped through as markup would still run nothing.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

/** Flat, as `writeHead` takes them. */
export const SAFETY_HEADERS: readonly string[] = [
  'content-security-policy',
  POLICY,
  'x-content-type-options',
  'nosniff',
  'referrer-policy',
  'strict-origin-when-cross-origin',
  'cross-origin-opener-policy',
  'same-origin',
]

/** What the app of the Desk needs beside: style sheets that it makes itself, previews, pictures not yet sent. */
const appPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')

/** So long browsers remember that this host is spoken to by https alone. */
const HTTPS_ALONE = 'max-age=31536000'

/**
 * The Desk tells no other site that it was there, not even which one it is: its addresses hold links that work once. Pages
 * of other sites load nothing of it, and where the portal's address is https nobody gets it by anything else.
 */
export function deskSafetyHeaders(origin: string): readonly string[] {
  const common = SAFETY_HEADERS.map((value, index) =>
    SAFETY_HEADERS[index - 1] === 'referrer-policy' ? 'same-origin' : value,
  )
  const transport = origin.startsWith('https:') ? ['strict-transport-security', HTTPS_ALONE] : []
  return [...common, 'cross-origin-resource-policy', 'same-origin', ...transport]
}

/** The same for a page of the app. */
export function appSafetyHeaders(deskHeaders: readonly string[], nonce: string): readonly string[] {
  return deskHeaders.map((value) => (value === POLICY ? appPolicy(nonce) : value))
}
