import { stripVTControlCharacters } from 'node:util'
import { expect, it } from 'vitest'
import { plainLine } from './log.ts'

const plain = (entry: object) =>
  stripVTControlCharacters(plainLine(JSON.stringify({ time: '2026-11-22T08:00:01.500Z', ...entry })))

it('tells a person at a terminal in one line what a program gets as JSON', () => {
  expect(plain({ level: 30, msg: 'closing', signal: 'SIGTERM' })).toBe('08:00:01 closing (signal SIGTERM)\n')
  expect(plain({ level: 40, msg: 'old', steps: ['a'] })).toBe('08:00:01 warning  old (steps ["a"])\n')
  expect(
    plain({
      level: 50,
      msg: 'a page could not be made',
      page: '/',
      err: { message: 'gone', stack: 'Error: gone\n    at x' },
    }),
  ).toBe('08:00:01 error    a page could not be made (page /)\nError: gone\n    at x\n')
})
