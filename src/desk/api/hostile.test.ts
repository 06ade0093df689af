import { afterEach, beforeEach, expect, it } from 'vitest'
import { askApi, type AtWork, atWork } from '../../../test/support/desk-api.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../../test/support/portal.ts'
import { sampleOf } from '../../../test/support/sample.ts'
import { MINUTE } from '../../kernel/clock.ts'
import { SCOPES } from '../../newsroom/people/scopes.ts'
import { issueToken } from '../../newsroom/people/tokens.ts'
import { fileWire } from '../../newsroom/wire/file-wire.ts'
import { OPERATIONS } from '../contract/contract.ts'
import type { Asking, Operation } from '../contract/operation.ts'

// Whatever is sent in whatever place, the answer is no failure of ours. The operations and their fields are walked from
// the contract, with the ids of what is there, so that what is hostile comes as far as it can.

/** What may stand in an address. */
const IN_ADDRESSES = [
  '',
  ' ',
  'null',
  '0',
  '-1',
  '1.5',
  'NaN',
  '1e9',
  '2147483648',
  '99999999999',
  '9007199254740993',
  '9'.repeat(150),
  "'",
  '"',
  '%',
  '_%\\',
  '"AND OR NOT*(^',
  '::1',
  '*',
  ',',
  '|',
  '2026-02-30',
  '0000-00-00T00:00:00.000Z',
  '2026-11-22T08:00:00.000Z',
  '2026-11-22T08:00:00.000Z,000000000000',
  '9999-12-31T23:59:59.999Z|0',
  '000000000000',
  'zzzzzzzzzzzz',
  'eyJhIjoxfQ',
  'W10',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '\u0001\u007f',
  '\u202e\u200b\ufeff',
  '𠮷'.repeat(60),
  '報'.repeat(200),
  '((a+)+)+$',
]

/** What JSON may say in place of a field. */
const IN_BODIES: readonly unknown[] = [
  null,
  true,
  '',
  '000000000000',
  '"AND OR NOT*(^%_',
  '\u202e\u0001𠮷',
  -1,
  0,
  1.5,
  2_147_483_647,
  2_147_483_648,
  Number.MAX_SAFE_INTEGER,
  1e300,
  [],
  {},
  [null],
  ['a', 'a'],
  JSON.parse('{"__proto__":{"a":1},"constructor":1}'),
  '<script>alert(1)</script>'.repeat(400),
  Array.from({ length: 3000 }, () => 'a'),
]

const fieldsOf = (operation: Operation, part: 'params' | 'query' | 'body'): readonly string[] =>
  Object.keys((operation[part] as { shape?: object } | undefined)?.shape ?? {})

eachDatabase('what is hostile', (paper) => {
  let portal: TestPortal
  let ids: Readonly<Record<string, string>>
  let chief: AtWork
  let secret: string

  beforeEach(async () => {
    portal = await openTestPortal(paper)
    chief = await atWork(paper, portal, 'chief_editor')
    secret = (await issueToken(paper.newsroom, { staffId: chief.staffId, name: '测试', scopes: SCOPES, days: 90 }))
      .secret
    const article = await paper.prints('潮闸落闸')
    const item = await fileWire(paper.newsroom, { headline: '外港潮闸今晨落闸', topicId: paper.tideGate.id })
    ids = {
      articleId: article.id,
      itemId: item.id,
      sectionId: paper.city.id,
      topicId: paper.tideGate.id,
      staffId: chief.staffId,
      number: '1',
      front: 'home',
    }
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())

  /** Asks each in turn, and says what failed. */
  async function failuresOf(
    cases: readonly { readonly operation: Operation; readonly asking: Asking<Operation>; readonly what: string }[],
  ): Promise<readonly string[]> {
    const failed: string[] = []
    // PostgreSQL, where each takes five times as long, is asked every seventh: all values, and all fields.
    const asked = paper.database.engine === 'sqlite' ? cases : cases.filter((_, index) => index % 7 === 0)
    for (const [index, { operation, asking, what }] of asked.entries()) {
      if (index % 500 === 0) paper.passes(MINUTE)
      const byToken = operation.scope === 'session' ? { cookie: chief.cookie } : { authorization: `Bearer ${secret}` }
      const { status, body } = await askApi(portal, operation, asking, { ...byToken, 'sec-fetch-site': 'same-origin' })
      if (status >= 500 || status === 401 || status === 429)
        failed.push(`${operation.id} ${what}: ${status} ${JSON.stringify(body)}`)
    }
    return failed
  }

  function askingOf(operation: Operation): Record<'params' | 'query' | 'body', Record<string, unknown>> {
    const sample = (part: 'params' | 'query' | 'body') => (sampleOf(operation[part]) ?? {}) as Record<string, unknown>
    const known = Object.fromEntries(fieldsOf(operation, 'params').map((name) => [name, ids[name] ?? '0'.repeat(12)]))
    return { params: { ...sample('params'), ...known }, query: sample('query'), body: sample('body') }
  }

  function* casesOf(operation: Operation, part: 'params' | 'query' | 'body', values: readonly unknown[]) {
    const usual = askingOf(operation)
    const body = operation.body && !operation.bytes ? usual.body : undefined
    for (const field of fieldsOf(operation, part))
      for (const value of values) {
        if (part === 'params' && value === '') continue
        const asking = { ...usual, body, [part]: { ...usual[part], [field]: value } } as Asking<Operation>
        yield { operation, asking, what: `${part}.${field} = ${JSON.stringify(value).slice(0, 60)}` }
      }
  }

  // A token wants the password, and wrong ones lock the account that all of this is asked with.
  const quiet = OPERATIONS.filter(({ streams, id }) => !streams && !['disablePerson', 'issueMyToken'].includes(id))

  it('in addresses and queries is never a failure of ours', async () => {
    const cases = quiet.flatMap((operation) => [
      ...casesOf(operation, 'params', IN_ADDRESSES),
      ...casesOf(operation, 'query', IN_ADDRESSES),
    ])
    expect(await failuresOf(cases)).toEqual([])
  })

  it('in bodies is never a failure of ours', async () => {
    const cases = quiet.flatMap((operation) => [...casesOf(operation, 'body', IN_BODIES)])
    expect(await failuresOf(cases)).toEqual([])
  }, 240_000)
})
