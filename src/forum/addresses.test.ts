import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORUM_TARGET, nextPath } from './addresses.ts'
import { maskedAddress } from './masked-address.ts'

describe('after signing in', () => {
  it.each([
    ['/', '/'],
    ['/a/0f3k2m9x7q1z#comments', '/a/0f3k2m9x7q1z#comments'],
    ['/tw/t/tide-gate?before=1', '/tw/t/tide-gate?before=1'],
    ['/search?q=%E6%BD%AE%E9%97%B8', '/search?q=%E6%BD%AE%E9%97%B8'],
    ['/reader', '/reader'],
    ['/reader/data', '/reader/data'],
  ])('one is led back to %s', (wanted, path) => {
    expect(nextPath(wanted)).toBe(path)
  })

  it.each([
    null,
    undefined,
    7,
    '',
    'wire',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/%5cevil.example',
    '/%2fevil.example',
    '/cn//evil.example',
    '/a/..//evil.example',
    '/\tevil.example',
    '/\nevil.example',
    'javascript:alert(1)',
    '/desk',
    '/tw/desk/account',
    '/a/../desk',
    '/reader/sign-in',
    '/hk/reader/sign-in/abc',
    '/reader/sign-out',
    '/reader/leave',
    `/${'a'.repeat(1001)}`,
  ])('nobody is led to %j', (wanted) => {
    expect(nextPath(wanted)).toBeUndefined()
  })

  it('nobody is led out of the site, whatever was asked for', () => {
    const piece = fc.constantFrom(
      '/',
      '//',
      '\\',
      '..',
      '.',
      '@',
      ':',
      'evil.example',
      '%2f',
      '%5c',
      '?',
      '#',
      'desk',
      '\t',
      'a',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = nextPath(pieces.join(''))
        if (path === undefined) return
        const led = new URL(path, 'https://wangxi.example/reader/sign-in')
        expect(led.origin).toBe('https://wangxi.example')
        expect(led.pathname).not.toMatch(/^\/desk|\/\//)
      }),
    )
  })
})

it('knows its own places in each edition, and no others', () => {
  for (const target of [
    '/reader',
    '/reader?done=x',
    '/reader/sign-in',
    '/tw/reader/data',
    '/hk/reader/api/me',
    '/reader/lists',
  ])
    expect(FORUM_TARGET.test(target), target).toBe(true)
  for (const target of [
    '/readers',
    '/',
    '/a/reader',
    '/us/reader',
    '/readerx/sign-in',
    '/reader/list',
    '/tw/reader/list?x=1',
    '/desk/reader',
  ])
    expect(FORUM_TARGET.test(target), target).toBe(false)
})

it('shows as much of an address as its owner needs', () => {
  expect(maskedAddress('linyan@wangxi.example')).toBe('l…@wangxi.example')
})
