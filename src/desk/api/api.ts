import type { IncomingMessage, ServerResponse } from 'node:http'
import type * as z from 'zod'
import { issueWords } from '../../kernel/issue-words.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { deskWordsOf } from '../../messages/desk.ts'
import type { DeskWords } from '../../messages/desk-words.ts'
import { may } from '../../newsroom/people/policy.ts'
import type { Settings } from '../../newsroom/settings/settings.ts'
import { endUnread } from '../../pages/unread.ts'
import type { Asked, Operation } from '../contract/operation.ts'
import type { TokenCookie } from '../../kernel/token-cookie.ts'
import { API_TARGET } from '../addresses.ts'
import { acceptedLanguage, namedLanguage } from '../language.ts'
import { createPace } from '../../kernel/pace.ts'
import { cameFromElsewhere, cameFromHere } from '../../kernel/same-origin.ts'
import { type ApiHouse, type ApiVisit, type Handled, Streamed } from './handler.ts'
import { createMatcher } from './match.ts'
import { documentOf } from './openapi.ts'
import { doorProblem, type Problem, problemOf } from './problem.ts'
import { readJson } from './read-json.ts'
import { type Asker, findAsker } from './who.ts'

export interface ApiOptions {
  readonly house: ApiHouse
  readonly handlers: readonly Handled[]
  readonly cookie: TokenCookie
  settings(): Promise<Settings>
  readonly nowMs: () => number
  readonly addressOf: (req: IncomingMessage) => string | undefined
  readonly headers: readonly string[]
  /** Keeps our own failure in the log, and gives the id that it has there. */
  noteFailure(error: unknown, facts: object): string
}

/** Requests of one session or token in a minute: a screen saves every second or so, and a program waits. */
const MOST_A_MINUTE = 1200
/** Requests of one address in a minute that nobody was let in by. */
const MOST_STRANGERS = 60

export const API_PATH = '/desk/api'
const DOCUMENT_PATH = '/openapi.json'

/**
 * The JSON interface of the Desk. Each request goes the same way: is there such an operation, who asks, did it come from
 * here, may they, is what they send well formed. Only then is a handler asked; its answer goes through the schema of
 * the contract. Nothing of an answer may be kept by anybody.
 */
