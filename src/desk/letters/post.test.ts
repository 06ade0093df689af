import { afterEach, beforeEach, expect, it } from 'vitest'
import { cheapPasswords, comesIn, PASSWORD, shownCode, WHENCE } from '../../../test/support/door.ts'
import { mailSink, type MailSink } from '../../../test/support/mail-sink.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../kernel/clock.ts'
import { mailServer } from '../../kernel/smtp.ts'
import { readNewestMail } from '../../newsroom/mail/outbox.ts'
import { sendMail } from '../../newsroom/mail/send-mail.ts'
import { acceptInvitation, findInvitation } from '../../newsroom/people/invite.ts'
import { askForReset, inviteByMail, inviteNewByMail } from '../../newsroom/people/letters.ts'
import { confirmTotp, offerTotp } from '../../newsroom/people/second-factor.ts'
import { resetPassword } from '../../newsroom/people/reset-password.ts'
import { findSignedIn } from '../../newsroom/people/sessions.ts'
import { signIn } from '../../newsroom/people/sign-in.ts'
import { disableStaff } from '../../newsroom/people/staff.ts'
import { changeSettings, readSettings } from '../../newsroom/settings/settings.ts'
import { staffLetters } from './post.ts'

const nobody = async () => undefined

eachDatabase('mail', (paper) => {
  let sink: MailSink
  beforeEach(async () => {
    sink = await mailSink()
  })
  afterEach(() => sink[Symbol.asyncDispose]())

  const sends = (url = sink.url) => {
    const staff = staffLetters({
      origin: 'https://wangxi.example',
      settings: () => readSettings(paper.database.read),
    })
    return sendMail({
      newsroom: paper.newsroom,
      server: mailServer({ url, from: 'desk@wangxi.example' }),
      holder: 'test',
      writers: { invitation: staff, reset: staff, reader_link: nobody, reader_address: nobody, reader_moved: nobody },
    })
  }
  const invites = (also: { name?: string; language?: string } = {}) =>
    inviteNewByMail(paper.newsroom, { name: '林雁', role: 'editor', email: 'linyan@wangxi.example', ...also })
  const tokenIn = (text: string) => /\/desk\/(?:invitation|reset)\/([\w-]{43})/.exec(text)![1]!
  const stateOf = async (staffId: string) => (await readNewestMail(paper.database.read, [staffId])).get(staffId)

  it('brings an invitation to whom it is for, and the link in it lets them in', async () => {
    const member = await invites()
    expect(await stateOf(member.id)).toMatchObject({ state: 'waiting' })
    expect(await sends()).toBe(1)
    const [mail] = sink.mails
    expect(mail).toMatchObject({
      to: ['linyan@wangxi.example'],
      headers: {
        subject: '《望汐时报》邀请你加入编辑部',
        from: '望汐时报 <desk@wangxi.example>',
        'content-language': 'zh-Hans',
        'auto-submitted': 'auto-generated',
      },
    })
    expect(mail!.text).toContain('《望汐时报》请你担任责编。')
    const accepting = { name: '林雁', login: 'linyan', password: PASSWORD, whence: WHENCE }
    await acceptInvitation(paper.newsroom, cheapPasswords(), { token: tokenIn(mail!.text), ...accepting })
    expect(await stateOf(member.id)).toMatchObject({ state: 'sent' })
    expect(await paper.kinds()).toEqual([
      'staff.joined',
      'mail.asked',
      'staff.invited',
      'mail.sent',
      'staff.admitted',
      'session.opened',
    ])
    expect(await sends()).toBe(0)
  })

  it('speaks the language of whoever reads it', async () => {
    await invites({ language: 'en' })
    await changeSettings(paper.newsroom, { edition: 'zh-Hant-TW' })
    await inviteNewByMail(paper.newsroom, { name: '钟向晚', role: 'reporter', email: 'zhong@wangxi.example' })
    await sends()
    expect(sink.mails.map(({ headers }) => headers.subject)).toEqual([
      '望汐时报 invites you to its newsroom',
      '《望汐时报》邀請你加入編輯部',
    ])
  })

  it('keeps no link while it waits, and none of the letters before opens anything', async () => {
    const member = await invites()
    expect(JSON.stringify(await paper.database.read.selectFrom('mails').selectAll().execute())).not.toMatch(/[\w-]{43}/)
    await sends()
    await inviteByMail(paper.newsroom, { staffId: member.id })
    await sends()
    const [first, second] = sink.mails.map(({ text }) => tokenIn(text))
    expect(await findInvitation(paper.database.read, first!, paper.now())).toBeUndefined()
    expect(await findInvitation(paper.database.read, second!, paper.now())).toMatchObject({ name: '林雁' })
  })

  it('that the server does not take comes again, later each time', async () => {
    const member = await invites()
    sink.refuses(451, 3)
    const tried: number[] = []
    for (let minute = 0; minute < 8; minute++) {
      if ((await sends()) > 0) tried.push(minute)
      paper.passes(MINUTE)
    }
    expect(tried).toEqual([0, 1, 3, 7])
    expect(await stateOf(member.id)).toMatchObject({ state: 'sent', why: expect.stringContaining('not now') as string })
    expect(sink.mails).toHaveLength(1)
  })

  it('is given up when the server never takes it, or after three days without one', async () => {
    const member = await invites()
    sink.refuses(550, 1)
    await sends()
    expect(await stateOf(member.id)).toMatchObject({ state: 'abandoned' })
    const other = await inviteNewByMail(paper.newsroom, { name: '钟向晚', role: 'reporter', email: 'z@wangxi.example' })
    const nobody = 'smtp://127.0.0.1:1'
    for (let hours = 0; hours < 80; hours++) {
      await sends(nobody)
      paper.passes(HOUR)
    }
    expect(await stateOf(other.id)).toMatchObject({ state: 'abandoned' })
    expect((await paper.kinds()).filter((kind) => kind === 'mail.abandoned')).toHaveLength(2)
  })

  it('is sent by one of several nodes, and by another when the first has died over it', async () => {
    await invites()
    expect((await Promise.all([sends(), sends(), sends()])).reduce((a, b) => a + b)).toBe(1)
    expect(sink.mails).toHaveLength(1)
    await inviteNewByMail(paper.newsroom, { name: '钟向晚', role: 'reporter', email: 'z@wangxi.example' })
    const { takeMail } = await import('../../newsroom/mail/outbox.ts')
    expect(await takeMail(paper.newsroom, 'a node that dies')).toBeDefined()
    expect(await sends()).toBe(0)
    paper.passes(5 * MINUTE + SECOND)
    expect(await sends()).toBe(1)
  })

  it('takes no second line into a header, and no second address', async () => {
    for (const email of [
      'a@b.example\r\nBcc: c@d.example',
      'a@b.example, c@d.example',
      '<a@b.example>',
      'a,c@d.example',
    ])
      await expect(
        inviteNewByMail(paper.newsroom, { name: '林雁', role: 'editor', email }),
        email,
      ).rejects.toMatchObject({ facts: { field: 'email' } })
    const server = mailServer({ url: sink.url, from: 'desk@wangxi.example' })
    const plain = { fromName: '望汐时报', to: 'a@b.example', subject: 'x', text: 'y', language: 'en' }
    for (const header of [{ subject: 'x\r\nBcc: c@d.example' }, { fromName: 'x\nBcc: c@d.example' }])
      await expect(server.send({ ...plain, ...header })).rejects.toMatchObject({ forGood: true })
    expect(sink.mails).toEqual([])
  })

  it('goes to nobody whose access has ended meanwhile', async () => {
    const member = await invites()
    await disableStaff(paper.newsroom, { staffId: member.id })
    await sends()
    expect(sink.mails).toEqual([])
    await expect(inviteByMail(paper.newsroom, { staffId: member.id })).rejects.toMatchObject({ code: 'stale' })
  })

  it('renews a forgotten password, ends all sessions, and keeps the second factor', async () => {
    const member = await invites()
    await sends()
    const accepting = { name: '林雁', login: 'linyan', password: PASSWORD, whence: WHENCE }
    const token = tokenIn(sink.mails[0]!.text)
    const session = await acceptInvitation(paper.newsroom, cheapPasswords(), { token, ...accepting })
    const who = (await findSignedIn(paper.database.read, session.token, paper.now()))!
    const secret = await offerTotp(paper.newsroom, who)
    await confirmTotp(paper.newsroom, who, { code: shownCode(secret, paper.now()) })
    await askForReset(paper.newsroom, { login: ' LinYan ' })
    await askForReset(paper.newsroom, { login: 'linyan' })
    await askForReset(paper.newsroom, { login: 'nobody' })
    await sends()
    expect(sink.mails).toHaveLength(2)
    const reset = tokenIn(sink.mails[1]!.text)
    expect(sink.mails[1]!.text).toContain('登录名 linyan')
    const easy = resetPassword(paper.newsroom, cheapPasswords(), { token: reset, password: 'linyan linyan' })
    await expect(easy).rejects.toMatchObject({ code: 'invalid' })
    const password = '灯塔 芦洲 渡口 电车 潮闸'
    await resetPassword(paper.newsroom, cheapPasswords(), { token: reset, password })
    expect(await findSignedIn(paper.database.read, session.token, paper.now())).toBeUndefined()
    const back = await signIn(paper.newsroom, cheapPasswords(), { login: 'linyan', password, whence: WHENCE })
    expect(back.pending).toBe(true)
    const again = resetPassword(paper.newsroom, cheapPasswords(), { token: reset, password })
    await expect(again).rejects.toMatchObject({ code: 'missing' })
    expect((await paper.kinds()).slice(-2)).toEqual(['mail.sent', 'password.reset'])
    // By the address as well, once in ten minutes; and what nobody was found for is forgotten.
    paper.passes(11 * MINUTE)
    await askForReset(paper.newsroom, { login: 'linyan@wangxi.example' })
    await sends()
    expect(sink.mails).toHaveLength(3)
    paper.passes(2 * DAY)
    await askForReset(paper.newsroom, { login: 'somebody' })
    const kept = await paper.database.read.selectFrom('mails').select('login').where('purpose', '=', 'reset').execute()
    expect(kept).toEqual([{ login: 'somebody' }])
    expect(await stateOf(member.id)).toMatchObject({ purpose: 'invitation' })
  })

  it('about a new password leaves an invitation that was not followed yet as it is', async () => {
    await comesIn(paper.newsroom, { name: '管事的', role: 'administrator', login: 'boss' })
    await invites()
    await sends()
    await askForReset(paper.newsroom, { login: 'linyan@wangxi.example' })
    await sends()
    expect(sink.mails).toHaveLength(1)
    expect(await findInvitation(paper.database.read, tokenIn(sink.mails[0]!.text), paper.now())).toBeDefined()
  })
})
