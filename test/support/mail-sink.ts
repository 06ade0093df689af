import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface SunkMail {
  readonly to: readonly string[]
  /** Headers by their names in small letters, decoded. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** The same as it is to be shown, where it came in both ways. */
  readonly html: string | undefined
}

/** A mail server that keeps what it is given. */
export interface MailSink extends AsyncDisposable {
  readonly url: string
  readonly mails: readonly SunkMail[]
  /** What it says to the next sender instead of taking the mail: a code and how often. */
  refuses(code: number, times: number): void
}

export async function mailSink(): Promise<MailSink> {
  const mails: SunkMail[] = []
  let refusal = { code: 0, times: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_, __, callback) {
      if (refusal.times === 0) return callback()
      refusal.times -= 1
      callback(Object.assign(new Error('not now'), { responseCode: refusal.code }))
    },
    onData(stream, session, callback) {
      let raw = ''
      stream.setEncoding('utf8').on('data', (chunk: string) => (raw += chunk))
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), ...parsed(raw) })
        callback()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuses(code, times) {
      refusal = { code, times }
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** As much of RFC 5322 and 2045 as our own mail uses. */
function parsed(raw: string): Omit<SunkMail, 'to'> {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...value] = line.split(': ')
      return [name.toLowerCase(), decodedWords(value.join(': '))]
    }),
  )
  const encoded = body.join('\r\n\r\n')
  const [, boundary] = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '') ?? []
  if (boundary === undefined) return { headers, text: decodedBody(encoded, headers), html: undefined }
  const parts = encoded
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => parsed(part.replace(/^\r\n/, '').replace(/\r\n$/, '')))
  const shown = parts.find((part) => part.headers['content-type']?.startsWith('text/html'))
  return { headers, text: parts[0]?.text ?? '', html: shown?.text }
}

function decodedBody(encoded: string, headers: SunkMail['headers']): string {
  const encoding = headers['content-transfer-encoding']
  const bytes =
    encoding === 'base64'
      ? Buffer.from(encoded, 'base64')
      : encoding === 'quoted-printable'
        ? quotedPrintable(encoded)
        : Buffer.from(encoded)
  return bytes.toString('utf8').replaceAll('\r\n', '\n')
}

function quotedPrintable(text: string): Buffer {
  const joined = text.replaceAll(/=\r\n/g, '')
  return Buffer.from(
    joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

function decodedWords(value: string): string {
  const joined = value.replaceAll(/\?=\s+=\?/g, '?==?')
  return joined.replaceAll(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, kind: string, text: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString()
      : quotedPrintable(text.replaceAll('_', ' ')).toString(),
  )
}
