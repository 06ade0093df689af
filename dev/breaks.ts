import { breaks } from '../src/site/parts/headline.tsx'
import { stories } from '../src/demo/stories/index.ts'
export const out = stories.map((s) => (breaks(s.headline) as any).dangerouslySetInnerHTML.__html.replaceAll('<wbr>', '|')).join('\n')
