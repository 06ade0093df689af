import type { IncomingMessage, ServerResponse } from 'node:http'
import type * as z from 'zod'
import { readForm } from '../../kernel/read-form.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { NewsletterNews } from '../../messages/comforts/comfort-words.ts'
import type { Newsroom } from '../../newsroom/newsroom.ts'
import { addressOf, editionOf, prefixOf } from '../../newsroom/settings/edition.ts'
import type { Settings } from '../../newsroom/settings/settings.ts'
import { houseKey } from '../../newsroom/subscriptions/house-key.ts'
import { endPush, subscribeToPush } from '../../newsroom/subscriptions/push-subscription.ts'
import { askForNewsletter, confirmNewsletter, leaveNewsletter } from '../../newsroom/subscriptions/subscriber.ts'
import { paths } from '../paths.ts'
import { pushEndSchema, pushOrderSchema } from './push-request.ts'

export interface SubscriptionServerOptions {
  /** With the program acting that keeps subscriptions: who reads has no name here. */
  readonly newsroom: Newsroom
  settings(): Promise<Settings>
  /** Whether a request was sent by a page of this site. */
  isFromHere(req: IncomingMessage): boolean
  /** Refuses what is no JSON. */
  readJson(req: IncomingMessage, most: number): Promise<unknown>
  addressOf(req: IncomingMessage): string | undefined
  /** Counts what somebody at an address asks for; false: that was too often. */
  readonly pace: { take(address: string): boolean }
  /** The same for letters that ask somebody whether they want the newsletter. */
  readonly askPace: { take(address: string): boolean }
  /** What every answer says to browsers, flat. */
  readonly headers: readonly string[]
  refuse(
    req: IncomingMessage,
    res: ServerResponse,
    refused: { status: 400 | 404 | 405 | 413 | 415 | 500; headers?: readonly string[]; error?: unknown },
  ): void
  onError(error: unknown, req: IncomingMessage, res: ServerResponse): void
}

/** What readers ask for without saying who they are: flashes by push, the newsletter, an end of either. */
export interface SubscriptionServer {
  /** Answers what is its own, and says whether it was. Nothing of an answer may be kept. */
  serve(req: IncomingMessage, res: ServerResponse, target: string): boolean
}

const LONGEST_ORDER = 16 * 1024
const PUSH = /^\/push(\/key|\/end)?$/
const NEWSLETTER = /^(?:\/(?:cn|tw|hk))?\/newsletter(?:\/(confirm|leave)\/([\w.-]{1,100}))?$/
/** What mail programs send for their readers (RFC 8058, 3.1). */
const ONE_CLICK = 'One-Click'

