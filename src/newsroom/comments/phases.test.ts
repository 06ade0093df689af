import { describe, expect, it } from 'vitest'
import { DAY, later } from '../../kernel/clock.ts'
import { settingsSchema } from '../settings/settings.ts'
import type { Facts, WriterFacts } from './facts.ts'
import { judge, phases } from './phases.ts'
import { foldedText, textKey } from './text-key.ts'

const now = '2026-11-22T08:00:00.000Z'
const writer: WriterFacts = {
  id: '0f3k2m9x7q1z',
  joinedAt: later(now, -20 * DAY),
  ban: undefined,
  approved: 4,
  rejected: 0,
  last: undefined,
}
const plain: Facts = {
  now,
  text: '末班车改到十一点半了。',
  edited: false,
  settings: settingsSchema.parse({}),
  thread: { of: 'article', before: true, mode: 'post' },
  writer,
  repeats: { here: false, own: 0, others: 0 },
  pace: { reader: undefined, address: undefined, thread: undefined },
  words: [],
}
const listed = (...effects: ('hold' | 'reject')[]): Facts['words'] =>
  effects.map((effect, at) => ({ number: at + 1, term: '开户', effect, start: at, end: at + 2, disguises: [] }))
const of = (also: Partial<WriterFacts>) => ({ ...plain, writer: { ...writer, ...also } })

describe('the phases', () => {
  it('stand in the order in which they are asked', () => {
    expect(Object.keys(phases)).toEqual([
      'threadTakesComments',
      'readerMayWrite',
      'notEmpty',
      'notRepeated',
      'notTooFast',
      'forbiddenWords',
      'readBefore',
      'sleepingAccount',
      'trustedReader',
      'bannedWords',
      'tooManyLinks',
      'sameWords',
      'newReader',
      'crowd',
    ])
  })

  it('approve what none of them objects to', () => {
    expect(judge(plain)).toEqual({ verdict: 'approve', rule: undefined, reason: undefined })
  })

  it.each<[string, Facts, string, string]>([
    ['a new reader', of({ approved: 0 }), 'hold', 'newReader'],
    [
      'who was silent for half a year',
      of({ last: { at: later(now, -200 * DAY), verdict: 'approve', rule: undefined } }),
      'hold',
      'sleepingAccount',
    ],
    [
      'who woke up and was not read yet',
      of({ last: { at: now, verdict: 'hold', rule: 'sleepingAccount' } }),
      'hold',
      'sleepingAccount',
    ],
    ['who is well known', of({ approved: 40, joinedAt: later(now, -90 * DAY) }), 'approve', 'trustedReader'],
    [
      'a word that is held, of who is well known',
      { ...of({ approved: 40, joinedAt: later(now, -90 * DAY) }), words: listed('hold') },
      'approve',
      'trustedReader',
    ],
    ['a word that is held', { ...plain, words: listed('hold') }, 'hold', 'bannedWords'],
    [
      'a word that is rejected, of who is well known',
      { ...of({ approved: 40, joinedAt: later(now, -90 * DAY) }), words: listed('hold', 'reject') },
      'reject',
      'forbiddenWords',
    ],
    [
      'a word that is rejected, of the staff',
      { ...plain, writer: undefined, words: listed('reject') },
      'reject',
      'forbiddenWords',
    ],
    [
      'a word that is rejected, on a thread that is read first',
      { ...plain, thread: { ...plain.thread, mode: 'pre' }, words: listed('reject') },
      'reject',
      'forbiddenWords',
    ],
    ['the staff', { ...plain, writer: undefined }, 'approve', 'trustedReader'],
    [
      'a thread that is read first',
      { ...of({ approved: 40 }), thread: { ...plain.thread, mode: 'pre' } },
      'hold',
      'readBefore',
    ],
    ['what three others say', { ...plain, repeats: { here: false, own: 0, others: 3 } }, 'hold', 'sameWords'],
    ['a crowd', { ...plain, pace: { ...plain.pace, thread: now } }, 'hold', 'crowd'],
    ['two links', { ...plain, text: '看https://a.com/x?y=1，与www.b.net的说法' }, 'approve', 'none'],
    ['three links', { ...plain, text: '看a.com、b.net和c.org' }, 'hold', 'tooManyLinks'],
    ['links in disguise', { ...plain, text: '看ａ．ｃｏｍ、b。net和..三.org' }, 'hold', 'tooManyLinks'],
    ['one address of three names', { ...plain, text: 'news.a.com.cn、b.co.uk' }, 'approve', 'none'],
    [
      'what only looks like links',
      { ...plain, text: '他说。公司很好。commonly a.company 3.5。中国' },
      'approve',
      'none',
    ],
  ])('judge %s', (_, facts, verdict, rule) => {
    const judged = judge(facts)
    expect([judged.verdict, judged.rule ?? 'none']).toEqual([verdict, rule])
  })

  it.each<[string, Facts, string, string]>([
    [
      'under what is not before readers',
      { ...plain, thread: { ...plain.thread, before: false } },
      'stale',
      'threadTakesComments',
    ],
    ['on a closed thread', { ...plain, thread: { ...plain.thread, mode: 'closed' } }, 'stale', 'threadTakesComments'],
    ['of who was banned', of({ ban: { until: null, reason: '广告' } }), 'forbidden', 'readerMayWrite'],
    ...['\u3164', '\u2800\n\u2800', '\uFFFC', '\u200B……', '\u{E0100}'].map((text): [string, Facts, string, string] => [
      `nothing (${JSON.stringify(text)})`,
      { ...plain, text },
      'invalid',
      'notEmpty',
    ]),
    ['said before', { ...plain, repeats: { here: true, own: 1, others: 0 } }, 'invalid', 'notRepeated'],
    ['that comes too fast', { ...plain, pace: { ...plain.pace, reader: now } }, 'too_fast', 'notTooFast'],
  ])('refuse what is %s', (_, facts, code, rule) => {
    expect(() => judge(facts)).toThrow(
      expect.objectContaining({ code, facts: expect.objectContaining({ rule }) }) as Error,
    )
  })
})

describe('the key of a text', () => {
  it('is the same for disguises, and none for what many say', () => {
    expect(
      new Set(
        ['加我微信领红包', '加 我 微 信 領 紅 包', '加\u200B我微信领红包！！！', '【加我微信】领红包'].map(textKey),
      ).size,
    ).toBe(1)
    expect(foldedText('好好好好好！ＯＫ')).toBe('好ok')
    expect(textKey('支持')).toBe('')
    expect(textKey('末班车是11路')).not.toBe(textKey('末班车是111路'))
    expect(textKey('末班车是1路')).not.toBe(textKey('末班车是111路'))
  })
})
