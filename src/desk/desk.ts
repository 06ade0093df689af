import type { IncomingMessage, ServerResponse } from 'node:http'
import { createPace } from '../kernel/pace.ts'
import { readForm } from '../kernel/read-form.ts'
import { Refusal } from '../kernel/refusal.ts'
import { cameFromHere } from '../kernel/same-origin.ts'
import { deskWordsOf } from '../messages/desk.ts'
import { may } from '../newsroom/people/policy.ts'
import { browserWords } from '../newsroom/people/browser.ts'
import { actorOf, findSignedIn, noteSeen, type SignedIn } from '../newsroom/people/sessions.ts'
import { editionOf } from '../newsroom/settings/edition.ts'
import type { Settings } from '../newsroom/settings/settings.ts'
import { createApi } from './api/api.ts'
import type { ApiHouse } from './api/handler.ts'
import { HANDLERS } from './api/handlers.ts'
import { API_TARGET, desk, DESK_TARGET, enrolFor, signInFor } from './addresses.ts'
import { leavingCookie, sessionCookie } from './cookie.ts'
import { acceptedLanguage, namedLanguage } from './language.ts'
import { appRoute } from './routes/app.ts'
import { ROUTES } from './routes/routes.ts'
import { messageScreen } from './screens/message.tsx'
import type { Answer, Route, StaffVisit, Visit } from './visit.ts'

export interface DeskOptions extends ApiHouse {
  settings(): Promise<Settings>
  readonly nowMs: () => number
  /** Of whoever asks, behind the portal's proxies. */
  readonly addressOf: (req: IncomingMessage) => string | undefined
  /** What every answer says to browsers, flat. */
  readonly headers: readonly string[]
  /** The same for the app's page, whose own style sheets carry a nonce. */
  appHeaders(nonce: string): readonly string[]
  /** Keeps our own failure in the log, and gives the id that it has there. */
  noteFailure(error: unknown, facts: object): string
  /** Answers what is no page and no form of the Desk. */
  refuse(
    req: IncomingMessage,
    res: ServerResponse,
    refused: { status: 400 | 404 | 405 | 413 | 415; headers?: readonly string[] },
  ): void
}

/** The back office: a few forms that the server makes, the app for whoever is signed in, and its interface. */
export interface Desk {
  /** Answers a target that `DESK_TARGET` matches. Rejects for our own failures alone, with nothing sent. */
  serve(req: IncomingMessage, res: ServerResponse, target: string): Promise<void>
}

const BASE = 'http://desk.invalid'

/**
 * Each request goes the same way: is there such a page, did the form come from here, who asks, may they come in. Only
 * then is a route asked. Nothing of an answer may be kept by anybody.
 */
