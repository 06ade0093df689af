import type { IncomingMessage } from 'node:http'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DESK_TARGET, returnPath } from './addresses.ts'
import { sessionCookie } from './cookie.ts'
import { acceptedLanguage } from './language.ts'
import { createPace } from '../kernel/pace.ts'
import { cameFromHere } from '../kernel/same-origin.ts'

const request = (headers: IncomingMessage['headers']) => ({ headers }) as IncomingMessage

describe('a form', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://192.168.1.7:8080' }, false],
    [{ origin: 'http://192.168.1.7:8080', host: '192.168.1.7:8080' }, true],
    [{ origin: 'http://localhost:8080', host: '192.168.1.7:8080' }, true],
    [{ origin: 'http://evil.example', host: '192.168.1.7:8080' }, false],
    [{ origin: 'https://192.168.1.7:8080', host: '192.168.1.7:8080' }, false],
    [{ origin: 'null', host: '192.168.1.7:8080' }, false],
    [{ host: '192.168.1.7:8080' }, false],
    [{}, false],
  ])('over plain http, from %j: %j', (headers, isOurs) => {
    expect(cameFromHere(request(headers), 'http://localhost:8080')).toBe(isOurs)
  })

  it('over https comes from the public address alone, whatever host was asked', () => {
    const behind = { origin: 'http://10.0.0.5:8080', host: '10.0.0.5:8080' }
    expect(cameFromHere(request(behind), 'https://news.example')).toBe(false)
    expect(cameFromHere(request({ ...behind, origin: 'https://news.example' }), 'https://news.example')).toBe(true)
  })
})

describe('the cookie', () => {
  it('is found among others by its whole name', () => {
    const { read } = sessionCookie('https://news.example')
    expect(read(request({ cookie: 'a=1; __Host-desk=token; desk=other' }))).toBe('token')
    expect(read(request({ cookie: 'x__Host-desk=token; desk=other' }))).toBeUndefined()
    expect(read(request({}))).toBeUndefined()
  })

  it('is not Secure without https, where browsers would not send it back', () => {
    const { write } = sessionCookie('http://192.168.1.7:8080')
    expect(write('token')).toBe('desk=token; Path=/; HttpOnly; SameSite=Lax; Max-Age=1209600')
    expect(write(null)).toBe('desk=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0')
  })
})

describe('the way back', () => {
  it('never leads out of the Desk, whatever is asked for', () => {
    const piece = fc.constantFrom(
      '/',
      '//',
      '\\',
      '/desk',
      'desk',
      '..',
      '.',
      '%2f',
      '?to=',
      '#',
      '@',
      'evil.example',
      'https:',
      '\n',
      '\t',
      ' ',
      'a',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        for (const base of ['https://news.example/desk/sign-in', 'http://localhost:8080/desk/sign-in']) {
          const { origin, pathname } = new URL(returnPath(pieces.join('')), base)
          expect(origin).toBe(new URL(base).origin)
          expect(pathname).toMatch(/^\/desk(?:\/|$)/)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps what is the Desk’s', () => {
    for (const path of ['/desk', '/desk/people', '/desk/account?done=password', '/desk?x=1'])
      expect(returnPath(path)).toBe(path)
    expect(returnPath(null)).toBe('/desk')
  })
})

it('knows its own targets, also with an edition before them', () => {
  for (const target of ['/desk', '/desk?lang=en', '/desk/people', '/tw/desk', '/hk/desk/account?x'])
    expect(DESK_TARGET.test(target), target).toBe(true)
  for (const target of ['/desks', '/a/desk', '/xx/desk', '/deskx/people', '/tw/desks'])
    expect(DESK_TARGET.test(target), target).toBe(false)
})

it.each([
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans'],
  ['zh-Hant-HK', 'zh-Hant-HK'],
  ['yue-HK, en', 'zh-Hant-HK'],
  ['zh-MO;q=0.5, zh-TW;q=0.7', 'zh-Hant-TW'],
  ['fr, en-GB;q=0.3', 'en'],
  ['en;q=0, zh', 'zh-Hans'],
  ['fr', undefined],
  ['', undefined],
  [';;q=,,', undefined],
])('reads the languages of %j', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language)
})

it('counts forms by the minute, and forgets them with it', () => {
  let now = 59_000
  const pace = createPace(() => now)
  const taken = Array.from({ length: 61 }, () => pace.take('192.0.2.7'))
  expect(taken.filter(Boolean)).toHaveLength(60)
  expect([pace.take('192.0.2.8'), pace.retryAfter]).toEqual([true, 1])
  now = 60_000
  expect(pace.take('192.0.2.7')).toBe(true)
})
