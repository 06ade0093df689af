import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Config } from '../kernel/config.ts'
import type { Clock } from '../kernel/clock.ts'
import { identityProvider } from '../kernel/identity-provider.ts'
import type { Logger } from '../kernel/log.ts'
import { mailServer } from '../kernel/smtp.ts'
import { openOutgoing, type Outgoing } from '../kernel/outgoing/outgoing.ts'
import type { Lines } from '../kernel/outgoing/line.ts'
import { releaseLeases } from '../changes/follower.ts'
import { followTail } from '../changes/tail.ts'
import type { Database } from '../database/database.ts'
import { desk as deskAddresses, DESK_TARGET } from '../desk/addresses.ts'
import { openLiveChanges } from '../desk/api/live.ts'
import { staffLetters } from '../desk/letters/post.ts'
import { forum as forumAddresses } from '../forum/addresses.ts'
import { readerLetters } from '../forum/letters/link-letter.ts'
import { type Darkroom, openDarkroom } from '../newsroom/media/darkroom.ts'
import type { PictureHouse } from '../newsroom/media/fetch-picture.ts'
import { sendMail } from '../newsroom/mail/send-mail.ts'
import { openMediaStore } from '../newsroom/media/media-store.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import type { SearchService } from '../search/search-service.ts'
import { type Actor, program } from '../newsroom/people/actor.ts'
import type { Passwords } from '../newsroom/people/password-hash.ts'
import type { Tables } from '../newsroom/tables.ts'
import type { PageCacheFigures } from '../pages/cache.ts'
import { pageServer } from '../pages/http.ts'
import { ISLANDS, type IslandName } from '../site/frame.ts'
import type { Reader } from '../site/readings/reader.ts'
import { openLive } from '../site/live/live.ts'
import { liveWriter } from '../site/live/live-writer.ts'
import { previewLetter } from '../site/newsletter/compose-letter.ts'
import { renderFront } from '../site/plans/front-preview.ts'
import { createMarkCounter } from '../site/reads/mark-counter.ts'
import { createReadCounter } from '../site/reads/read-counter.ts'
import { tryTerm } from '../site/try-term.ts'
import { loadAssets } from './assets.ts'
import { startBackground } from './background.ts'
import { clientAddress } from './client-address.ts'
import { createErrorPages } from './error-pages.ts'
import { createFailures } from './failures.ts'
import { createHttpServer, type Limits } from './http.ts'
import { isOnThisMachine, mailToLog } from './mail-to-log.ts'
import { createPreviews } from './previews.ts'
import { createRecallProver } from './prove-recall.ts'
import { readerPages } from './reader-pages.ts'
import { type Refused, refuse, wantsJson } from './refusals.ts'
import { createRouter } from './router.ts'
import { appSafetyHeaders, deskSafetyHeaders, SAFETY_HEADERS } from './safety.ts'
import { openSitePages } from './site-pages.ts'
import { openSubscriptions } from './subscriptions.ts'
import { whenAsked } from './when-asked.ts'
import { createWorkerFile } from './worker-file.ts'

export interface PortalOptions {
  readonly config: Config
  readonly database: Database<Tables>
  readonly log: Logger
  readonly clock: Clock
  /** The clock's time as a number, which each request asks for; `Date.now`, if not said. */
  readonly nowMs?: () => number
  readonly limits?: Limits
  /** How passwords are hashed; at the cost that the program sets, if not said. */
  readonly passwords?: Passwords
  /** This node, among those of a site. */
  readonly node: string
  /** The built style sheet and islands. */
  readonly assetsFolder: string
  readonly origin: string
  /** Closed by whoever opened it, when the portal is closed. */
  readonly search: SearchService
  /** Closed by who opened it, as `search` is. */
  readonly reader: Reader
  /** Where pictures are developed; in this process, if not said. Closed by who opened it. */
  readonly darkroom?: Darkroom
  /** How addresses that others choose are read; from the open web alone, if not said. */
  readonly outgoing?: Outgoing
  /** How push services are reached; on the open web alone, if not said. */
  readonly openLines?: () => Lines
  /** A newsroom whose verbs return when `afterCommit` has. */
  newsroom(actor: Actor, afterCommit?: () => Promise<void>): Newsroom
}

export interface Portal {
  /** Not listening yet. */
  readonly server: Server
  /** The newsroom whose verbs return when this node's pages show what they did. */
  newsroom(actor: Actor): Newsroom
  figures(): PageCacheFigures
  close(): Promise<void>
}

