import { get } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { PASSWORD } from '../../../test/support/door.ts'
import { addressOf, askApi, type AtWork, atWork } from '../../../test/support/desk-api.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../../test/support/portal.ts'
import { record } from '../../changes/record.ts'
import { MINUTE } from '../../kernel/clock.ts'
import { appoint } from '../../newsroom/people/appoint.ts'
import { disableStaff } from '../../newsroom/people/staff.ts'
import { issueToken, revokeToken } from '../../newsroom/people/tokens.ts'
import { changeSettings } from '../../newsroom/settings/settings.ts'
import { type LiveChange, followChanges } from '../contract/changes.ts'
import { OPERATIONS } from '../contract/contract.ts'
import type { Operation } from '../contract/operation.ts'
import { chooseMyLanguage, issueMyToken, listMyTokens, type Me, readMe, revokeMyToken } from '../contract/people.ts'
import { createMatcher } from './match.ts'
import { documentOf } from './openapi.ts'

interface Document {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { responses: Record<string, Json>; operationId: string }>>>
  >
}
interface Json {
  readonly content?: Readonly<Record<string, { readonly schema?: Parameters<typeof z.fromJSONSchema>[0] }>>
}

eachDatabase('the interface of the Desk', (paper) => {
  let portal: TestPortal
  let linYan: AtWork

  beforeEach(async () => {
    portal = await openTestPortal(paper)
    linYan = await atWork(paper, portal, 'editor')
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())

  /** What the document promises of an answer: throws where the answer is another. */
  async function mustBeAsDocumented(operation: Operation, said: { status: number; body: unknown }): Promise<void> {
    const { body } = await linYan.ask({ ...readMe, path: '/openapi.json' }, {})
    const { responses } = (body as Document).paths[operation.path]![operation.method.toLowerCase()]!
    const { content } = responses[said.status]!
    const schema = content?.['application/json']?.schema
    if (schema) z.fromJSONSchema(schema).parse(said.body)
    else expect(said.body).toBe('')
  }

  it('says who is signed in, and what they may do', async () => {
    const said = await linYan.ask(readMe, {})
    expect([said.status, said.headers['cache-control'], said.headers['content-type']]).toEqual([
      200,
      'no-store',
      'application/json; charset=utf-8',
    ])
    const me = said.body as Me
    expect(me).toMatchObject({ name: '林雁', role: 'editor', language: 'zh-Hans', paper: { name: '望汐时报' } })
    expect(me.may).toContain('publish')
    expect(me.may).not.toContain('run_house')
    await mustBeAsDocumented(readMe, said)
    await linYan.ask(chooseMyLanguage, { body: { language: 'en' } })
    expect((await linYan.ask(readMe, {})).body).toMatchObject({ language: 'en' })
  })

  it('says no in the language of whoever asks, with a code and the field', async () => {
    const said = await linYan.ask(chooseMyLanguage, { body: { language: 'fr' as 'en' } })
    expect(said.status).toBe(422)
    expect(said.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(said.body).toMatchObject({ code: 'invalid', facts: { noun: 'request', field: 'body.language' } })
    await linYan.ask(chooseMyLanguage, { body: { language: 'en' } })
    expect((await linYan.ask(revokeMyToken, { params: { tokenId: '000000000000' } })).body).toMatchObject({
      code: 'missing',
      message: 'It is not there any more; somebody may have dealt with it.',
    })
  })

  it.each([
    ['no JSON', '{', 'application/json', 422],
    ['nothing', '', 'application/json', 422],
    ['a form', 'language=en', 'application/x-www-form-urlencoded', 415],
    ['a text', '{"language":"en"}', 'text/plain', 415],
    ['a NUL', String.raw`{"language":"e\u0000n"}`, 'application/json', 422],
    ['half a character', String.raw`{"language":"\ud83d"}`, 'application/json', 422],
    ['too much', JSON.stringify({ language: 'x'.repeat(5 * 2 ** 20) }), 'application/json', 413],
  ])('refuses %s', async (_, body, type, status) => {
    const headers = { cookie: linYan.cookie, 'sec-fetch-site': 'same-origin', 'content-type': type }
    for (const chunked of [{}, { 'transfer-encoding': 'chunked' }]) {
      const reply = await portal.ask('/desk/api/me/language', {
        method: 'PUT',
        body,
        headers: { ...headers, ...chunked },
      })
      expect([reply.status, reply.headers['content-type']]).toEqual([status, 'application/problem+json; charset=utf-8'])
    }
  })

  it('knows its addresses and their methods', async () => {
    const headers = { cookie: linYan.cookie, 'sec-fetch-site': 'same-origin' }
    expect((await portal.ask('/desk/api/nowhere', { headers })).status).toBe(404)
    expect((await portal.ask('/desk/api/%zz', { headers })).status).toBe(404)
    const wrong = await portal.ask('/desk/api/tokens', { method: 'PATCH', headers })
    expect([wrong.status, wrong.headers.allow]).toEqual([405, 'GET, HEAD, POST'])
    const head = await portal.ask('/desk/api/me', { method: 'HEAD', headers })
    expect([head.status, head.body]).toEqual([200, ''])
  })

  it('gives a token once, takes it for its owner, and ends it', async () => {
    const order = { name: '夜班机器', scopes: ['house:read' as const], days: 30, password: PASSWORD }
    const guessed = await linYan.ask(issueMyToken, { body: { ...order, password: '不是它 不是它 不是它' } })
    expect([guessed.status, guessed.body]).toEqual([
      422,
      expect.objectContaining({ facts: expect.objectContaining({ field: 'current' }) }),
    ])
    const issued = await linYan.ask(issueMyToken, { body: order })
    await mustBeAsDocumented(issueMyToken, issued)
    const { secret, token } = issued.body as { secret: string; token: { id: string } }
    const list = await linYan.ask(listMyTokens, {})
    await mustBeAsDocumented(listMyTokens, list)
    expect(JSON.stringify(list.body)).not.toContain(secret)
    expect(list.body).toMatchObject({ items: [{ id: token.id, name: '夜班机器', scopes: ['house:read'] }], next: null })
    expect(list.body).toMatchObject({ asksForPassword: true })
    const bearer = { authorization: `Bearer ${secret}` }
    expect((await askApi(portal, readMe, {}, bearer)).body).toMatchObject({ name: '林雁' })
    // A program comes from nowhere that a browser would name.
    expect((await askApi(portal, readMe, {}, { ...bearer, origin: 'https://elsewhere.example' })).status).toBe(200)
    await changeSettings(paper.newsroom, { secondFactorRoles: ['editor'] })
    const waiting = await askApi(portal, readMe, {}, bearer)
    expect([waiting.status, waiting.body]).toEqual([403, expect.objectContaining({ code: 'must_enrol' })])
    await changeSettings(paper.newsroom, { secondFactorRoles: [] })
    const ended = await linYan.ask(revokeMyToken, { params: { tokenId: token.id } })
    expect(ended.status).toBe(204)
    await mustBeAsDocumented(revokeMyToken, ended)
    expect((await askApi(portal, readMe, {}, bearer)).status).toBe(401)
    expect(await paper.kinds()).toEqual(expect.arrayContaining(['token.issued', 'token.revoked']))
  })

  it('counts strangers by their address, and colleagues each for themselves', async () => {
    for (let number = 0; number < 60; number++) expect((await portal.ask('/desk/api/me')).status).toBe(401)
    const over = await portal.ask('/desk/api/me')
    expect([over.status, over.headers['retry-after']]).toEqual([429, '60'])
    expect((await linYan.ask(readMe, {})).status).toBe(200)
    paper.passes(MINUTE)
    expect((await portal.ask('/desk/api/me')).status).toBe(401)
  })

  it('notes by which session and from which address it was done', async () => {
    await linYan.ask(issueMyToken, { body: { name: '甲', scopes: ['house:read'], days: 1, password: PASSWORD } })
    const entry = await paper.database.read
      .selectFrom('changes')
      .selectAll()
      .where('kind', '=', 'token.issued')
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({
      actor: `staff:${linYan.staffId}`,
      via: expect.stringMatching(/^session:/),
      address: '127.0.0.1',
    })
  })

  describe('the stream of changes', () => {
    /** Reads the stream until it has what is wanted, and what happens meanwhile is over; then leaves. */
    function listen(
      who: { readonly cookie: string } | { readonly authorization: string },
      until: (text: string) => boolean,
      meanwhile: () => Promise<unknown>,
      after = '',
    ): Promise<string> {
      return new Promise((resolve, reject) => {
        const key = 'cookie' in who ? { cookie: who.cookie } : { authorization: who.authorization }
        const headers = { ...key, 'sec-fetch-site': 'same-origin' }
        const target = {
          port: portal.port,
          host: '127.0.0.1',
          path: addressOf(followChanges, {}) + after,
          headers,
          agent: false,
        }
        const req = get(target, (res) => {
          let text = ''
          const happened = meanwhile()
          happened.catch(reject)
          res.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk
            if (until(text)) req.destroy()
          })
          // The stream may tell of a thing before the verb returns that did it.
          res.on('close', () => void happened.then(() => resolve(text), reject))
        }).on('error', reject)
      })
    }

    it('tells of what happens by kind and ids, without what is said in it', async () => {
      let id = ''
      const text = await listen(
        linYan,
        (heard) => heard.includes('article.filed'),
        async () => {
          id = (await paper.files('外港潮闸今晨落闸')).id
        },
      )
      expect(text).toMatch(/^retry: 3000\n\nid: \d+\nevent: changes\ndata: /)
      expect(text).not.toContain('潮闸')
      const changes = [...text.matchAll(/^data: (.*)$/gm)].flatMap(([, data]) => JSON.parse(data!) as LiveChange[])
      expect(changes.at(-1)).toMatchObject({ kind: 'article.filed', ids: { articleId: id, sectionId: paper.city.id } })
    })

    it('tells an app that has just come to life what happened since its page was made', async () => {
      const { body } = await portal.ask('/desk/inbox', { headers: { cookie: linYan.cookie } })
      const boot = /<script id="boot" type="application\/json">(.*?)<\/script>/.exec(body)![1]!
      const { position } = JSON.parse(boot) as { position: number }
      const { id } = await paper.files('页面和流之间的一篇')
      const isThere = (heard: string) => heard.includes(id)
      expect(await listen(linYan, isThere, () => Promise.resolve(), `?after=${position}`)).toContain('article.filed')
    })

    it('keeps who signs in where for those who run the house', async () => {
      const boss = await atWork(paper, portal, 'administrator', '管事的')
      const happens = async () => {
        const { staffId } = await atWork(paper, portal, 'reporter', '钟向晚')
        const about = { staffId, passkeyId: staffId, mailId: staffId, purpose: 'reset', issuer: 'https://id.example' }
        for (const kind of ['passkey.added', 'identity.bound', 'mail.asked', 'token.revoked'] as const)
          await paper.newsroom.write((tx) => record(tx, { kind, ...about } as never))
        await paper.files('此后的一篇')
      }
      const isThere = (heard: string) => heard.includes('article.filed')
      const heard = await listen(linYan, isThere, happens)
      expect(heard.match(/"kind":"(?:signin|session|password|passkey|identity|token|mail|setup)\.[a-z]+"/g)).toBeNull()
      expect(await listen(boss, isThere, happens)).toContain('session.opened')
    })

    it('ends when the role of whoever listens changes, for it decides what they hear', async () => {
      const boss = await atWork(paper, portal, 'chief_editor', '管事的')
      const text = await listen(
        boss,
        () => false,
        () => appoint(paper.newsroom, { staffId: boss.staffId, role: 'reporter' }),
      )
      expect(text).toContain('staff.appointed')
    })

    it('ends when the token that it was asked for with is revoked', async () => {
      const order = { staffId: linYan.staffId, name: '墙上的屏', scopes: ['house:read'], days: 1 }
      const { token, secret } = await issueToken(paper.newsroom, order)
      await listen(
        { authorization: `Bearer ${secret}` },
        () => false,
        () => revokeToken(paper.newsroom, { staffId: linYan.staffId, tokenId: token.id }),
      )
    })

    it('ends with the access of whoever listens', async () => {
      const text = await listen(
        linYan,
        () => false,
        () => disableStaff(paper.newsroom, { staffId: linYan.staffId }),
      )
      expect(text).toContain('staff.disabled')
    })
  })
})

