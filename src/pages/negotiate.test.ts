import { describe, expect, it } from 'vitest'
import { encodingFor, namesEtag } from './negotiate.ts'

describe('the encoding of an answer', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'gzip'],
    ['GZip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['br', 'identity'],
    ['*', 'gzip'],
    ['*;q=0.5', 'gzip'],
    ['gzip;q=0', 'identity'],
    ['gzip;q=0.000, *', 'identity'],
    ['gzip ; q=0.8 , identity;q=0.3', 'gzip'],
    ['gzip;q=0.5, identity', 'identity'],
    ['identity;q=0, gzip;q=0.1', 'gzip'],
    ['identity;q=0, *;q=0.1', 'gzip'],
    ['gzip;q=many', 'identity'],
    ['gzip;q=1.5', 'identity'],
    [',,gzip;;q=1,', 'gzip'],
    ['identity;q=0', undefined],
    ['*;q=0', undefined],
    ['br, *;q=0', undefined],
    ['identity, *;q=0', 'identity'],
  ] as const)('for %j is %s', (header, encoding) => {
    expect(encodingFor(header)).toBe(encoding)
    expect(encodingFor(header)).toBe(encoding)
  })

  it('is found for any number of different headers', () => {
    for (let i = 0; i < 1000; i++) expect(encodingFor(`made-up-${i}, gzip`)).toBe('gzip')
  })
})

describe('If-None-Match', () => {
  it.each([
    ['"a-gzip"', true],
    ['W/"a-gzip"', true],
    ['"b", W/"a-gzip" , "c"', true],
    ['"with, comma","a-gzip"', true],
    ['*', true],
    ['"a"', false],
    ['a-gzip', false],
    ['"b", "c"', false],
    ['', false],
  ])('%s names the tag: %s', (header, named) => {
    expect(namesEtag(header, '"a-gzip"')).toBe(named)
  })
})
