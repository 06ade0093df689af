import type { IncomingMessage, ServerResponse } from 'node:http'
import { createPace } from '../kernel/pace.ts'
import { Refusal } from '../kernel/refusal.ts'
import { cameFromElsewhere, cameFromHere } from '../kernel/same-origin.ts'
import { readerWordsOf } from '../messages/readers/readers.ts'
import { browserWords } from '../newsroom/people/browser.ts'
import { findReaderIn, noteReaderSeen } from '../newsroom/readers/sessions.ts'
import { editionOf } from '../newsroom/settings/edition.ts'
import type { Settings } from '../newsroom/settings/settings.ts'
import { endUnread } from '../pages/unread.ts'
import { forum, FORUM_TARGET, inEdition, nextPath, signInFor } from './addresses.ts'
import { THREAD_TARGET } from './comments/addresses.ts'
import { leavingCookie, readerCookie } from './cookie.ts'
import { readTyped } from './read-typed.ts'
import { reproofOf } from './reproof.ts'
import { ROUTES } from './routes/routes.ts'
import { messageScreen } from './screens/message.tsx'
import type { Answer, House, ReaderVisit, Route, Shown, Visit } from './visit.ts'

export interface ForumOptions extends House {
  settings(): Promise<Settings>
  readonly nowMs: () => number
  /** Of whoever asks, behind the portal's proxies. */
  readonly addressOf: (req: IncomingMessage) => string | undefined
  /** What every answer says to browsers, flat. */
  readonly headers: readonly string[]
  /** Answers what is no page and no form of ours. */
  refuse(
    req: IncomingMessage,
    res: ServerResponse,
    refused: { status: 400 | 404 | 405 | 413 | 415; headers?: readonly string[] },
  ): void
}

/** Readers' own places: sign-in, their page, what they post. None of it may be kept by anybody. */
export interface Forum {
  /** Answers a target that `FORUM_TARGET` or `THREAD_TARGET` matches. Rejects for our own failures alone, with nothing sent. */
  serve(req: IncomingMessage, res: ServerResponse, target: string): Promise<void>
}

const BASE = 'http://forum.invalid'

/**
 * Each request goes the same way: is there such a place, did the form come from here, not too many, who asks, may they come
 * in. Only then is a route asked.
 */
