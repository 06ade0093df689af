/** Before these, Node's Brotli decoder lets a sender run code (CVE-2026-111497). We never decode Brotli; others might. */
const MENDED: Readonly<Record<number, readonly [number, number]>> = { 24: [22, 1], 26: [12, 1] }

/** What an operator should know of this version of Node, or undefined. */
export function nodeWarning(version: string): string | undefined {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const mended = MENDED[major]
  if (mended === undefined)
    return major > 26 ? undefined : `Node ${version} is older than Broadsheet is made for (24.21 or 26.10)`
  const [sinceMinor, sincePatch] = mended
  if (minor > sinceMinor || (minor === sinceMinor && patch >= sincePatch)) return undefined
  return `Node ${version} has the Brotli decoder of CVE-2026-111497, mended in ${major}.${sinceMinor}.${sincePatch}. Broadsheet never decodes Brotli; update when that release is to be had`
}
