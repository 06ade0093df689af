import type { IncomingMessage, ServerResponse } from 'node:http'
import { editionOf } from '../newsroom/settings/edition.ts'
import type { Edition } from '../newsroom/settings/settings.ts'
import { API_TARGET, DESK_TARGET } from '../desk/addresses.ts'
import type { Desk } from '../desk/desk.ts'
import { FORUM_TARGET } from '../forum/addresses.ts'
import { THREAD_TARGET } from '../forum/comments/addresses.ts'
import type { Forum } from '../forum/forum.ts'
import type { MediaStore } from '../newsroom/media/media-store.ts'
import type { ServePage } from '../pages/http.ts'
import { LONGEST_TARGET, readAddress } from '../site/addresses.ts'
import type { Contexts } from '../site/context.ts'
import { MEDIA_PATH, pictureServer } from '../site/media/picture-file.ts'
import type { ReadCounter } from '../site/reads/read-counter.ts'
import { icon } from '../site/icon.ts'
import { paths } from '../site/paths.ts'
import type { SubscriptionServer } from '../site/subscriptions/subscription-server.ts'
import type { Assets } from './assets.ts'
import type { KnownPages, Route } from './http.ts'
import { unknownKey } from './page-source.ts'
import { PREVIEW_TARGET, type Previews } from './previews.ts'
import { type Refused, wantsJson } from './refusals.ts'
import { SAFETY_HEADERS } from './safety.ts'
import type { WorkerFile } from './worker-file.ts'

export interface RouterOptions {
  readonly assets: Assets
  readonly media: MediaStore
  readonly contexts: Contexts
  /** The edition that the paper was written in when the portal was opened. */
  readonly own: Edition
  readonly known: KnownPages
  readonly servePage: ServePage
  refuse(req: IncomingMessage, res: ServerResponse, refused: Refused): void
  /** The live stream of open pages: takes over the response. */
  readonly live: { serve(req: IncomingMessage, res: ServerResponse): void }
  /** The back office: pages of its own, none of them kept. */
  readonly desk: Desk
  /** Readers' own places; none where readers cannot sign in. */
  readonly forum: Forum | undefined
  /** Stories before they are public, for whoever has a secret link. */
  readonly previews: Pick<Previews, 'serve'>
  readonly reads: Pick<ReadCounter, 'count' | 'deepen'>
  /** What counts for the hot lists. */
  readonly marks: { count(req: IncomingMessage, articleId: string, kind: 'read' | 'share'): void }
  /** Push and newsletter. */
  readonly subscriptions: SubscriptionServer
  /** The text of the service worker, as settings have it. */
  readonly worker: WorkerFile
}

const LIVE_PATH = /^(?:\/(?:cn|tw|hk))?(?:\/wire)?\/live(?:\?|$)/
const BEACON_PATH = /^(?:\/(?:cn|tw|hk))?\/a\/([0-9a-hjkmnp-tv-z]{12})\/(reads|shares)(?:\?([\w=&.:%-]*))?$/
const FORM_METHODS: readonly string[] = ['GET', 'HEAD', 'POST']
const API_METHODS: readonly string[] = [...FORM_METHODS, 'PUT', 'PATCH', 'DELETE']
const ONLY_READ = { status: 405, headers: ['allow', 'GET, HEAD'] } as const
const FOREVER = 'public, max-age=31536000, immutable'