describe('the document', () => {
  it('names every operation of the contract, each with what it may answer', () => {
    const document = documentOf(OPERATIONS, { server: 'https://wangxi.example/desk/api' }) as unknown as Document
    const named = Object.values(document.paths).flatMap((place) =>
      Object.values(place).map(({ operationId }) => operationId),
    )
    expect(named.toSorted()).toEqual(OPERATIONS.map(({ id }) => id).toSorted())
    for (const place of Object.values(document.paths))
      for (const { responses } of Object.values(place))
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403']))
  })
})

it('finds what is written out before what is a parameter', () => {
  const answer = async () => undefined
  const operations = ['/articles/{articleId}', '/articles/mine', '/articles/{articleId}/revisions'] as const
  const match = createMatcher(operations.map((path) => ({ operation: { ...readMe, path }, answer })))
  const found = (path: string) => {
    const matched = match('GET', path)
    return matched && 'handled' in matched ? [matched.handled.operation.path, matched.params] : matched
  }
  expect(found('/articles/mine')).toEqual(['/articles/mine', {}])
  expect(found('/articles/a%2Fb')).toEqual(['/articles/{articleId}', { articleId: 'a/b' }])
  expect(found('/articles/x/revisions')).toEqual(['/articles/{articleId}/revisions', { articleId: 'x' }])
  expect([found('/articles/'), found('/articles'), found('/articles/x/y')]).toEqual([undefined, undefined, undefined])
})