export function createSubscriptionServer(options: SubscriptionServerOptions): SubscriptionServer {
  const { newsroom, headers, refuse } = options
  const common = ['cache-control', 'no-store', ...headers]

  async function servePush(req: IncomingMessage, res: ServerResponse, what: string | undefined): Promise<void> {
    if (what === '/key') {
      const { publicKey } = await houseKey(newsroom, 'vapid')
      return json(res, 200, { publicKey })
    }
    if (!options.isFromHere(req)) return json(res, 403, { error: { code: 'forbidden' } })
    if (!options.pace.take(options.addressOf(req) ?? '')) return json(res, 429, { error: { code: 'too_fast' } })
    const body = await options.readJson(req, LONGEST_ORDER)
    if (body === 'gone') return
    if (what === '/end') await endPush(newsroom, parsed(pushEndSchema, body))
    else {
      const { keys, quiet, ...order } = parsed(pushOrderSchema, body)
      await subscribeToPush(newsroom, { ...order, ...keys, quiet })
    }
    res.writeHead(204, [...common, ...unread(req)]).end()
  }

  async function ask(req: IncomingMessage, res: ServerResponse, target: string): Promise<void> {
    if (!options.isFromHere(req)) return refuse(req, res, { status: 400 })
    if (!options.askPace.take(options.addressOf(req) ?? '')) return lead(req, res, target, 'slow')
    const form = await readForm(req)
    if (form === 'gone') return
    if (typeof form === 'number') return refuse(req, res, { status: form })
    const { edition: own } = await options.settings()
    const address = form.get('address') ?? ''
    const said = await newsOf(
      () => askForNewsletter(newsroom, { address, edition: editionOf(target, own) }),
      'asked',
      'wrong',
    )
    return lead(req, res, target, said)
  }

  /** Whoever has the token may: it came to them by mail, and from their mail program no page of ours can vouch for it. */
  async function openDoor(
    req: IncomingMessage,
    res: ServerResponse,
    { target, door, token }: { readonly target: string; readonly door: string; readonly token: string },
  ): Promise<void> {
    const form = await readForm(req)
    if (form === 'gone') return
    // Some send it as multipart, of which the token is enough for us.
    const isOneClick =
      door === 'leave' && (form === 415 || (isForm(form) && form.get('List-Unsubscribe') === ONE_CLICK))
    const said =
      door === 'leave'
        ? await newsOf(() => leaveNewsletter(newsroom, { token }), 'left', 'void')
        : await newsOf(() => confirmNewsletter(newsroom, { token }), 'joined', 'void')
    if (!isOneClick) return lead(req, res, target, said)
    res.writeHead(said === 'left' ? 204 : 404, [...common, ...unread(req)]).end()
  }

  async function lead(req: IncomingMessage, res: ServerResponse, target: string, said: NewsletterNews): Promise<void> {
    const { edition: own } = await options.settings()
    const prefix = prefixOf(editionOf(target, own), own)
    const to = addressOf({ origin: '', prefix }, paths.newsletter(said))
    res.writeHead(303, ['location', to, 'content-length', '0', ...common, ...unread(req)]).end()
  }

  function json(res: ServerResponse, status: number, body: unknown): void {
    const bytes = Buffer.from(JSON.stringify(body))
    const type = ['content-type', 'application/json; charset=utf-8', 'content-length', String(bytes.length)]
    res.writeHead(status, [...type, ...common, ...(status === 200 ? [] : ['connection', 'close'])]).end(bytes)
  }

  function workFor(req: IncomingMessage, res: ServerResponse, target: string): Promise<void> | undefined {
    const isPost = req.method === 'POST'
    const pushing = PUSH.exec(target)
    if (pushing && isPost === (pushing[1] !== '/key')) return servePush(req, res, pushing[1])
    const [found, door, token = ''] = NEWSLETTER.exec(target) ?? []
    if (found === undefined || !isPost) return undefined
    return door === undefined ? ask(req, res, target) : openDoor(req, res, { target, door, token })
  }

  return {
    serve(req, res, target) {
      const work = workFor(req, res, target)
      work?.catch((error: unknown) => {
        if (!(error instanceof Refusal)) return options.onError(error, req, res)
        const status = error.code === 'too_large' ? 413 : error.code === 'unsupported' ? 415 : 422
        json(res, status, { error: { code: error.code, facts: error.facts } })
      })
      return work !== undefined
    },
  }
}

/** Refuses (`invalid`) what is not as the schema says. */
function parsed<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const read = schema.safeParse(body)
  if (read.success) return read.data
  throw new Refusal('invalid', { noun: 'subscription', field: read.error.issues[0]?.path.join('.') ?? '' })
}

function isForm(form: unknown): form is URLSearchParams {
  return form instanceof URLSearchParams
}

/** What is to be said of something that may be refused. */
async function newsOf(
  work: () => Promise<void>,
  done: NewsletterNews,
  refused: NewsletterNews,
): Promise<NewsletterNews> {
  try {
    await work()
    return done
  } catch (error) {
    if (error instanceof Refusal) return refused
    throw error
  }
}

/** What was not read of a body would be taken for the next request. */
function unread(req: IncomingMessage): readonly string[] {
  return req.complete ? [] : ['connection', 'close']
}
