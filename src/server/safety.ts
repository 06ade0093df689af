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
