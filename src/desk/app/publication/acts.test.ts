import { describe, expect, it } from 'vitest'
import { ARTICLE_STATES } from '../../../newsroom/articles/article.ts'
import { actsFor, hindrance } from './acts.ts'

const draft = { state: 'draft', now: '2026-11-22T08:00:00.000Z' } as const
const live = { ...draft, state: 'published' } as const

describe('the acts of the publication panel', () => {
  it('are those that the story waits for, the first of them first', () => {
    expect(actsFor(draft)).toEqual(['publish', 'schedule', 'embargo', 'expire', 'hold', 'spike'])
    expect(actsFor({ ...draft, embargoUntil: '2026-11-23T00:00:00.000Z' })).toContain('liftEmbargo')
    expect(
      actsFor({ ...draft, state: 'scheduled', schedule: { for: '2026-11-23T00:00:00.000Z', revision: 3 } }),
    ).toContain('unschedule')
    expect(actsFor(live)).toEqual(['update', 'correct', 'schedule', 'expire', 'retract', 'recall'])
    expect(actsFor({ ...draft, state: 'recalled' })).toEqual(['readmit'])
  })

  it('send a story under review back, put one aside, and take up what was put aside or dropped', () => {
    expect(actsFor({ ...draft, state: 'in_review' }).slice(0, 3)).toEqual(['publish', 'sendBack', 'schedule'])
    expect(actsFor({ ...draft, state: 'held' })).toEqual(['resume', 'spike'])
    expect(actsFor({ ...draft, state: 'spiked' })).toEqual(['revive'])
    expect(actsFor(draft)).not.toContain('sendBack')
    expect(actsFor(live)).not.toContain('spike')
  })

  it('never bring back what was retracted', () => {
    expect(actsFor({ ...live, state: 'retracted' })).toEqual(['recall'])
    for (const state of ARTICLE_STATES)
      expect(new Set(actsFor({ ...live, state })).size).toBe(actsFor({ ...live, state }).length)
  })

  it('say why they cannot be done now', () => {
    expect(hindrance('update', live, false)).toBe('nothingNew')
    expect(hindrance('update', live, true)).toBeUndefined()
    expect(hindrance('publish', { ...draft, embargoUntil: '2026-11-23T00:00:00.000Z' }, true)).toBe('underEmbargo')
    expect(hindrance('publish', { ...draft, embargoUntil: '2026-11-22T00:00:00.000Z' }, true)).toBeUndefined()
  })
})
