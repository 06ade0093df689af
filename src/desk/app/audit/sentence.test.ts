import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { auditWords } from '../../../messages/desk-app/audit.ts'
import { logCodes } from '../../../messages/desk-app/log-codes.ts'
import { logSentences } from '../../../messages/desk-app/log-sentences.ts'
import { actorWords, sentenceOf } from './sentence.ts'

const source = readFileSync(new URL('../../../changes/change.ts', import.meta.url), 'utf8')
const kinds = [...source.matchAll(/readonly kind: ((?:'[a-z.]+'(?: \| )?)+)/g)].flatMap(([, names = '']) =>
  [...names.matchAll(/[a-z]+\.[a-z]+/g)].map(([kind]) => kind),
)

it.each(Object.keys(logSentences) as (keyof typeof logSentences)[])(
  'says in %s what each kind of change is',
  (language) => {
    expect(Object.keys(logSentences[language]).toSorted()).toEqual([...new Set(kinds)].toSorted())
    const nouns = [...new Set(kinds.map((kind) => kind.split('.')[0]!))]
    expect(Object.keys(auditWords[language].nouns).toSorted()).toEqual(nouns.toSorted())
  },
)

it('says an entry as people say it', () => {
  const names = { '2mzxadw3ajae': '港口大桥封闭', '2mzxadw3ajaf': '林雁' }
  const facts = { articleId: '2mzxadw3ajae', reason: '引语未核' }
  expect(sentenceOf({ kind: 'article.returned', facts, names }, logSentences['zh-Hans'], logCodes['zh-Hans'])).toBe(
    '退回《港口大桥封闭》：引语未核',
  )
  expect(sentenceOf({ kind: 'article.returned', facts: {}, names }, logSentences['zh-Hans'], logCodes['zh-Hans'])).toBe(
    '退回《—》：—',
  )
  expect(sentenceOf({ kind: 'moon.landed', facts, names }, logSentences['zh-Hans'], logCodes['zh-Hans'])).toBe(
    'moon.landed',
  )
  const settings = { names: ['name', 'timeZone'] }
  expect(sentenceOf({ kind: 'settings.changed', facts: settings, names }, logSentences.en, logCodes.en)).toBe(
    'changed settings: name、timeZone',
  )
  expect(actorWords('staff:2mzxadw3ajaf', names, auditWords['zh-Hans'])).toBe('林雁')
  expect(actorWords('program:command', names, auditWords['zh-Hans'])).toBe('命令行')
  expect(actorWords('staff:0000', names, auditWords.en)).toBe('0000')
})

it('says codes as people do, each for its fact', () => {
  const entry = { names: { '2mzxadw3ajaf': '林雁' } }
  const says = (kind: string, facts: Record<string, unknown>, language: keyof typeof logCodes = 'zh-Hans') =>
    sentenceOf({ ...entry, kind, facts }, logSentences[language], logCodes[language])
  expect(says('session.opened', { factor: 'invitation' })).toBe('登录（邀请链接）')
  expect(says('session.opened', { factor: 'totp' }, 'zh-Hant')).toBe('登入（動態碼）')
  expect(says('session.opened', { factor: 'by a star' })).toBe('登录（by a star）')
  expect(says('staff.appointed', { staffId: '2mzxadw3ajaf', before: 'reporter', role: 'editor' })).toBe(
    '林雁的职务由 记者 改为 责编',
  )
})
