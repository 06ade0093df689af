import { expect, it } from 'vitest'
import { readConfig } from './config.ts'

it('has a value for every setting that is not given', () => {
  const config = readConfig({ PORT: '', PATH: '/bin' })
  expect(config.port).toBe(8080)
  expect(config.demo).toBe(true)
  expect(config.sqliteFile.startsWith(config.dataFolder)).toBe(true)
})

it('refuses a setting that makes no sense, and names it', () => {
  expect(() => readConfig({ PORT: 'eighty' })).toThrow(
    expect.objectContaining({ code: 'invalid', facts: { setting: 'PORT', why: 'must be a number', given: 'eighty' } }),
  )
  expect(() => readConfig({ DATABASE_URL: 'mysql://x' })).toThrow(/DATABASE_URL/)
  expect(() => readConfig({ BROADSHEET_ORIGIN: 'https://a.example/path' })).toThrow(/BROADSHEET_ORIGIN/)
})