export function createApi(options: ApiOptions) {
  const { house, cookie, addressOf } = options
  const { newsroom } = house
  const match = createMatcher(options.handlers)
  const pace = createPace(options.nowMs, MOST_A_MINUTE)
  const strangers = createPace(options.nowMs, MOST_STRANGERS)
  let document: string | undefined

  /** Answers a path below `/desk/api`. Never rejects. */
  async function serve(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
    const words = deskWordsOf(acceptedLanguage(req.headers['accept-language'] ?? '') ?? 'zh-Hans')
    try {
      await answer(req, res, url)
    } catch (error) {
      const id = options.noteFailure(error, { target: req.url })
      if (res.headersSent) res.destroy()
      else sendProblem(req, res, doorProblem('failed', words, { id }))
    }
  }

  async function answer(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
    // Dots in what was asked for may have led out of here.
    const path = API_TARGET.test(url.pathname) ? url.pathname.slice(API_PATH.length) : ''
    const [asker, settings] = await Promise.all([findAsker(req, { newsroom, cookie }), options.settings()])
    const language =
      namedLanguage(asker?.session?.session.language) ??
      acceptedLanguage(req.headers['accept-language'] ?? '') ??
      settings.edition
    const words = deskWordsOf(language)
    const address = addressOf(req) ?? ''

    const counted = asker ? pace : strangers
    if (!counted.take(asker?.key ?? address)) {
      const headers = ['retry-after', String(counted.retryAfter)]
      return sendProblem(req, res, problemOf(new Refusal('too_fast'), words, settings.timeZone), headers)
    }
    const found = path === DOCUMENT_PATH ? undefined : match(req.method ?? 'GET', path)
    if (!asker) return sendProblem(req, res, doorProblem('signed_out', words), ['www-authenticate', 'Bearer'])
    if (asker.session && isForeign(req)) return sendProblem(req, res, doorProblem('foreign', words))
    if (asker.mustEnrol) return sendProblem(req, res, doorProblem('must_enrol', words))
    if (path === DOCUMENT_PATH) return sendDocument(req, res)
    if (!found) return sendProblem(req, res, doorProblem('unknown', words))
    if ('allow' in found) return sendProblem(req, res, doorProblem('method', words), ['allow', found.allow])
    const { operation } = found.handled
    try {
      letIn(operation, asker)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const scope = error.facts.scope
      return sendProblem(
        req,
        res,
        scope === undefined ? problemOf(error, words, settings.timeZone) : doorProblem('no_scope', words, error.facts),
      )
    }
    await asker.noteSeen(address)
    const visit: ApiVisit = {
      newsroom: newsroom.as(asker.actorAt(address)),
      db: house.db,
      settings,
      house,
      staffId: asker.staffId,
      address,
      who: asker.who,
      session: asker.session,
      isStillIn: asker.isStillIn,
      language,
      req,
    }
    await run(found.handled, found.params, { req, res, url, words, visit })
  }

  /** Whether a browser says that another site had a hand in it. A token is no cookie: no site can make a browser send it. */
  function isForeign(req: IncomingMessage): boolean {
    const isRead = req.method === 'GET' || req.method === 'HEAD'
    return isRead ? cameFromElsewhere(req, house.origin) : !cameFromHere(req, house.origin)
  }

  interface Running {
    readonly req: IncomingMessage
    readonly res: ServerResponse
    readonly url: URL
    readonly words: DeskWords
    readonly visit: ApiVisit
  }

  async function run(handled: Handled, params: Readonly<Record<string, string>>, at: Running): Promise<void> {
    const { req, res, url, words, visit } = at
    const { operation } = handled
    try {
      const body = operation.body === undefined || operation.bytes ? undefined : await readJson(req)
      if (body === 'gone' && req.destroyed) return
      const asked: Asked<Operation> = {
        params: part(operation, 'params', params),
        query: part(operation, 'query', queryOf(url.searchParams)),
        body: part(operation, 'body', body),
      }
      if (operation.bytes) mustFit(req, operation.bytes.most)
      const answered = await handled.answer(asked, visit)
      if (answered instanceof Streamed) return await answered.write(res, common(req))
      sendAnswer(req, res, operation, answered)
    } catch (error) {
      if (!(error instanceof Refusal) || res.headersSent) throw error
      const { until } = error.facts
      const seconds = Math.ceil((Date.parse(String(until)) - Date.parse(newsroom.now())) / 1000)
      const headers = seconds > 0 && error.code === 'too_fast' ? ['retry-after', String(seconds)] : []
      sendProblem(req, res, problemOf(error, words, visit.settings.timeZone), headers)
    }
  }

  function common(req: IncomingMessage): readonly string[] {
    const unread = hasUnread(req) ? ['connection', 'close'] : []
    return ['cache-control', 'no-store', ...unread, ...options.headers]
  }

  function sendAnswer(req: IncomingMessage, res: ServerResponse, { answer }: Operation, answered: unknown): void {
    const given: unknown = answer.parse(answered)
    if (given === undefined) return void res.writeHead(204, [...common(req)]).end()
    send(req, res, { status: 200, type: 'application/json; charset=utf-8', text: JSON.stringify(given) })
  }

  function sendProblem(
    req: IncomingMessage,
    res: ServerResponse,
    { status, ...problem }: Problem,
    headers: readonly string[] = [],
  ): void {
    send(req, res, { status, type: 'application/problem+json; charset=utf-8', text: JSON.stringify(problem), headers })
  }

  function sendDocument(req: IncomingMessage, res: ServerResponse): void {
    document ??= JSON.stringify(
      documentOf(
        options.handlers.map(({ operation }) => operation),
        { server: house.origin + API_PATH },
      ),
    )
    send(req, res, { status: 200, type: 'application/vnd.oai.openapi+json; charset=utf-8', text: document })
  }

  function send(
    req: IncomingMessage,
    res: ServerResponse,
    sent: { status: number; type: string; text: string; headers?: readonly string[] },
  ): void {
    const bytes = Buffer.from(sent.text)
    const own = ['content-type', sent.type, 'content-length', String(bytes.length), ...(sent.headers ?? [])]
    res.writeHead(sent.status, [...own, ...common(req)])
    if (req.method === 'HEAD') res.end()
    else if (hasUnread(req)) endUnread(req, res, bytes)
    else res.end(bytes)
  }

  return { serve }
}

function hasUnread(req: IncomingMessage): boolean {
  return req.method !== 'GET' && req.method !== 'HEAD' && !req.complete
}

/** Refuses (`forbidden`) what the role of whoever asks does not allow, or what their token was not given for. */
function letIn(operation: Operation, asker: Asker): void {
  if (!asker.mayUse(operation.scope)) throw new Refusal('forbidden', { scope: operation.scope })
  const actor = asker.actorAt('')
  if (operation.for !== 'staff' && !may(actor, operation.for)) throw new Refusal('forbidden', { action: operation.for })
}

/** A part of the request as the contract reads it. Refuses (`invalid`) naming the field: `body.headline`. */
function part(operation: Operation, name: 'params' | 'query' | 'body', given: unknown): unknown {
  const schema: z.ZodType | undefined = operation[name]
  if (!schema || (name === 'body' && operation.bytes)) return undefined
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  // What no id could be is not there.
  if (name === 'params') throw new Refusal('missing', { noun: 'address' })
  const field = [name, ...(issue?.path ?? [])].join('.')
  throw new Refusal('invalid', { noun: 'request', field, why: issueWords(issue) })
}

/** `?stage=draft&stage=in_review` as a list, everything else as a text. */
function queryOf(query: URLSearchParams): Readonly<Record<string, string | string[]>> {
  const given = new Map<string, string[]>()
  for (const [name, value] of query) {
    if (value.includes('\0'))
      throw new Refusal('invalid', { noun: 'request', field: `query.${name}`, why: 'control characters' })
    const before = given.get(name)
    if (before) before.push(value)
    else given.set(name, [value])
  }
  return Object.fromEntries([...given].map(([name, all]) => [name, all.length === 1 ? all[0]! : all]))
}

function mustFit(req: IncomingMessage, most: number): void {
  const bytes = Number(req.headers['content-length'] ?? 0)
  if (bytes > most) throw new Refusal('too_large', { noun: 'body', bytes, mostBytes: most })
}
