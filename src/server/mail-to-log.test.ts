import { pino } from 'pino'
import { expect, it } from 'vitest'
import { isOnThisMachine, mailToLog } from './mail-to-log.ts'

it.each([
  ['http://localhost:8080', true],
  ['http://127.0.0.1', true],
  ['http://[::1]:3000', true],
  ['https://localhost', false],
  ['http://192.168.1.7:8080', false],
  ['http://localhost.evil.example', false],
  ['https://news.example', false],
])('%s is a portal for whoever sits at this machine: %s', (origin, expected) => {
  expect(isOnThisMachine(origin)).toBe(expected)
})

it('a mail without a server to take it is in the log, with its link', async () => {
  const lines: string[] = []
  const server = mailToLog(pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }))
  const text = '打开下面的链接：\n\nhttp://localhost:8080/reader/sign-in/abc\n'
  await server.send({
    fromName: '望汐时报',
    to: 'wang@mail.example',
    subject: '登录《望汐时报》',
    text,
    language: 'zh-Hans',
  })
  expect(JSON.parse(lines[0]!)).toMatchObject({ to: 'wang@mail.example', text })
})