/** Puts the portal together: pages from the cache, the cache behind the log, background work beside it. */
export async function openPortal(options: PortalOptions): Promise<Portal> {
  const { config, database, log, clock, nowMs = Date.now, origin } = options
  const assets = await loadAssets(options.assetsFolder)
  const siteAssets = {
    css: assets.address('site.css'),
    islands: Object.fromEntries(ISLANDS.map((name) => [name, assets.address(`${name}.ts`)])) as Record<
      IslandName,
      string
    >,
  }
  const failures = createFailures(log)
  const deskHeaders = deskSafetyHeaders(origin)
  const { contexts, cache, known, follow } = openSitePages({
    database,
    search: options.search,
    reader: options.reader,
    origin,
    now: clock,
    nowMs,
    assets: siteAssets,
    onFailure: (page, error) => failures.note(error, { page }, 'a page could not be made'),
    maxBytes: config.cacheBytes,
    edgeTags: config.edgeTags,
    signIn: config.readers,
    keepWarm: ['/'],
  })
  let lostAt: number | undefined
  const tail = await followTail(database, {
    onLost(error) {
      if (lostAt === undefined)
        log.error({ err: error }, 'the change log cannot be read; pages are served as they were')
      cache.cutOff((lostAt ??= nowMs()))
    },
    onFound() {
      lostAt = undefined
      cache.cutOff(undefined)
      log.info('the change log is followed again')
    },
  })
  tail.subscribe(follow)
  // Nothing may be read before the log is followed: what happened in between would be heard by nobody.
  const { edition: own } = await contexts.settings()
  const errorPages = createErrorPages({ contexts, own, clock, assets: siteAssets })
  const newsroom = (actor: Actor) =>
    options.newsroom(actor, async () => {
      // A log that cannot be read does not undo what was done: `onLost` has been told, and the pages say so.
      await tail.catchUp().catch(() => {})
      await cache.settled()
    })
  const addressOf = clientAddress(config.proxies)
  const live = openLive({
    ...liveWriter(contexts),
    db: database.read,
    tail,
    now: clock,
    headers: SAFETY_HEADERS,
    addressOf,
    onError: (error) => log.error({ err: error }, 'the live stream could not be read'),
  })
  const deskLive = openLiveChanges({
    db: database.read,
    tail,
    onError: (error) => log.error({ err: error }, 'the change log could not be told to the Desk'),
  })
  const reads = createReadCounter({
    // Counting waits for nobody's pages: nothing that readers see changes by it.
    newsroom: options.newsroom(program('reads')),
    addressOf,
    ownHost: new URL(origin).hostname,
    onError: (error) => log.error({ err: error }, 'reads could not be stored; they are kept'),
  })
  const marks = createMarkCounter({
    newsroom: options.newsroom(program('reads')),
    addressOf,
    onError: (error) => log.error({ err: error }, 'what counts for the hot lists could not be stored; it is kept'),
  })
  const mailOut = config.mail ? mailServer(config.mail) : isOnThisMachine(origin) ? mailToLog(log) : undefined
  const settings = contexts.settings
  const staffPost = staffLetters({ origin, settings })
  const post = mailOut && {
    server: mailOut,
    holder: options.node,
    writers: {
      invitation: staffPost,
      reset: staffPost,
      ...readerLetters({
        origin,
        edition: async () => (await settings()).edition,
        paperIn: async (edition) => (await contexts.of(edition)).frame.settings.name,
      }),
    },
  }
  const media = openMediaStore(config.media)
  const pictures: PictureHouse = {
    media,
    darkroom: options.darkroom ?? openDarkroom(media),
    outgoing: options.outgoing ?? openOutgoing(),
  }
  const recalls = createRecallProver({
    node: options.node,
    // Waits for no pages: it asks for them itself.
    newsroom: options.newsroom(program('recall')),
    db: database.read,
    contexts,
    cache,
  })
  tail.subscribe(recalls.follow)
  tail.subscribe((entries) => {
    if (entries.some(({ change }) => change.kind.startsWith('wordlist.')))
      prepareWords().catch((error: unknown) => failures.note(error, {}, 'a word list failed'))
  })
  const subscriptions = openSubscriptions({ ...options, mailOut, contexts, addressOf, refuse: answerRefused })
  const background = startBackground({
    ...options,
    subscriptions: subscriptions.work,
    tail,
    live,
    deskLive,
    reads,
    marks,
    media,
    recalls,
    spam: config.spam,
    post: post && ((postman) => sendMail({ ...post, newsroom: postman })),
  })

  /** Before the next comment asks for them. */
  async function prepareWords(): Promise<void> {
    const { wordMatcher } = await import('../newsroom/word-lists/word-matcher.ts')
    await wordMatcher(database.read)
  }

  function answerRefused(req: IncomingMessage, res: ServerResponse, { error, ...refused }: Refused): void {
    const target = req.url ?? '/'
    const id = error === undefined ? undefined : failures.note(error, { target }, 'a request failed')
    const words = {
      page: () => errorPages.page(target, refused.status, id),
      message: () => errorPages.message(target, refused.status),
    }
    const safety = DESK_TARGET.test(target) ? deskHeaders : SAFETY_HEADERS
    refuse(req, res, words, { ...refused, id, safety }).catch((error: unknown) => {
      failures.note(error, { target }, 'an error page could not be made')
      if (res.headersSent) res.destroy()
      else res.writeHead(500, ['content-length', '0', 'connection', 'close', ...SAFETY_HEADERS]).end()
    })
  }

  const servePage = pageServer(cache, {
    onError: (error, req, res) => answerRefused(req, res, { status: 503, error, headers: ['retry-after', '5'] }),
    onRefusal(status, req, res) {
      if (status !== 404 || !wantsJson(req)) return false
      answerRefused(req, res, { status })
      return true
    },
  })
  const previews = createPreviews({
    contexts,
    db: database.read,
    now: clock,
    headers: deskHeaders,
    refuse: answerRefused,
  })
  const desk = whenAsked(async () => {
    const { createDesk } = await import('../desk/desk.ts')
    const { createPasswords } = await import('../newsroom/people/password-hash.ts')
    return createDesk({
      newsroom: newsroom(program('sign-in')),
      db: database.read,
      passwords: options.passwords ?? createPasswords(),
      origin,
      css: assets.address('desk.css'),
      passkeyScript: assets.address('passkeys.ts'),
      hasMail: config.mail !== undefined,
      provider:
        config.provider &&
        identityProvider(config.provider, { redirectUri: origin + deskAddresses.providerReturn, nowMs }),
      onOutage(cause) {
        log.warn({ err: cause }, 'the identity provider vouched for nobody')
      },
      app: assets.app,
      live: deskLive,
      openPages: () => live.readers,
      findSounding: async (typed) =>
        (await options.search.suggest({ typed, at: clock() })).headlines.map(({ id }) => id),
      pictures,
      previewFront: (preview) => renderFront(contexts, preview),
      previewLetter: async (edition) => previewLetter(await contexts.of(edition)),
      tryTerm: (trial) => tryTerm(contexts, trial),
      preview: previews.render,
      shareCard: previews.shareCard,
      spell: previews.spell,
      riskySpots: previews.riskySpots,
      settings: contexts.settings,
      nowMs,
      addressOf,
      headers: deskHeaders,
      appHeaders: (nonce) => appSafetyHeaders(deskHeaders, nonce),
      noteFailure: (error, facts) => failures.note(error, facts, 'a request to the interface failed'),
      refuse: answerRefused,
    })
  })
  const forum = whenAsked(async () => {
    const { createForum } = await import('../forum/forum.ts')
    return createForum({
      newsroom: newsroom(program('sign-in')),
      db: database.read,
      origin,
      hasMail: mailOut !== undefined,
      provider:
        config.readerProvider &&
        identityProvider(config.readerProvider, { redirectUri: origin + forumAddresses.providerReturn, nowMs }),
      onOutage(cause) {
        log.warn({ err: cause }, "the readers' identity provider vouched for nobody")
      },
      passkeyScript: assets.address('passkeys.ts'),
      frame: readerPages(contexts, clock),
      spellerOf: async (edition) => (await contexts.of(edition)).convert ?? ((text) => text),
      settings,
      nowMs,
      addressOf,
      headers: deskHeaders,
      refuse: answerRefused,
    })
  })
  const route = createRouter({
    desk: { serve: async (...asked) => (await desk()).serve(...asked) },
    forum: config.readers ? { serve: async (...asked) => (await forum()).serve(...asked) } : undefined,
    assets,
    media,
    contexts,
    own,
    known,
    servePage,
    refuse: answerRefused,
    previews,
    live,
    reads,
    marks,
    subscriptions: subscriptions.server,
    worker: createWorkerFile(assets),
  })
  const server = createHttpServer({
    known,
    servePage,
    route,
    limits: options.limits,
    onMistake: (error, req, res) => answerRefused(req, res, { status: 500, error }),
  })

  return {
    server,
    newsroom,
    figures: () => cache.figures(),
    async close() {
      const closed = server.listening
        ? new Promise<void>((resolve) => server.close(() => resolve()))
        : Promise.resolve()
      live.close()
      deskLive.close()
      server.closeIdleConnections()
      const impatience = setTimeout(() => server.closeAllConnections(), 2000)
      await closed
      clearTimeout(impatience)
      await background.stop()
      await reads.flush()
      await marks.flush()
      await releaseLeases(database, options.node).catch(() => {}) // They run out by themselves, too.
      await tail.stop()
    },
  }
}
