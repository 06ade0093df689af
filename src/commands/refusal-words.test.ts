import { expect, it } from 'vitest'
import { readConfig } from '../kernel/config.ts'
import { Refusal, type RefusalCode } from '../kernel/refusal.ts'
import { wordsFor } from './refusal-words.ts'

it.each([
  [new Refusal('missing', { noun: 'file', file: '/nonexistent' }), 'there is no file /nonexistent'],
  [new Refusal('missing', { noun: 'article in Chinese on this page' }), 'there is no article in Chinese on this page'],
  [new Refusal('missing', { noun: 'section', slug: 'world' }), 'there is no section world'],
  [new Refusal('missing', { noun: 'member of staff', id: '2n059ypa89n4' }), 'there is no member of staff 2n059ypa89n4'],
  [new Refusal('missing', { noun: 'setting', name: 'nam' }), 'there is no setting nam'],
  [new Refusal('invalid', { noun: 'file', file: 'a.html', why: 'is empty' }), 'the file a.html is empty'],
  [new Refusal('invalid', { noun: 'file', file: 'saved', why: 'is a folder' }), 'the file saved is a folder'],
  [
    new Refusal('invalid', { noun: 'demo', why: 'is loaded already; broadsheet demo --clear removes it' }),
    'the demo is loaded already; broadsheet demo --clear removes it',
  ],
  [
    new Refusal('invalid', { noun: 'section', slug: 'city', why: 'there already' }),
    'the section city is there already',
  ],
  [
    new Refusal('invalid', { noun: 'staff', field: 'role', why: 'must be one of reporter, editor', given: 'boss' }),
    'staff role: must be one of reporter, editor (got boss)',
  ],
  [
    new Refusal('invalid', { noun: 'staff', field: 'email', why: 'belongs to somebody else already', given: 'a@b' }),
    'staff email belongs to somebody else already (got a@b)',
  ],
  [new Refusal('invalid', { noun: 'setting', field: 'name', why: 'must not be empty' }), 'name: must not be empty'],
  [
    new Refusal('invalid', { noun: 'retraction', field: 'reason', why: 'empty' }),
    'retraction reason: must not be empty',
  ],
  [new Refusal('invalid', { noun: 'line', line: 3, expected: 'a JSON string' }), 'line 3: must be a JSON string'],
  [
    new Refusal('too_large', { noun: 'file', file: 'a.html', bytes: 100 * 2 ** 20, maximum: 20 * 2 ** 20 }),
    'the file a.html is too large: 100 MB, at most 20 MB are read',
  ],
  [
    new Refusal('too_large', { noun: 'html', mostElements: 100_000, line: 2 }),
    'line 2: the html is too large: at most 100,000 elements are read',
  ],
  [new Refusal('too_large', { noun: 'line', limit: 1000 }), 'the line is too large: at most 1,000 characters are read'],
  [new Refusal('unsupported', { noun: 'page', reason: 'not_text' }), 'the page is no text'],
  [
    new Refusal('forbidden', { noun: 'source', id: '2n059ypa89n4', name: '望汐海事网', why: 'blocked' }),
    'the source 望汐海事网 is blocked',
  ],
  [new Refusal('forbidden', { action: 'run_house' }), 'that is not allowed: run house'],
  [
    new Refusal('stale', { noun: 'article', id: '2n059ypa89n4', state: 'published', wanted: ['draft'] }),
    'the article 2n059ypa89n4 is published, which does not allow it',
  ],
])('says a refusal in a plain sentence (%#)', (refusal, sentence) => {
  expect(wordsFor(refusal)).toBe(sentence)
})

it.each([
  [{ PORT: 'abc' }, 'PORT: must be a number (got abc)'],
  [{ PORT: '70000' }, 'PORT: must be at most 65535 (got 70000)'],
  [{ BROADSHEET_DEMO: 'no' }, 'BROADSHEET_DEMO: must be on or off (got no)'],
  [
    { BROADSHEET_ORIGIN: 'news.example' },
    'BROADSHEET_ORIGIN: must be like https://news.example, without a path (got news.example)',
  ],
  [{ DATABASE_URL: 'mysql://sea:secret@host/a' }, 'DATABASE_URL: must begin with postgres://'],
])('names the setting of the environment and what is wrong with it (%#)', (environment, sentence) => {
  const refused = () => readConfig(environment)
  expect(refused).toThrow(Refusal)
  try {
    refused()
  } catch (error) {
    expect(wordsFor(error as Refusal)).toBe(sentence)
  }
})

it('has a sentence for each code, whatever is known', () => {
  const codes: readonly RefusalCode[] = [
    'missing',
    'forbidden',
    'invalid',
    'stale',
    'embargoed',
    'too_fast',
    'too_large',
    'unsupported',
  ]
  for (const code of codes) expect(wordsFor(new Refusal(code))).toMatch(/^[a-z][a-z ;]+$/)
})
