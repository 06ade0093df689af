import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contextsOf } from '../../../test/support/contexts-of.ts'
import { mailSink, type MailSink } from '../../../test/support/mail-sink.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { DAY, HOUR, MINUTE } from '../../kernel/clock.ts'
import { type MailLine, mailServer, MailRefused, type PlainMail } from '../../kernel/smtp.ts'
import { takeMail } from '../../newsroom/mail/outbox.ts'
import { inviteNewByMail } from '../../newsroom/people/letters.ts'
import { changeSettings } from '../../newsroom/settings/settings.ts'
import { reportBounces } from '../../newsroom/subscriptions/bounce.ts'
import { tidyNewsletter } from '../../newsroom/subscriptions/issue.ts'
import { countSubscribers, listIssues } from '../../newsroom/subscriptions/newsletter-reading.ts'
import { askForNewsletter, confirmNewsletter, leaveNewsletter } from '../../newsroom/subscriptions/subscriber.ts'
import { dueDay, issueDue } from './issue-due.ts'
import { postNewsletter } from './post-newsletter.ts'

eachDatabase('the newsletter', (paper) => {
  let sink: MailSink
  beforeEach(async () => {
    sink = await mailSink()
    // Four in the afternoon.
    await changeSettings(paper.newsroom, { newsletter: true, newsletterHour: 16 })
  })
  afterEach(() => sink[Symbol.asyncDispose]())

  const db = () => paper.database.read
  const serverAt = (url = sink.url) => mailServer({ url, from: 'news@wangxi.example' })
  const posts = (holder = 'one', server = serverAt()) =>
    postNewsletter({ newsroom: paper.newsroom, contexts: contextsOf(paper), server, holder })
  const issues = () => issueDue(paper.newsroom, contextsOf(paper))
  const tokenIn = (text: string, door = 'confirm') => new RegExp(`/newsletter/${door}/([\\w.-]+)`).exec(text)![1]!
  const asks = (address: string, edition = 'zh-Hans') => askForNewsletter(paper.newsroom, { address, edition })
  /** Asks, and says yes by the link that came. */
  const subscribes = async (address: string, edition?: string) => {
    await asks(address, edition)
    await posts()
    await confirmNewsletter(paper.newsroom, { token: tokenIn(sink.mails.at(-1)!.text) })
  }
  const subscribeAll = async (addresses: readonly string[]) => {
    for (const address of addresses) await asks(address)
    await posts()
    for (const { text } of sink.mails) await confirmNewsletter(paper.newsroom, { token: tokenIn(text) })
  }
  const toldTo = (address: string) => sink.mails.filter(({ to, html }) => to.includes(address) && html !== undefined)
  const standing = async () =>
    Object.fromEntries((await countSubscribers(db())).map(({ state, count }) => [state, count]))

  it('asks whoever has an address before it sends anything else', async () => {
    await asks('chaosheng@reader.example')
    await posts()
    const [question] = sink.mails
    expect(question).toMatchObject({
      to: ['chaosheng@reader.example'],
      headers: { subject: '望汐时报：确认订阅每日简报', from: '望汐时报 <news@wangxi.example>' },
      html: undefined,
    })
    await paper.prints('外港潮闸今晨落闸')
    expect(await issues()).toBe(0)
    await confirmNewsletter(paper.newsroom, { token: tokenIn(question!.text) })
    expect(await standing()).toEqual({ active: 1 })
    expect(await issues()).toBe(1)
    await posts()
    expect(toldTo('chaosheng@reader.example')).toHaveLength(1)
    expect(await paper.kinds()).toContain('newsletter.issued')
  })

  it('tells the front and the hot list, in plain words and set, with a way out that asks nothing', async () => {
    await subscribes('chaosheng@reader.example')
    const lead = await paper.prints('外港潮闸今晨落闸', { standfirst: '港内水位<平稳>。' })
    await paper.prints('望汐大桥东行封闭')
    await issues()
    await posts()
    const [mail] = toldTo('chaosheng@reader.example')
    expect(mail!.headers).toMatchObject({
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'list-id': '<newsletter.wangxi.example>',
      'content-language': 'zh-Hans',
      precedence: 'bulk',
    })
    const leave = `https://wangxi.example/newsletter/leave/${tokenIn(mail!.text, 'leave')}`
    expect(mail!.headers['list-unsubscribe']).toBe(`<${leave}>`)
    for (const text of [mail!.text, mail!.html!]) {
      expect(text).toContain('外港潮闸今晨落闸')
      expect(text).toContain('望汐大桥东行封闭')
      expect(text).toContain(`https://wangxi.example/a/${lead.id}`)
      expect(text).toContain(leave)
      expect(text).not.toContain('%%')
    }
    expect(mail!.html).toMatch(/港内水位&lt;平稳(?:>|&gt;)。/)
    expect(mail!.html).not.toMatch(/<(?:script|style|link|div)|class=|src=/)
  })

  it('comes in the edition that was chosen', async () => {
    await subscribes('chaosheng@reader.example', 'zh-Hant-TW')
    await paper.prints('外港潮闸今晨落闸')
    await issues()
    await posts()
    const [mail] = toldTo('chaosheng@reader.example')
    expect(mail!.text).toContain('外港潮閘今晨落閘')
    expect(mail!.text).toMatch(/https:\/\/wangxi\.example\/tw\/newsletter\/leave\//)
    expect(mail!.headers).toMatchObject({ 'content-language': 'zh-Hant-TW' })
  })

  it('goes once to each address, on several nodes and over restarts', async () => {
    const readers = Array.from({ length: 25 }, (_, index) => `reader-${index}@reader.example`)
    await subscribeAll(readers)
    await paper.prints('外港潮闸今晨落闸')
    const addressed = await Promise.all([issues(), issues(), issues()])
    expect(addressed.reduce((sum, each) => sum + each, 0)).toBe(25)
    await Promise.all([posts('one'), posts('two'), posts('three')])
    await issues()
    await posts('one')
    for (const address of readers) expect([address, toldTo(address).length]).toEqual([address, 1])
    expect(await listIssues(db(), 5)).toMatchObject([{ day: '2026-11-22', addressed: 25, sent: 25, refused: 0 }])
    paper.passes(DAY)
    await issues()
    await posts('two')
    expect(toldTo(readers[0]!)).toHaveLength(2)
  })

  it('is sent by another node when one dies, and the mail that was on its way has the same name', async () => {
    const readers = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}@reader.example`)
    await subscribeAll(readers)
    await paper.prints('外港潮闸今晨落闸')
    await issues()
    const real = serverAt()
    const line = real.line(1)
    let taken = 0
    let stuck: () => void
    const isStuck = new Promise<void>((resolve) => (stuck = resolve))
    const dying = {
      ...real,
      line: (): MailLine => ({
        // The server says yes to each, and after three of them nobody is there to hear it.
        send: async (mail: PlainMail) => {
          await line.send(mail)
          taken += 1
          if (taken <= 3) return undefined
          if (taken === readers.length) stuck()
          return new Promise<never>(() => {})
        },
        close: () => {},
      }),
    }
    void posts('dying', dying)
    await isStuck
    line.close()
    await posts('other')
    paper.passes(6 * MINUTE)
    await posts('other')
    const names = (address: string) => toldTo(address).map(({ headers }) => headers['message-id'])
    for (const address of readers) {
      const found = names(address)
      expect(found.length).toBeGreaterThan(0)
      expect(new Set(found).size).toBe(1)
    }
    expect(await listIssues(db(), 1)).toMatchObject([{ addressed: 7, sent: 7 }])
  })

  it('is left by the link of any issue, and the address is deleted', async () => {
    await subscribes('chaosheng@reader.example')
    await paper.prints('外港潮闸今晨落闸')
    await issues()
    await posts()
    const token = tokenIn(toldTo('chaosheng@reader.example')[0]!.text, 'leave')
    await leaveNewsletter(paper.newsroom, { token })
    await leaveNewsletter(paper.newsroom, { token })
    expect(await standing()).toEqual({})
    const kept = JSON.stringify([await paper.entries(), await db().selectFrom('mails').selectAll().execute()])
    expect(kept).not.toContain('chaosheng')
    paper.passes(DAY)
    await issues()
    await posts()
    expect(toldTo('chaosheng@reader.example')).toHaveLength(1)
  })

  it('does not go to who left while it was on its way', async () => {
    await subscribes('chaosheng@reader.example')
    const token = await leaveTokenOf('chaosheng@reader.example')
    await paper.prints('外港潮闸今晨落闸')
    await issues()
    await leaveNewsletter(paper.newsroom, { token })
    await posts()
    expect(toldTo('chaosheng@reader.example')).toEqual([])
  })

  it('lets nobody in or out by a link that the house did not make', async () => {
    await asks('chaosheng@reader.example')
    await posts()
    const token = tokenIn(sink.mails[0]!.text)
    const [id, signed] = token.split('.')
    for (const forged of ['', 'x', `${id}.`, `${id}.${signed!.slice(1)}`, `0f3k2m9x7q1z.${signed}`, `${id}.潮`])
      await expect(confirmNewsletter(paper.newsroom, { token: forged })).rejects.toMatchObject({ code: 'missing' })
    await expect(leaveNewsletter(paper.newsroom, { token })).rejects.toMatchObject({ code: 'missing' })
    paper.passes(8 * DAY)
    await expect(confirmNewsletter(paper.newsroom, { token })).rejects.toMatchObject({ code: 'missing' })
    await tidyNewsletter(paper.newsroom)
    expect(await standing()).toEqual({})
  })

  it('is no way to fill a mailbox of somebody else', async () => {
    for (let times = 0; times < 12; times++) {
      await asks(times % 2 === 0 ? 'chaosheng@reader.example' : 'ChaoSheng@Reader.example')
      paper.passes(11 * MINUTE)
    }
    await posts()
    expect(sink.mails).toHaveLength(3)
  })

  it('stops where a mailbox refuses it three times', async () => {
    await subscribes('chaosheng@reader.example')
    await paper.prints('外港潮闸今晨落闸')
    for (const left of [1, 1, undefined]) {
      sink.refuses(550, 1)
      await issues()
      await posts()
      expect(await standing()).toEqual(left === undefined ? { stopped: 1 } : { active: left })
      paper.passes(DAY)
    }
    await issues()
    await posts()
    expect(toldTo('chaosheng@reader.example')).toEqual([])
    expect((await listIssues(db(), 9)).map(({ refused }) => refused)).toEqual([1, 1, 1])
    await subscribes('chaosheng@reader.example')
    expect(await standing()).toEqual({ active: 1 })
  })

  it('counts what comes back later, as the house hears of it', async () => {
    await subscribes('chaosheng@reader.example')
    const comesBack = () => reportBounces(paper.newsroom, { addresses: ['CHAOSHENG@reader.example', 'x@y.example'] })
    expect([await comesBack(), await comesBack(), await comesBack(), await comesBack()]).toEqual([0, 0, 1, 0])
    expect(await standing()).toEqual({ stopped: 1 })
  })

  it('tries again where the server is busy, but not for ever', async () => {
    await subscribes('chaosheng@reader.example')
    await paper.prints('外港潮闸今晨落闸')
    await issues()
    sink.refuses(451, 1)
    await posts()
    expect(toldTo('chaosheng@reader.example')).toEqual([])
    paper.passes(MINUTE)
    await posts()
    expect(toldTo('chaosheng@reader.example')).toHaveLength(1)
    paper.passes(DAY)
    await issues()
    sink.refuses(451, 99)
    for (let hours = 0; hours < 14; hours++) {
      await posts()
      paper.passes(HOUR)
    }
    expect(await standing()).toEqual({ active: 1 })
    expect((await listIssues(db(), 1))[0]).toMatchObject({ refused: 1 })
  })

  it('does not stand in the way of a letter to one of the staff', async () => {
    await subscribes('chaosheng@reader.example')
    await paper.prints('外港潮闸今晨落闸')
    await issues()
    await inviteNewByMail(paper.newsroom, { name: '林雁', role: 'editor', email: 'linyan@wangxi.example' })
    expect(await takeMail(paper.newsroom, 'test')).toMatchObject({ purpose: 'invitation' })
    expect(await takeMail(paper.newsroom, 'test')).toBeUndefined()
  })

  const leaveTokenOf = async (address: string) => {
    const { doorToken } = await import('../../newsroom/subscriptions/newsletter-token.ts')
    const row = await db()
      .selectFrom('newsletter_subscribers')
      .select('id')
      .where('address', '=', address)
      .executeTakeFirstOrThrow()
    return doorToken(paper.newsroom, 'leave', row.id)
  }
})

describe('the hour of the newsletter', () => {
  const settings = { newsletter: true, newsletterHour: 7, timeZone: 'Asia/Shanghai' }
  it.each([
    ['2026-11-21T22:59:59.000Z', undefined],
    ['2026-11-21T23:00:00.000Z', '2026-11-22'],
    ['2026-11-22T04:59:59.000Z', '2026-11-22'],
    ['2026-11-22T05:00:00.000Z', undefined],
  ])('is told by the paper’s own clock: %s', (at, day) => {
    expect(dueDay(settings, at)).toBe(day)
    expect(dueDay({ ...settings, newsletter: false }, at)).toBeUndefined()
  })
})

describe('a mail', () => {
  const mail: PlainMail = {
    fromName: '望汐时报',
    to: 'a@b.example',
    subject: '今日',
    text: '正文',
    language: 'zh-Hans',
  }
  // Refused before anybody is called.
  const server = mailServer({ url: 'smtp://127.0.0.1:1', from: 'news@wangxi.example' })

  it('has no header that goes on in another line, whatever is typed or written', async () => {
    const breaks = fc.constantFrom('\r\n', '\n', '\r', '\0', '\u2028', '\u2029', '\u001F')
    const broken = fc
      .tuple(fc.string(), breaks, fc.constantFrom('Bcc: x@y.example', '', 'Subject: x'))
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(
        broken,
        fc.constantFrom('fromName', 'to', 'subject', 'messageId', 'header'),
        async (text, field) => {
          const given = field === 'header' ? { headers: { 'List-Id': text } } : { [field]: text }
          await expect(server.line(1).send({ ...mail, ...given })).rejects.toMatchObject({ forGood: true })
          await expect(server.send({ ...mail, ...given })).rejects.toBeInstanceOf(MailRefused)
        },
      ),
      { numRuns: 60 },
    )
  })
})
