import { afterEach, beforeEach, expect, it } from 'vitest'
import { eachDatabase } from '../../test/support/paper.ts'
import { openTestPortal, type TestPortal } from '../../test/support/portal.ts'
import { joins, linkTo, readerAt } from '../../test/support/readers.ts'
import { visit } from '../../test/support/visitor.ts'
import { HOUR, MINUTE } from '../kernel/clock.ts'
import { mailWentOut, takeMail } from '../newsroom/mail/outbox.ts'
import { writeAddressLetter } from '../newsroom/readers/change-address.ts'
import { readerLetters } from './letters/link-letter.ts'

const MAIL = { BROADSHEET_SMTP_URL: 'smtp://127.0.0.1:9', BROADSHEET_MAIL_FROM: 'desk@wangxi.example' }

eachDatabase('a reader’s new address', (paper) => {
  let portal: TestPortal
  beforeEach(async () => {
    portal = await openTestPortal(paper, { env: MAIL })
  })
  afterEach(() => portal?.[Symbol.asyncDispose]())

  const asked = (purpose: string) =>
    paper.database.read.selectFrom('mails').selectAll().where('purpose', '=', purpose).orderBy('id').execute()
  /** The newest letter to a new address, as if it went out now. */
  async function letterNow() {
    const mail = (await asked('reader_address')).at(-1)!
    const order = {
      id: mail.id,
      purpose: 'reader_address',
      login: mail.login!,
      readerId: mail.reader_id!,
      tries: 0,
    } as const
    const more = { staffId: undefined, next: undefined, language: undefined, askedAt: mail.asked_at }
    return writeAddressLetter(paper.newsroom, { ...order, ...more })
  }
  const letter = async () => (await letterNow())!.token
  const addressOf = async (id: string) =>
    (await paper.database.read.selectFrom('readers').select('email').where('id', '=', id).executeTakeFirst())?.email

  it('is theirs when the link that went there is pressed, by themselves; the old one is told and opens nothing', async () => {
    const { browser, reader } = await readerAt(portal, paper.newsroom, '望江楼主')
    const before = (await addressOf(reader.id))!
    const old = await linkTo(paper.newsroom, before)
    const reply = await browser.post('/reader', { act: 'address', email: ' New@Mail.example ' })
    expect(reply.headers.location).toBe('/reader?done=asked#passkeys')
    const token = await letter()
    expect(await addressOf(reader.id)).toBe(before)

    const { browser: other } = await readerAt(portal, paper.newsroom, '江上客')
    const stranger = visit(portal, undefined, { keeps: 'reader' })
    expect((await other.get(`/reader/address/${token}`)).status).toBe(404)
    expect((await other.post(`/reader/address/${token}`, {})).status).toBe(404)
    expect((await stranger.get(`/reader/address/${token}`)).headers.location).toContain('/reader/sign-in?next=')
    expect((await stranger.get(`/reader/sign-in/${token}`)).status).toBe(404)
    expect((await stranger.post(`/reader/sign-in/${token}`, { name: '冒名的' })).status).toBe(404)

    const page = await browser.get(`/reader/address/${token}`)
    expect(page.body).toContain('“望江楼主”以后用 n…@mail.example 登录')
    expect(await addressOf(reader.id)).toBe(before)
    expect((await browser.post(`/reader/address/${token}`, {})).headers.location).toBe('/reader?done=address#passkeys')
    expect(await addressOf(reader.id)).toBe('new@mail.example')
    expect((await browser.post(`/reader/address/${token}`, {})).status).toBe(404)
    expect((await stranger.get(`/reader/sign-in/${old}`)).status).toBe(404)
    expect(await asked('reader_moved')).toMatchObject([{ login: before, reader_id: reader.id }])
    expect((await stranger.get(`/reader/sign-in/${await linkTo(paper.newsroom, 'new@mail.example')}`)).body).toContain(
      '将以“望江楼主”登录',
    )
    const entries = await paper.entries()
    expect(entries.filter(({ actor }) => actor === `reader:${reader.id}`).map(({ change }) => change)).toContainEqual({
      kind: 'reader.readdressed',
      readerId: reader.id,
    })
    expect(JSON.stringify(entries)).not.toContain('mail.example')
  })

  it('is refused where it is none, belongs to another, or comes too late', async () => {
    const { browser, reader } = await readerAt(portal, paper.newsroom, '望江楼主')
    const before = await addressOf(reader.id)
    await joins(paper.newsroom, '老主人', 'taken@mail.example')
    const wrong = await browser.post('/reader', { act: 'address', email: 'x@mail.example\r\nBcc: y@mail.example' })
    expect([wrong.status, wrong.body.includes('这不像一个邮箱地址')]).toEqual([422, true])
    await browser.post('/reader', { act: 'address', email: 'taken@mail.example' })
    const taken = await browser.post(`/reader/address/${await letter()}`, {})
    expect([taken.status, taken.body.includes('已经是另一个账号的')]).toEqual([422, true])
    await browser.post('/reader', { act: 'address', email: 'late@mail.example' })
    const late = await letter()
    paper.passes(20 * MINUTE)
    expect((await browser.post(`/reader/address/${late}`, {})).status).toBe(404)
    expect(await addressOf(reader.id)).toBe(before)
  })

  it('leaves neither address behind among letters that went out an hour ago, and no letter waits for longer', async () => {
    const { browser } = await readerAt(portal, paper.newsroom, '望江楼主')
    await browser.post('/reader', { act: 'address', email: 'new@mail.example' })
    await browser.post(`/reader/address/${await letter()}`, {})
    for (let mail; (mail = await takeMail(paper.newsroom, 'here'));) await mailWentOut(paper.newsroom, mail, undefined)
    await browser.post('/reader', { act: 'address', email: 'newer@mail.example' })
    paper.passes(HOUR + 1)
    expect(await letterNow()).toBeUndefined()
    await browser.post('/reader', { act: 'address', email: 'newest@mail.example' })
    const logins = await paper.database.read.selectFrom('mails').select('login').orderBy('id').execute()
    expect(logins.map(({ login }) => login)).toEqual(['newer@mail.example', 'newest@mail.example'])
  })

  it('is written to in the edition in which it was asked for', async () => {
    const { reader } = await readerAt(portal, paper.newsroom, '望江楼主')
    const letters = readerLetters({
      origin: 'https://wangxi.example',
      edition: async () => 'zh-Hans',
      paperIn: async () => '望汐時報',
    })
    const mail = { id: paper.newsroom.nextId(), staffId: undefined, next: undefined, askedAt: paper.now(), tries: 0 }
    const to = { ...mail, login: 'new@mail.example', language: 'zh-Hant-TW', readerId: reader.id }
    const first = await letters.reader_address(paper.newsroom, { ...to, purpose: 'reader_address' })
    expect(first?.mail).toMatchObject({ to: 'new@mail.example', subject: '確認《望汐時報》帳號的新電子郵件' })
    expect(first?.mail.text).toMatch(/https:\/\/wangxi\.example\/tw\/reader\/address\/[\w-]{43}\n/)
    const second = await letters.reader_moved(paper.newsroom, { ...to, purpose: 'reader_moved' })
    expect(second?.mail.text).toContain('這一個不再能登入')
  })
})
