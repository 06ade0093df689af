import { describe, expect, it } from 'vitest'
import { choosingAt, createKeys, nextDraft, withoutChoice } from './draft.ts'

describe('what is being filed', () => {
  it('keeps its key while it is the same order, and gets another when it is not', () => {
    let n = 0
    const keyOf = createKeys(() => `key ${++n}`)
    expect([
      keyOf({ headline: '甲' }),
      keyOf({ headline: '甲' }),
      keyOf({ headline: '乙' }),
      keyOf({ headline: '甲' }),
    ]).toEqual(['key 1', 'key 1', 'key 2', 'key 3'])
  })

  it('lets a topic and a source be chosen in the middle of the text, with marks of either width', () => {
    expect(choosingAt('大桥封闭#潮', 6)).toEqual({ mark: 'topic', wanted: '潮', from: 4, to: 6 })
    expect(choosingAt('大桥＠', 3)).toEqual({ mark: 'source', wanted: '', from: 2, to: 3 })
    expect(choosingAt('大桥#潮闸 今晚', 8)).toBeUndefined()
    expect(choosingAt('大桥', 2)).toBeUndefined()
    expect(withoutChoice('大桥#潮封闭', { mark: 'topic', wanted: '潮', from: 2, to: 4 })).toBe('大桥封闭')
  })

  it('leaves the topic and the source for the next', () => {
    const draft = { headline: '甲', text: '乙', flash: true, topicId: 't', sourceId: 's' }
    expect(nextDraft(draft)).toEqual({ headline: '', text: '', flash: true, topicId: 't', sourceId: 's' })
  })
})
