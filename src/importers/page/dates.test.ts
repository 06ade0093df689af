import { describe, expect, it } from 'vitest'
import { findCompactDates, findDates } from './dates.ts'

const values = (text: string) => findDates(text).map(({ value }) => value)

describe('dates in a text', () => {
  it.each([
    ['2020-12-22 21:55:03', '2020-12-22T21:55'],
    ['2020年12月22日21:55', '2020-12-22T21:55'],
    ['2020年12月22日 21时05分', '2020-12-22T21:05'],
    ['2020/1/2', '2020-01-02'],
    ['2020.01.02 9:05', '2020-01-02T09:05'],
    ['9/17/2004 5:54:13 AM', '2004-09-17T05:54'],
    ['9/17/2004 5:54:13 PM', '2004-09-17T17:54'],
    ['2005-04-03 17:19PM', '2005-04-03T17:19'],
    ['2020年12月22日下午3:30', '2020-12-22T15:30'],
    ['2020年12月22日（星期二）08:00', '2020-12-22T08:00'],
    ['二〇二〇年十二月二十二日', '2020-12-22'],
    ['民國109年12月22日', '2020-12-22'],
    ['December 22nd, 2020 9:05 pm', '2020-12-22T21:05'],
    ['22 Dec 2020', '2020-12-22'],
    ['2020-12-22T21:55:00+08:00', '2020-12-22T21:55'],
    ['2020-12-22T21:55:00Z', '2020-12-23T05:55'],
    ['2020-12-22T21:55:00.000-0500', '2020-12-23T10:55'],
  ])('reads %s', (text, value) => {
    expect(values(text)).toEqual([value])
  })

  it('takes no number for a date that is none', () => {
    const others = [
      '2020-13-01',
      '2020-02-30',
      '1.2.3',
      '12月22日',
      '2020年12月',
      '电话 021-62376571',
      '3:2',
      '120201222',
    ]
    expect(others.flatMap(values)).toEqual([])
  })

  it('finds several in order, each in its place', () => {
    const found = findDates('更新：2020-12-22，原载 2019年1月2日 08:00')
    expect(found.map(({ index, precision }) => [index, precision])).toEqual([
      [3, 'day'],
      [17, 'minute'],
    ])
  })

  it('knows days without marks, for addresses', () => {
    expect(findCompactDates('https://wangxi.example/20201222/a123.html')[0]?.value).toBe('2020-12-22')
    expect(findCompactDates('https://wangxi.example/c99999999')).toEqual([])
  })
})