/** What is no cached page yet: assets, pictures, the live stream, read counts, the Desk, readers' own places, and every address for the first time. */
export function createRouter(options: RouterOptions): Route {
  const {
    assets,
    media,
    contexts,
    known,
    servePage,
    refuse,
    live,
    reads,
    marks,
    previews,
    desk,
    forum,
    subscriptions,
    worker,
  } = options
  const servePicture = pictureServer(media, {
    onMissing: (req, res) => refuse(req, res, { status: 404 }),
    onError: (error, req, res) => refuse(req, res, { status: 500, error }),
  })

  let lastOwn: Edition = options.own

  return function route(req, res) {
    const target = (req.url = originForm(req.url ?? '/'))
    // What a body is encoded with, we would have to decode; nobody who means well sends us such a body.
    if (req.headers['content-encoding'] !== undefined) return refuse(req, res, { status: 415 })
    if (DESK_TARGET.test(target)) return serveDesk(req, res, target)
    if (subscriptions.serve(req, res, target)) return
    if (forum && (FORUM_TARGET.test(target) || isSaid(req, target))) return serveForum(forum, req, res, target)
    if (req.method === 'POST') return post(req, res, target)
    if (req.method !== 'GET' && req.method !== 'HEAD') return refuse(req, res, ONLY_READ)
    if (target.startsWith('/assets/'))
      return void serveAsset(req, res, target).catch((error: unknown) => refuse(req, res, { status: 500, error }))
    if (target.startsWith(MEDIA_PATH)) return servePicture(req, res, target.slice(MEDIA_PATH.length))
    if (LIVE_PATH.test(target)) return live.serve(req, res)
    if (PREVIEW_TARGET.test(target))
      return void previews.serve(req, res, target).catch((error: unknown) => refuse(req, res, { status: 500, error }))
    if (target === paths.worker)
      return void serveWorker(req, res).catch((error: unknown) => refuse(req, res, { status: 500, error }))
    if (target === paths.icon || target === '/favicon.ico') return void serveIcon(req, res)
    servePlace(req, res, target).catch((error: unknown) => refuse(req, res, { status: 500, error }))
  }

  function serveDesk(req: IncomingMessage, res: ServerResponse, target: string): void {
    const isApi = API_TARGET.test(target)
    if (!(isApi ? API_METHODS : FORM_METHODS).includes(req.method ?? ''))
      return refuse(req, res, { status: 405, headers: ['allow', (isApi ? API_METHODS : FORM_METHODS).join(', ')] })
    desk.serve(req, res, target).catch((error: unknown) => refuse(req, res, { status: 500, error }))
  }

  function serveForum(places: Forum, req: IncomingMessage, res: ServerResponse, target: string): void {
    if (!FORM_METHODS.includes(req.method ?? ''))
      return refuse(req, res, { status: 405, headers: ['allow', FORM_METHODS.join(', ')] })
    places.serve(req, res, target).catch((error: unknown) => refuse(req, res, { status: 500, error }))
  }

  function isSaid(req: IncomingMessage, target: string): boolean {
    return req.method === 'POST' && THREAD_TARGET.test(target)
  }

  function post(req: IncomingMessage, res: ServerResponse, target: string): void {
    const [, articleId, what, query] = BEACON_PATH.exec(target) ?? []
    if (articleId === undefined)
      return refuse(req, res, LIVE_PATH.test(target) || isPlace(target) ? ONLY_READ : { status: 404 })
    if (Number(req.headers['content-length'] ?? 0) > 1024 || req.headers['transfer-encoding'] !== undefined)
      return refuse(req, res, { status: 413 })
    req.resume()
    if (what === 'reads') countReading(req, articleId, new URLSearchParams(query))
    else if (isOurs(req)) marks.count(req, articleId, 'share')
    res.writeHead(204, ['cache-control', 'no-store']).end()
  }

  /** `from` is the host that the reader came from; `depth` is how far down the text they are by now. */
  function countReading(req: IncomingMessage, articleId: string, query: URLSearchParams): void {
    const depth = query.get('depth')
    if (depth !== null) return void reads.deepen(req, articleId, Number(depth))
    reads.count(req, articleId, query.get('from'))
    if (isOurs(req)) marks.count(req, articleId, 'read')
  }

  function isPlace(target: string): boolean {
    return typeof readAddress(target, 'zh-Hans') === 'object'
  }

  async function servePlace(req: IncomingMessage, res: ServerResponse, target: string): Promise<void> {
    const own = await ownEdition()
    const address = readAddress(target, own)
    if (address === 'bad') return refuse(req, res, { status: target.length > LONGEST_TARGET ? 414 : 400 })
    if (address === 'unknown') {
      if (wantsJson(req)) return refuse(req, res, { status: 404 })
      return servePage(req, res, unknownKey(editionOf(target, own)))
    }
    if ('moved' in address) return redirect(res, address.moved)
    known.set(target, address.key)
    servePage(req, res, address.key)
  }

  /** With the database gone the paper is still written in the script that it was written in. */
  async function ownEdition() {
    try {
      lastOwn = (await contexts.settings()).edition
    } catch {
      // Told elsewhere: whatever is asked for next fails with its own words.
    }
    return lastOwn
  }

  async function serveAsset(req: IncomingMessage, res: ServerResponse, target: string): Promise<void> {
    const asset = await assets.find(target.slice('/assets/'.length), req.headers['accept-encoding'])
    if (!asset) return refuse(req, res, { status: 404 })
    const { type, etag, encoding, bytes } = asset
    const common = ['etag', etag, 'cache-control', FOREVER, 'vary', 'accept-encoding']
    if (req.headers['if-none-match']?.includes(etag)) return void res.writeHead(304, common).end()
    const encoded = encoding === 'identity' ? [] : ['content-encoding', encoding]
    const content = ['content-type', type, 'content-length', String(bytes.length), ...encoded]
    res.writeHead(200, [...content, ...common, ...SAFETY_HEADERS]).end(req.method === 'HEAD' ? undefined : bytes)
  }

  /** Asked for by browsers that have it, at each visit: a build, or a setting, that calls back what they keep is heard at once. */
  async function serveWorker(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { bytes, etag } = await worker.write(await contexts.settings())
    const common = ['etag', etag, 'cache-control', 'no-cache', ...SAFETY_HEADERS]
    if (req.headers['if-none-match'] === etag) return void res.writeHead(304, common).end()
    const type = ['content-type', 'text/javascript; charset=utf-8', 'content-length', String(bytes.length)]
    res.writeHead(200, [...type, ...common]).end(req.method === 'HEAD' ? undefined : bytes)
  }

  async function serveIcon(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const name = await contexts.settings().then(
      (settings) => settings.name,
      () => '大报',
    )
    const bytes = Buffer.from(icon(name))
    res.writeHead(200, [
      'content-type',
      'image/svg+xml',
      'content-length',
      String(bytes.length),
      'cache-control',
      'public, max-age=86400',
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options',
      'nosniff',
    ])
    res.end(req.method === 'HEAD' ? undefined : bytes)
  }
}

/** Whether the page that sends it is one of ours, as far as the browser says: other sites let nobody read or share here. */
function isOurs({ headers }: IncomingMessage): boolean {
  return (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin'
}

/**
 * The path and query of a target that came whole, `http://wangxi.example/wire`, as it may (RFC 9112, 3.2.2). The host in
 * it is no more believed than the one in the header: nothing of ours depends on either.
 */
function originForm(target: string): string {
  if (!/^https?:\/\//i.test(target)) return target
  const rest = target.replace(/^[^:]+:\/\/[^/?#]*/, '')
  return rest.startsWith('/') ? rest : `/${rest}`
}

function redirect(res: ServerResponse, to: string): void {
  res
    .writeHead(308, ['location', to, 'cache-control', 'public, max-age=3600', 'content-length', '0', ...SAFETY_HEADERS])
    .end()
}
