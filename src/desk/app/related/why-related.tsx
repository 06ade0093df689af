import { relatedWords } from '../../../messages/desk-app/related.ts'
import type { ComputedView } from '../../contract/related.ts'
import { useWords } from '../me.ts'

/** Every reason: 同专题 外港潮闸 · 2 个共同专名：仇怀舟、埠头街 · 都说到 弧形门. */
export function WhyRelated({ reasons }: { readonly reasons: ComputedView['reasons'] }) {
  const says = useWords(relatedWords)
  const { topics, nearTopics, people, places, words, together } = reasons
  const names = [...people, ...places]
  const told = [
    topics.length > 0 && says.same(topics.join('、')),
    nearTopics.length > 0 && says.near(nearTopics.join('、')),
    names.length > 0 && says.names(names.length, names.join('、')),
    words.length > 0 && says.words(words.join('、')),
    together > 0 && says.together(together),
  ]
  return <>{told.filter(Boolean).join(' · ')}</>
}
