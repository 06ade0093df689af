import { afterEach, beforeEach, expect, it } from 'vitest'
import { mailSink, type MailSink } from '../../../test/support/mail-sink.ts'
import { eachDatabase } from '../../../test/support/paper.ts'
import { DOOR } from '../../../test/support/readers.ts'
import { DAY, HOUR, MINUTE } from '../../kernel/clock.ts'
import { mailServer } from '../../kernel/smtp.ts'
import { sendMail } from '../../newsroom/mail/send-mail.ts'
import { askForLink, findLink, signInByLink } from '../../newsroom/readers/sign-in-by-link.ts'
import { readerLetters } from './link-letter.ts'

const nobody = async () => undefined

eachDatabase('a letter with a link', (paper) => {
  let sink: MailSink
  beforeEach(async () => {
    sink = await mailSink()
  })
  afterEach(() => sink[Symbol.asyncDispose]())

  const asks = (language = 'zh-Hans', next?: string) =>
    askForLink(paper.newsroom, { email: 'wang@mail.example', language, next, address: '192.0.2.7' })
  const sends = (paperIn = async () => '望汐时报') =>
    sendMail({
      newsroom: paper.newsroom,
      server: mailServer({ url: sink.url, from: 'desk@wangxi.example' }),
      holder: 'test',
      writers: {
        invitation: nobody,
        reset: nobody,
        ...readerLetters({ origin: 'https://wangxi.example', edition: async () => 'zh-Hans', paperIn }),
      },
    })
  const tokenIn = (text: string) => /\/reader\/sign-in\/([\w-]{43})\n/.exec(text)![1]!

  it('goes out in the script in which it was asked for, and lets in who got it', async () => {
    await asks('zh-Hant-TW', '/tw/wire')
    expect(await sends(async () => '望汐時報')).toBe(1)
    const [mail] = sink.mails
    expect(mail).toMatchObject({
      to: ['wang@mail.example'],
      headers: {
        subject: '登入《望汐時報》',
        from: '望汐時報 <desk@wangxi.example>',
        'content-language': 'zh-Hant-TW',
        'auto-submitted': 'auto-generated',
      },
    })
    expect(mail!.text).toContain('https://wangxi.example/tw/reader/sign-in/')
    expect(mail!.text).toContain('20分鐘')
    const order = { token: tokenIn(mail!.text), name: '望江楼主', visitor: DOOR }
    expect(await signInByLink(paper.newsroom, order)).toMatchObject({ next: '/tw/wire', reader: { name: '望江楼主' } })
    // No address and no link is told by the log.
    expect(JSON.stringify(await paper.entries())).not.toContain('mail.example')
  })

  it('keeps no token that opens something, and each letter has its own', async () => {
    await asks()
    await asks()
    expect(await sends()).toBe(2)
    const tokens = sink.mails.map(({ text }) => tokenIn(text))
    expect(new Set(tokens).size).toBe(2)
    const kept = JSON.stringify(await paper.database.read.selectFrom('reader_links').selectAll().execute())
    for (const token of tokens) {
      expect(kept).not.toContain(token)
      expect(await findLink(paper.database.read, token, paper.now())).toBeDefined()
    }
    expect(sink.mails[0]!.text).not.toBe(sink.mails[1]!.text)
  })

  it('is tried again while the mail server says no, and not after an hour', async () => {
    sink.refuses(451, 1)
    await asks()
    await sends()
    expect(sink.mails).toEqual([])
    paper.passes(2 * MINUTE)
    await sends()
    expect(sink.mails).toHaveLength(1)
    sink.refuses(451, 1)
    await asks()
    await sends()
    paper.passes(HOUR + MINUTE)
    await sends()
    expect(sink.mails).toHaveLength(1)
    paper.passes(DAY)
    await asks()
    const kept = await paper.database.read.selectFrom('mails').select('sent_at').execute()
    expect(kept).toEqual([{ sent_at: null }])
  })

  it('has one header of each kind, whatever the paper is called', async () => {
    await asks()
    await sends(async () => '望汐时报\r\nBcc: all@mail.example')
    expect(sink.mails).toEqual([])
  })
})
