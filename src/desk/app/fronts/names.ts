import type { Loose } from '../../../messages/desk-app/area-words.ts'
import type { frontsWords } from '../../../messages/desk-app/fronts.ts'
import { capacityOf, type FillRule, type Place } from '../../../newsroom/fronts/front.ts'
import type { FrontAnswer } from '../../contract/fronts.ts'

export type FrontsWords = Loose<(typeof frontsWords)['zh-Hans']>

/** What places and slots are called: 头条, 要闻3, 本市2. */
export interface Names {
  place(place: Place): string
  slot(key: string): string
  /** Several, the first few by name. */
  slots(keys: readonly string[]): string
  rule(rule: FillRule): string
}

const NAMED = 3

export function namesOf(front: Pick<FrontAnswer, 'name' | 'sections' | 'topics'>, words: FrontsWords): Names {
  const place = (of: Place): string => {
    if (of === 'lead' || of === 'second' || of === 'brief') return words[of]
    return front.sections.find((section) => of === `block:${section.id}`)?.name ?? words.block
  }
  const slot = (key: string): string => {
    if (key === 'blocks') return words.blocksChanged
    const [of = '', position] = key.split(' ')
    const name = place(of as Place)
    if (position === undefined) return words.ruleChanged(name)
    return capacityOf(front.name, of) === 1 ? name : words.slot(name, Number(position) + 1)
  }
  return {
    place,
    slot,
    slots(keys) {
      const named = keys.slice(0, NAMED).map(slot).join('、')
      return keys.length > NAMED ? `${named}${words.andMore(keys.length)}` : named
    },
    rule(rule) {
      switch (rule.by) {
        case 'newest':
        case 'none':
          return words.rules[rule.by]
        case 'hot':
          return words.rules[`hot${rule.span}`]
        case 'section':
          return words.ruleSection(front.sections.find(({ id }) => id === rule.sectionId)?.name ?? '')
        case 'topic':
          return words.ruleTopic(front.topics.find(({ id }) => id === rule.topicId)?.name ?? '')
      }
    },
  }
}
