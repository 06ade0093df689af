import type { Transporter } from 'nodemailer'

/** A mail of plain text to one person. */
export interface PlainMail {
  /** The name that the sender goes by: `望汐时报`. */
  readonly fromName: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Of its words, as BCP 47. */
  readonly language: string
  /** The same for readers who see it set. */
  readonly html?: string | undefined
  /** By which those who get it twice know that it is one; made up anew for each try, if not said. */
  readonly messageId?: string | undefined
  /** More of the head, by name. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** Why a mail server did not take a mail, and whether it ever will. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
  readonly forGood: boolean
  /** Whether it is the mailbox that takes none, and not this mail that is taken by nobody. */
  readonly ofAddress: boolean

  constructor(message: string, forGood: boolean, { cause, ofAddress = false }: RefusedWhy = {}) {
    super(message, { cause })
    this.forGood = forGood
    this.ofAddress = ofAddress
  }
}

interface RefusedWhy {
  readonly cause?: unknown
  readonly ofAddress?: boolean
}

export interface MailServer {
  /** Hands a mail to the server. Rejects with `MailRefused` when the server did not take it. */
  send(mail: PlainMail): Promise<void>
  /** The same server, spoken to on so many connections that stay open until it is closed: for many mails. */
  line(connections: number): MailLine
}

export interface MailLine extends Pick<MailServer, 'send'> {
  close(): void
}

const PATIENCE_MS = 20_000
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001F\u007F\u2028\u2029]/

/**
 * A mail server, spoken to by SMTP when there is a mail to send. `url`: `smtps://` for TLS from the start; with `smtp://`
 * TLS begins as soon as the server offers it.
 */
export function mailServer({ url, from }: { readonly url: string; readonly from: string }): MailServer {
  return {
    async send(mail) {
      const transport = await open(url)
      try {
        await hand(transport, from, mail)
      } finally {
        transport.close()
      }
    },
    line(connections) {
      let transport: Promise<Transporter> | undefined
      return {
        send: async (mail) => hand(await (transport ??= open(url, connections)), from, mail),
        close: () => void transport?.then((each) => each.close()),
      }
    },
  }
}

async function open(url: string, connections?: number): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  const common = { ...fromUrl(url), disableFileAccess: true, disableUrlAccess: true }
  if (connections === undefined) return createTransport(common)
  return createTransport({ ...common, pool: true, maxConnections: connections, maxMessages: Infinity })
}

async function hand(transport: Transporter, from: string, mail: PlainMail): Promise<void> {
  const { fromName, to, subject, text, html, messageId, language, headers = {} } = mail
  // A line break in a header begins the next header: a name would become an order to the server.
  const head = [fromName, to, subject, messageId ?? '', ...Object.entries(headers).flat()]
  if (head.some((header) => CONTROL.test(header))) throw new MailRefused('a header of the mail has several lines', true)
  try {
    await transport.sendMail({
      from: { name: fromName, address: from },
      to: { name: '', address: to },
      subject,
      text,
      ...(html !== undefined && { html }),
      ...(messageId !== undefined && { messageId }),
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language, ...headers },
    })
  } catch (error) {
    throw refused(error)
  }
}

function fromUrl(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  return {
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    dnsTimeout: PATIENCE_MS,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  }
}

/** A 5xx to the address or the text is for good (RFC 5321, 4.2.1); to the sign-in it is our own, and is mended. */
function refused(error: unknown): MailRefused {
  const {
    message,
    responseCode = 0,
    code,
    command,
  } = error as Error & {
    responseCode?: number
    code?: string
    command?: string
  }
  const forGood = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  return new MailRefused(message.slice(0, 300), forGood, { cause: error, ofAddress: forGood && command === 'RCPT TO' })
}
