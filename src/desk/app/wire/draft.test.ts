import { describe, expect, it } from 'vitest'
import { choosingAt, keyOf, nextDraft, withoutChoice } from './draft.ts'

describe('what is being filed', () => {
  it('keeps its key while it is the same order, and gets another when it is not', () => {
    const store = new Map<string, string>()
    const kept = {
      getItem: (name: string) => store.get(name) ?? null,
      setItem: (name: string, value: string) => void store.set(name, value),
    }
    const key = (headline: string) => keyOf({ headline }, kept)
    const first = key('甲')
    expect(key('甲')).toBe(first)
    const second = key('乙')
    expect(second).not.toBe(first)
    expect(key('乙')).toBe(second)
    expect([first, second]).not.toContain(key('甲'))
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
    expect(nextDraft(draft, draft)).toEqual({ headline: '', text: '', flash: true, topicId: 't', sourceId: 's' })
    const further = { ...draft, headline: `${draft.headline}渡轮停航`, topicId: 'u' }
    expect(nextDraft(further, draft)).toMatchObject({ headline: '渡轮停航', topicId: 'u' })
  })
})
