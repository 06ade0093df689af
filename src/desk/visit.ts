import type { IncomingMessage } from 'node:http'
import type { Kysely } from 'kysely'
import type { DeskWords } from '../messages/desk-words.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import type { Passwords } from '../newsroom/people/password-hash.ts'
import type { Action } from '../newsroom/people/policy.ts'
import type { SignedIn, Whence } from '../newsroom/people/sessions.ts'
import type { Settings } from '../newsroom/settings/settings.ts'
import type { Tables } from '../newsroom/tables.ts'

/** What every page of the Desk is made with. */
export interface House {
  /** The newsroom while nobody is known yet; verbs take who acts from the session. */
  readonly newsroom: Newsroom
  readonly db: Kysely<Tables>
  readonly passwords: Passwords
  /** `https://news.example`, without a slash at the end. */
  readonly origin: string
  /** Address of the Desk's style sheet. */
  readonly css: string
  readonly app: AppAssets
}

/** Addresses of what the app's page loads. */
export interface AppAssets {
  readonly script: string
  readonly styles: readonly string[]
  /** What the script imports, so that it need not be read first. */
  readonly preloads: readonly string[]
}

/** One request, read and let in. */
export interface Visit {
  readonly house: House
  readonly req: IncomingMessage
  readonly url: URL
  readonly settings: Settings
  readonly words: DeskWords
  readonly who: SignedIn | undefined
  readonly whence: Whence
  /** What was typed; empty for a GET. */
  readonly form: URLSearchParams
  /** What the address names beyond the page: a token. */
  readonly token: string
}

/** A visit of somebody who is signed in. */
export interface StaffVisit extends Visit {
  readonly who: SignedIn
}

export interface Shown {
  readonly html: string
  readonly status?: number
  readonly headers?: readonly string[]
  /** Of the app's page. */
  readonly nonce?: string
}

/** Go there next. `session`: the token to keep, or null to forget the one that is kept. */
export interface Led {
  readonly to: string
  readonly session?: string | null
}

export type Answer = Shown | Led

type Handler<V> = (visit: V) => Promise<Answer> | Answer

/** A page of the Desk, with who may come in. Whatever is not `anyone` needs a session. */
export type Route =
  | { readonly path: RegExp; readonly for: 'anyone'; readonly get?: Handler<Visit>; readonly post?: Handler<Visit> }
  | {
      readonly path: RegExp
      /** `pending`: the second factor is still asked for. `staff`: everybody. Otherwise whoever the policy allows it. */
      readonly for: 'pending' | 'staff' | Action
      readonly get?: Handler<StaffVisit>
      readonly post?: Handler<StaffVisit>
    }
