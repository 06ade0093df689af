import type { IncomingMessage } from 'node:http'
import { openLines, type Lines } from '../kernel/outgoing/line.ts'
import type { MailServer } from '../kernel/smtp.ts'
import { HOUR } from '../kernel/clock.ts'
import { createPace } from '../kernel/pace.ts'
import { cameFromHere } from '../kernel/same-origin.ts'
import { readJson } from '../desk/api/read-json.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { type Actor, program } from '../newsroom/people/actor.ts'
import { followFlashes } from '../newsroom/subscriptions/follow-flashes.ts'
import { tidyNewsletter } from '../newsroom/subscriptions/issue.ts'
import type { Contexts } from '../site/context.ts'
import { issueDue } from '../site/newsletter/issue-due.ts'
import { postNewsletter } from '../site/newsletter/post-newsletter.ts'
import { pushFlashes } from '../site/push/push-flashes.ts'
import {
  createSubscriptionServer,
  type SubscriptionServer,
  type SubscriptionServerOptions,
} from '../site/subscriptions/subscription-server.ts'
import type { SubscriptionWork } from './background.ts'
import { SAFETY_HEADERS } from './safety.ts'

export interface SubscriptionsOptions extends Pick<SubscriptionServerOptions, 'refuse'> {
  /** Undefined where no mail can be sent. */
  readonly mailOut: MailServer | undefined
  readonly origin: string
  readonly node: string
  readonly contexts: Contexts
  readonly nowMs?: () => number
  readonly openLines?: () => Lines
  addressOf(req: IncomingMessage): string | undefined
  newsroom(actor: Actor): Newsroom
}

/** Connections to one push service. */
const CONNECTIONS = 32
/** What browsers of one address order by push in a minute. */
const MOST_ORDERS = 20
/** Addresses for the newsletter that are typed at one address in an hour: each gets a letter, whosever it is. */
const MOST_ASKED = 20

/** What readers ask to be told, and the telling of it. */
export function openSubscriptions(options: SubscriptionsOptions): {
  readonly server: SubscriptionServer
  readonly work: SubscriptionWork
} {
  const { mailOut, origin, contexts, node, nowMs = Date.now } = options
  // Waits for no pages: nothing that readers see changes by it.
  const newsroom = options.newsroom(program('subscriptions'))
  const post = mailOut && { newsroom, contexts, server: mailOut, holder: node }
  const office = {
    newsroom,
    contexts,
    openLines: options.openLines ?? (() => openLines(CONNECTIONS)),
    contact: contactOf(origin),
  }
  return {
    server: createSubscriptionServer({
      newsroom,
      settings: contexts.settings,
      isFromHere: (req) => cameFromHere(req, origin),
      readJson,
      addressOf: options.addressOf,
      pace: createPace(nowMs, MOST_ORDERS),
      askPace: createPace(nowMs, MOST_ASKED, HOUR),
      headers: SAFETY_HEADERS,
      refuse: options.refuse,
      onError: (error, req, res) => options.refuse(req, res, { status: 500, error }),
    }),
    work: {
      follow: (signal) =>
        followFlashes(newsroom, {
          holder: node,
          signal,
          holdSeconds: async () => (await contexts.settings()).pushHold,
        }),
      push: (signal) => pushFlashes(office, signal),
      issue: () => issueDue(newsroom, contexts),
      post: post && ((signal) => postNewsletter(post, signal)),
      tidy: () => tidyNewsletter(newsroom),
    },
  }
}

/** Push services want to know whom to write to; a site without TLS has no address that they would take. */
function contactOf(origin: string): string {
  const { protocol, hostname } = new URL(origin)
  return protocol === 'https:' ? origin : `mailto:webmaster@${hostname}`
}
