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

it('takes a mail server and a provider only with what belongs to them, and repeats no password', () => {
  const smtp = { BROADSHEET_SMTP_URL: 'smtps://user:secret@mail.example' }
  expect(() => readConfig(smtp)).toThrow(/BROADSHEET_MAIL_FROM/)
  expect(readConfig({ ...smtp, BROADSHEET_MAIL_FROM: 'desk@news.example' }).mail).toMatchObject({
    from: 'desk@news.example',
  })
  expect(() => readConfig({ BROADSHEET_SMTP_URL: 'http://user:secret@mail.example' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('secret') as string }),
  )
  for (const from of ['desk', 'desk@news.example, a@b.example', 'desk@news.example\nBcc: a@b.example'])
    expect(() => readConfig({ ...smtp, BROADSHEET_MAIL_FROM: from })).toThrow(/BROADSHEET_MAIL_FROM/)
  const oidc = { BROADSHEET_OIDC_ISSUER: 'https://id.example' }
  expect(() => readConfig(oidc)).toThrow(/BROADSHEET_OIDC_CLIENT_ID/)
  expect(readConfig({ ...oidc, BROADSHEET_OIDC_CLIENT_ID: 'desk' }).provider).toMatchObject({ name: 'id.example' })
  for (const issuer of ['http://id.example', 'http://localhost.evil.example', 'id.example'])
    expect(() => readConfig({ BROADSHEET_OIDC_ISSUER: issuer })).toThrow(/BROADSHEET_OIDC_ISSUER/)
})
