import { describe, expect, it } from 'vitest'
import { place } from '../../../newsroom/fronts/edit.ts'
import { EMPTY } from '../../../newsroom/fronts/front.ts'
import { changesIn, countOf, draftOf, meetingOf, rebased, redone, stepped, undone } from './draft.ts'

const lead = { place: 'lead', position: 0 } as const
const brief = { place: 'brief', position: 1 } as const
const start = { version: 1, arrangement: place(EMPTY, lead, 'old') }

describe('a draft of a front', () => {
  it('goes back and forth step by step, and takes no step for nothing', () => {
    const one = stepped(draftOf(start), place(start.arrangement, brief, 'a'))
    const two = stepped(one, place(one.now, lead, 'b'))
    expect(stepped(two, two.now)).toBe(two)
    expect(undone(two).now).toEqual(one.now)
    expect(undone(undone(two)).now).toEqual(start.arrangement)
    expect(redone(undone(two)).now).toEqual(two.now)
    expect(countOf(changesIn(two))).toBe(2)
    expect(undone(draftOf(start)).now).toBe(start.arrangement)
  })

  it('takes in what others did elsewhere, and asks about what both did', () => {
    const mine = stepped(draftOf(start), place(start.arrangement, brief, 'mine'))
    const elsewhere = { version: 2, arrangement: place(start.arrangement, lead, 'theirs') }
    expect(meetingOf(mine, elsewhere).clash).toEqual([])
    const together = rebased(mine, elsewhere, 'mine')
    expect(together.base.version).toBe(2)
    expect(changesIn(together).slots).toEqual(['brief 1'])

    const same = { version: 2, arrangement: place(start.arrangement, brief, 'theirs') }
    expect(meetingOf(mine, same).clash).toEqual(['brief 1'])
    expect(changesIn(rebased(mine, same, 'theirs')).slots).toEqual([])
    expect(rebased(mine, same, 'mine').now.slots).toContainEqual({ ...brief, entries: [{ articleId: 'mine' }] })
  })

  it('asks about a story that would stand twice by what both did', () => {
    const mine = stepped(draftOf(start), place(start.arrangement, brief, 'x'))
    const theirs = { version: 2, arrangement: place(start.arrangement, lead, 'x') }
    expect(new Set(meetingOf(mine, theirs).clash)).toEqual(new Set(['brief 1', 'lead 0']))
    expect(rebased(mine, theirs, 'theirs').now.slots).toEqual([{ ...lead, entries: [{ articleId: 'x' }] }])
  })
})
