/** A mail of plain text to one person. */
export interface PlainMail {
  /** The name that the sender goes by: `望汐时报`. */
  readonly fromName: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Of its words, as BCP 47. */
  readonly language: string
}

/** Why a mail server did not take a mail, and whether it ever will. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
  readonly forGood: boolean

  constructor(message: string, forGood: boolean, cause?: unknown) {
    super(message, { cause })
    this.forGood = forGood
  }
}

export interface MailServer {
  /** Hands a mail to the server. Rejects with `MailRefused` when the server did not take it. */
  send(mail: PlainMail): Promise<void>
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
    async send({ fromName, to, subject, text, language }) {
      // A line break in a header begins the next header: a name would become an order to the server.
      if ([fromName, to, subject].some((header) => CONTROL.test(header)))
        throw new MailRefused('a header of the mail has several lines', true)
      const { createTransport } = await import('nodemailer')
      const transport = createTransport(
        { ...fromUrl(url), disableFileAccess: true, disableUrlAccess: true },
        { headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language } },
      )
      try {
        await transport.sendMail({
          from: { name: fromName, address: from },
          to: { name: '', address: to },
          subject,
          text,
        })
      } catch (error) {
        throw refused(error)
      } finally {
        transport.close()
      }
    },
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
  const { message, responseCode = 0, code } = error as Error & { responseCode?: number; code?: string }
  const forGood = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  return new MailRefused(message.slice(0, 300), forGood, error)
}
