import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './command.ts'

/** Ways to bring code into a page, one of each kind. */
const OWN: readonly string[] = [
  '<script>globalThis.hit=1</script>',
  '<img src=x onerror="globalThis.hit=1">',
  '<svg><script>globalThis.hit=1</script></svg>',
  '<svg onload="globalThis.hit=1">',
  '<a href="javascript:globalThis.hit=1">潮闸</a>',
  '<a href="java\nscript:globalThis.hit=1">潮闸</a>',
  '<a href="data:text/html,<script>opener.hit=1</script>">潮闸</a>',
  '<iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
  '<iframe src="javascript:parent.hit=1"></iframe>',
  '<math><mtext><table><mglyph><style><img src=x onerror="globalThis.hit=1">',
  '<form><button formaction="javascript:globalThis.hit=1">送</button></form>',
  '<figure data-picture="x" onclick="globalThis.hit=1"><img src=x onerror="globalThis.hit=1"></figure>',
  '<div data-url="javascript:globalThis.hit=1" data-title="<img src=x onerror=globalThis.hit=1>"></div>',
  '<sup data-text="<img src=x onerror=globalThis.hit=1>">1</sup>',
  '<ruby data-base="<img src=x onerror=globalThis.hit=1>" data-reading="a">潮</ruby>',
]

/** What is tried to make a page run foreign code: our own tries, and the public set where it lies beside the project. */
export function hostileMarkup(): readonly string[] {
  for (let folder = dirname(root); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'shared/data/dompurify/payloads.json')
    if (existsSync(file)) return [...OWN, ...(JSON.parse(readFileSync(file, 'utf8')) as string[])]
  }
  return OWN
}