export function createForum(options: ForumOptions): Forum {
  const { newsroom, db, refuse, addressOf, origin } = options
  const cookie = readerCookie(origin)
  const leavingIn = leavingCookie(origin)
  const pace = createPace(options.nowMs)

  async function serve(req: IncomingMessage, res: ServerResponse, target: string): Promise<void> {
    const [, path = ''] = FORUM_TARGET.exec(target) ?? THREAD_TARGET.exec(target) ?? []
    if (!URL.canParse(path, BASE)) return refuse(req, res, { status: 400 })
    const url = new URL(path, BASE)
    const [route, named = ''] = routeOf(url.pathname)
    if (!route) return refuse(req, res, { status: 404 })
    const isPost = req.method === 'POST'
    const handler = isPost ? route.post : route.get
    if (!handler) return refuse(req, res, { status: 405, headers: ['allow', allowedBy(route)] })

    const settings = await options.settings()
    const edition = editionOf(target, settings.edition)
    const address = addressOf(req) ?? ''
    const token = cookie.read(req)
    const who = token === undefined ? undefined : await findReaderIn(db, token, newsroom.now())
    const visit: Visit = {
      house: options,
      url,
      settings,
      edition,
      words: readerWordsOf(edition),
      who,
      visitor: { address, browser: browserWords(req.headers['user-agent'] ?? ''), before: who },
      typed: {},
      named,
      leaving: leavingIn.read(req),
      at: (place) => inEdition(place, edition, settings.edition),
      spell: await options.spellerOf(edition),
    }
    const reply = (answer: Answer) => send(req, res, visit, answer, token !== undefined && who === undefined)
    const { errors } = visit.words

    if (isPost ? !cameFromHere(req, origin) : route.json === true && cameFromElsewhere(req, origin))
      return reply(refusal(route, visit, { says: errors.foreign, status: 403, code: 'forbidden' }))
    if ((isPost || route.paced) && !pace.take(address)) {
      const headers = ['retry-after', String(pace.retryAfter)]
      return reply(refusal(route, visit, { says: errors.tooFast(undefined), status: 429, code: 'too_fast', headers }))
    }
    if (route.for === 'reader' && !who) return reply(turnedAway(route, visit, isPost))
    const typed = isPost ? await readTyped(req) : {}
    if (typed === 'gone') return
    if (typeof typed === 'number') return refuse(req, res, { status: typed })
    if (who) await noteReaderSeen(newsroom, who)
    return reply(await answered(route, { ...visit, typed }, isPost))
  }

  async function send(
    req: IncomingMessage,
    res: ServerResponse,
    visit: Visit,
    answer: Answer,
    isStale: boolean,
  ): Promise<void> {
    const cookies = cookiesOf(answer, isStale)
    const unread = req.method === 'POST' && !req.complete
    const common = ['cache-control', 'no-store', 'x-robots-tag', 'noindex', ...cookies, ...options.headers]
    const closing = unread ? ['connection', 'close'] : []
    if ('to' in answer) {
      res.writeHead(303, ['location', answer.to, 'content-length', '0', ...closing, ...common]).end()
      return
    }
    const isJson = 'json' in answer
    const bytes = Buffer.from(isJson ? JSON.stringify(answer.json) : await page(visit, answer))
    const { status = 200, headers = [] } = answer
    res.writeHead(status, [
      'content-type',
      isJson ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
      'content-length',
      String(bytes.length),
      ...headers,
      ...closing,
      ...common,
    ])
    if (req.method === 'HEAD') res.end()
    else if (unread) endUnread(req, res, bytes)
    else res.end(bytes)
  }

  /** The session's token, if it is new or of no use any more, and that of somebody who left for a provider. */
  function cookiesOf(answer: Answer, isStale: boolean): readonly string[] {
    const session = 'session' in answer ? answer.session : undefined
    const leaving = 'leaving' in answer ? answer.leaving : undefined
    const kept = session === undefined && isStale ? null : session
    return [
      ...(kept === undefined ? [] : ['set-cookie', cookie.write(kept)]),
      ...(leaving === undefined ? [] : ['set-cookie', leavingIn.write(leaving)]),
    ]
  }

  function page(
    visit: Visit,
    { title, main, path = visit.url.pathname, withPasskeys = false }: Shown,
  ): Promise<string> {
    return options.frame(visit.edition, {
      path,
      title,
      html: main.text,
      reader: visit.who?.reader.name,
      scripts: withPasskeys ? [options.passkeyScript] : [],
    })
  }

  return { serve }
}

function routeOf(path: string): readonly [Route | undefined, (string | undefined)?] {
  for (const route of ROUTES) {
    const match = route.path.exec(path)
    if (match) return [route, match[1]]
  }
  return [undefined]
}

/** A refusal that a route does not answer with its own form is a form that no page of ours would have sent. */
async function answered(route: Route, visit: Visit, isPost: boolean): Promise<Answer> {
  try {
    if (route.for === 'anyone') return await (isPost ? route.post! : route.get!)(visit)
    return await (isPost ? route.post! : route.get!)(visit as ReaderVisit)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refusal(route, visit, { ...reproofOf(error, visit), code: error.code })
  }
}

interface Refused {
  readonly says: string
  readonly status: number
  readonly code: string
  readonly headers?: readonly string[]
}

function refusal(route: Route, visit: Visit, { says, status, code, headers = [] }: Refused): Answer {
  if (route.json) return { json: { error: { status, code, message: says } }, status, headers }
  return { ...messageScreen(visit, { title: visit.words.errors.title, says }), status, headers }
}

/** Whoever has to sign in first: led there, and back to what they wanted to see. */
function turnedAway(route: Route, visit: Visit, isPost: boolean): Answer {
  const says = visit.words.errors.signInFirst
  if (route.json) return refusal(route, visit, { says, status: 401, code: 'signed_out' })
  const { pathname, search } = visit.url
  const next = isPost ? undefined : nextPath(visit.at(pathname + search))
  return { to: signInFor(visit.at(forum.signIn), next) }
}

function allowedBy({ get, post }: Route): string {
  return [get && 'GET, HEAD', post && 'POST'].filter(Boolean).join(', ')
}
