import { expect, it } from 'vitest'
import { belongs, type Card, scopesOf } from './chips.ts'

const card = (also: Partial<Card>): Card => ({
  id: '0f3k2m9x7q1z',
  floor: 1,
  author: '老郑',
  byStaff: false,
  thread: { id: '0f3k2m9x7q10', of: 'article', title: '夜班渡轮', path: '/c/0f3k2m9x7q1z' },
  text: '坐过',
  verdict: 'hold',
  hits: [],
  reports: [],
  likes: 0,
  postedAt: '2026-11-22T08:00:00.000Z',
  ...also,
})

it('offers to judge together only what can be the same', () => {
  expect(scopesOf(card({}))).toEqual(['one', 'thread'])
  expect(scopesOf(card({ rule: 'person' }))).toEqual(['one', 'thread'])
  const reader = { id: '0f3k2m9x7q11', name: '老郑', approved: 1, rejected: 0, joinedAt: '2026-11-22T08:00:00.000Z' }
  const full = card({ reader, rule: 'bannedWords', reason: '3', text: 'www.tide.example' })
  expect(scopesOf(full)).toEqual(['one', 'reader', 'thread', 'rule', 'link'])
  const other = card({ id: '0f3k2m9x7q12', rule: 'bannedWords', reason: '4' })
  expect([belongs('rule', full, other), belongs('rule', full, { ...other, reason: '3' })]).toEqual([false, true])
  const elsewhere = { ...other, thread: { ...other.thread, id: '0f3k2m9x7q13' } }
  expect([belongs('thread', full, other), belongs('thread', full, elsewhere)]).toEqual([true, false])
  const advertises = (text: string) => card({ ...other, text })
  expect(
    ['快去tide88.io领', 'https://tide88.io/x?y', '没有链接，3.5元'].map((text) =>
      belongs('link', advertises('点 tide88.io'), { ...advertises(text), id: '0f3k2m9x7q14' }),
    ),
  ).toEqual([true, true, false])
  expect([belongs('one', full, other), belongs('one', full, full), belongs('reader', full, other)]).toEqual([
    false,
    true,
    false,
  ])
})
