import { hotWords } from '../../../messages/desk-app/hot.ts'
import type { Span } from '../../../newsroom/hot/weights.ts'
import type { HotPlaceView } from '../../contract/hot.ts'
import { useWords } from '../me.ts'

/** All that is counted, the latest first: 2 小时 120 评 · 310 评 · 4.8 万读 · 26 转. */
export function WhyHot({ span, reasons }: { readonly span: Span; readonly reasons: HotPlaceView['reasons'] }) {
  const { counts, recent } = useWords(hotWords)
  const told = [
    reasons.recentComments > 0 && counts.recent(reasons.recentComments, recent[span]),
    reasons.comments > 0 && counts.comments(reasons.comments),
    reasons.reads > 0 && counts.reads(reasons.reads),
    reasons.shares > 0 && counts.shares(reasons.shares),
    reasons.likes > 0 && counts.likes(reasons.likes),
  ]
  return <>{told.filter(Boolean).join(' · ')}</>
}