export function createDesk(options: DeskOptions): Desk {
  const { newsroom, db, refuse, addressOf } = options
  const cookie = sessionCookie(options.origin)
  const leaving = leavingCookie(options.origin)
  const api = createApi({ ...options, house: options, handlers: HANDLERS, cookie })
  const pace = createPace(options.nowMs)

  async function serve(req: IncomingMessage, res: ServerResponse, target: string): Promise<void> {
    const [, edition, path = ''] = DESK_TARGET.exec(target) ?? []
    if (!URL.canParse(path, BASE)) return refuse(req, res, { status: 400 })
    const url = new URL(path, BASE)
    if (edition === undefined && API_TARGET.test(path)) return api.serve(req, res, url)
    const settings = await options.settings()
    if (edition !== undefined) return send(req, res, { to: withLanguage(url, editionOf(target, settings.edition)) })
    const [route, token = ''] = routeOf(url.pathname)
    if (!route) return refuse(req, res, { status: 404 })
    const isPost = req.method === 'POST'
    const handler = isPost ? route.post : route.get
    if (!handler) return refuse(req, res, { status: 405, headers: ['allow', allowedBy(route)] })

    const address = addressOf(req) ?? ''
    const who = await signedIn(req)
    const language =
      namedLanguage(who?.session.language) ??
      namedLanguage(url.searchParams.get('lang')) ??
      acceptedLanguage(req.headers['accept-language'] ?? '') ??
      settings.edition
    const words = deskWordsOf(language)
    const whence = {
      address,
      browser: browserWords(req.headers['user-agent'] ?? ''),
      language: namedLanguage(url.searchParams.get('lang')),
    }
    const form = new URLSearchParams()
    const kept = { token, leaving: leaving.read(req) }
    const visit: Visit = { house: options, req, url, settings, words, who, whence, form, ...kept }

    if (isPost && !cameFromHere(req, options.origin)) {
      const { foreign: title, foreignAdvice: says } = words.errors
      return send(req, res, { html: messageScreen(visit, { title, says }), status: 403 })
    }
    if ((isPost || isPaced(route)) && !pace.take(address)) {
      const html = messageScreen(visit, { title: words.errors.title, says: words.errors.tooMany(undefined) })
      return send(req, res, { html, status: 429, headers: ['retry-after', String(pace.retryAfter)] })
    }
    const turnedAway = gate(route, visit)
    if (turnedAway) return send(req, res, turnedAway)
    const typed = isPost ? await readForm(req) : form
    if (typed === 'gone') return
    if (typeof typed === 'number') return refuse(req, res, { status: typed })
    if (who) await noteSeen(newsroom, who, address)
    send(req, res, await answer(route, { ...visit, form: typed }))
  }

  async function signedIn(req: IncomingMessage): Promise<SignedIn | undefined> {
    const token = cookie.read(req)
    return token === undefined ? undefined : findSignedIn(db, token, newsroom.now())
  }

  function send(req: IncomingMessage, res: ServerResponse, answer: Answer): void {
    const unread = req.method === 'POST' && !req.complete ? ['connection', 'close'] : []
    const safety = 'nonce' in answer && answer.nonce !== undefined ? options.appHeaders(answer.nonce) : options.headers
    const common = ['cache-control', 'no-store', ...unread, ...safety]
    if ('to' in answer) {
      const session = answer.session === undefined ? [] : ['set-cookie', cookie.write(answer.session)]
      const left = answer.leaving === undefined ? [] : ['set-cookie', leaving.write(answer.leaving)]
      res.writeHead(303, ['location', answer.to, 'content-length', '0', ...session, ...left, ...common]).end()
      return
    }
    const isJson = 'json' in answer
    const bytes = Buffer.from(isJson ? JSON.stringify(answer.json) : answer.html)
    const { status = 200, headers = [] } = isJson ? {} : answer
    res.writeHead(status, [
      'content-type',
      isJson ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
      'content-length',
      String(bytes.length),
      ...headers,
      ...common,
    ])
    res.end(req.method === 'HEAD' ? undefined : bytes)
  }

  return { serve }
}

function routeOf(path: string): readonly [Route | undefined, (string | undefined)?] {
  for (const route of [...ROUTES, appRoute]) {
    const match = route.path.exec(path)
    if (match) return [route, match[1]]
  }
  return [undefined]
}

/** What whoever may not come in gets instead of the page; nothing for whoever may. */
function gate(route: Route, visit: Visit): Answer | undefined {
  const { who, url, words } = visit
  if (route.for === 'anyone') return undefined
  if (!who) return { to: visit.req.method === 'POST' ? desk.signIn : signInFor(url) }
  if (route.for === 'pending') return who.pending ? undefined : { to: desk.home }
  if (who.pending) return { to: desk.secondFactor }
  if (who.mustEnrol && !route.whileEnrolling) return { to: enrolFor(url) }
  if (route.for === 'staff' || may(actorOf(who), route.for)) return undefined
  return {
    html: messageScreen(visit, { title: words.errors.forbidden, says: words.errors.forbiddenAdvice }),
    status: 403,
  }
}

/** A refusal that a route does not answer with its own form is a form that no page of ours would have sent. */
async function answer(route: Route, visit: Visit): Promise<Answer> {
  const isPost = visit.req.method === 'POST'
  try {
    if (route.for === 'anyone') return await (isPost ? route.post! : route.get!)(visit)
    return await (isPost ? route.post! : route.get!)(visit as StaffVisit)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { title, other } = visit.words.errors
    return { html: messageScreen(visit, { title, says: other }), status: 400 }
  }
}

function isPaced(route: Route): boolean {
  return route.for === 'anyone' && route.paced === true
}

function allowedBy({ get, post }: Route): string {
  return [get && 'GET, HEAD', post && 'POST'].filter(Boolean).join(', ')
}

function withLanguage({ pathname, searchParams }: URL, language: string): string {
  const query = new URLSearchParams(searchParams)
  query.set('lang', language)
  return `${pathname}?${query}`
}
