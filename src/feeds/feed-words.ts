import type { Edition } from '../newsroom/settings/settings.ts'

/** The few words that a feed adds to the stories. */
export interface FeedWords {
  readonly corrections: string
  readonly correctionsDescription: string
  readonly correction: string
  readonly retraction: string
  readonly originalHeadline: string
  readonly source: string
  readonly editor: string
  readonly allStories: string
}

const simplified: FeedWords = {
  corrections: '更正与撤稿',
  correctionsDescription: '本报的更正和撤下的稿件，最新的在前。',
  correction: '更正',
  retraction: '撤稿',
  originalHeadline: '原标题',
  source: '来源',
  editor: '责任编辑',
  allStories: '最新报道',
}

const traditional: FeedWords = {
  corrections: '更正與撤稿',
  correctionsDescription: '本報的更正和撤下的稿件，最新的在前。',
  correction: '更正',
  retraction: '撤稿',
  originalHeadline: '原標題',
  source: '來源',
  editor: '責任編輯',
  allStories: '最新報道',
}

export function feedWords(edition: Edition): FeedWords {
  return edition === 'zh-Hans' ? simplified : traditional
}
