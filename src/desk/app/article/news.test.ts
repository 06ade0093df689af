import { describe, expect, it } from 'vitest'
import type { LiveChange } from '../../contract/changes.ts'
import { falls, isAbout, isDue } from './news.ts'

const change = (kind: string, articleId: string): LiveChange => ({
  seq: 1,
  at: '',
  actor: '',
  kind,
  ids: { articleId },
})
const NOW = Date.parse('2026-11-22T06:00:00.000Z')
const later = (ms: number) => new Date(NOW + ms).toISOString()
const lockOfAnother = (until: number, takeOverFrom: number) => ({
  sitting: 'other',
  holder: { id: 'a', name: '张伟' },
  since: later(-60_000),
  until: later(until),
  activeAt: later(-1000),
  mine: false,
  request: null,
  takeOverFrom: later(takeOverFrom),
  senior: false,
})

const reads = { mine: false, lost: false }

describe('the lock', () => {
  const ofZhang = lockOfAnother(50_000, -60_000)

  it('falls to whom it is handed over', () => {
    expect(falls({ ...reads, writing: { lock: ofZhang } }, { lock: { ...ofZhang, mine: true } }, 'b')).toBe(true)
  })

  it('falls to another tab of who gives it up, and to nobody else', () => {
    const held = { ...reads, writing: { lock: ofZhang } }
    expect(falls(held, { lock: null }, 'a')).toBe(true)
    expect(falls(held, { lock: null }, 'b')).toBe(false)
    expect(falls(held, { lock: ofZhang }, 'a')).toBe(false)
    expect(falls({ ...reads, writing: { lock: null } }, { lock: null }, 'a')).toBe(false)
  })

  it('does not come back by itself to a tab that has lost it', () => {
    expect(falls({ ...reads, lost: true, writing: { lock: ofZhang } }, { lock: null }, 'a')).toBe(false)
  })
})

describe('the page of a story', () => {
  it('hears what is said of its story, its lock and its side drafts', () => {
    expect(isAbout('a1', [change('front.arranged', 'a1'), change('article.published', 'a1')])).toBe(true)
    expect(isAbout('a1', [change('lock.handed', 'a1')])).toBe(true)
    expect(isAbout('a1', [change('article.published', 'a2'), change('comment.posted', 'a1')])).toBe(false)
  })

  it('asks nothing while the stream tells everything', () => {
    const held = { mine: false, writing: { lock: lockOfAnother(40_000, 90_000) } }
    expect(isDue(held, { now: NOW, renewedAt: 0, hears: true })).toBe(false)
    expect(isDue({ mine: true, writing: { lock: null } }, { now: NOW, renewedAt: NOW - 5000, hears: true })).toBe(false)
  })

  it.each([
    ['the stream is away', { mine: false, writing: { lock: null } }, { renewedAt: 0, hears: false }],
    [
      'its own lease is to be renewed',
      { mine: true, writing: { lock: null } },
      { renewedAt: NOW - 20_000, hears: true },
    ],
    [
      'another lease ran out',
      { mine: false, writing: { lock: lockOfAnother(0, 90_000) } },
      { renewedAt: 0, hears: true },
    ],
    [
      'it may take over by now',
      { mine: false, writing: { lock: lockOfAnother(40_000, 0) } },
      { renewedAt: 0, hears: true },
    ],
  ])('asks when %s', (_, held, moment) => {
    expect(isDue(held, { now: NOW, ...moment })).toBe(true)
  })
})
