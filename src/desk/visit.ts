import type { IncomingMessage } from 'node:http'
import type { Kysely } from 'kysely'
import type { ShareCard } from './contract/share-card.ts'
import type { IdentityProvider } from '../kernel/identity-provider.ts'
import type { Id } from '../kernel/ids.ts'
import type { DeskWords } from '../messages/desk-words.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import type { Passwords } from '../newsroom/people/password-hash.ts'
import type { Action } from '../newsroom/people/policy.ts'
import type { SignedIn, Whence } from '../newsroom/people/sessions.ts'
import type { Edition, Settings } from '../newsroom/settings/settings.ts'
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
  /** Address of the script that brings passkeys to forms. */
  readonly passkeyScript: string
  /** Whether mail can be sent. Without it, links are shown to whoever hands them over. */
  readonly hasMail: boolean
  /** Where the staff may sign in, too. */
  readonly provider: IdentityProvider | undefined
  /** Notes that the provider could not be reached, or said what it should not. */
  onOutage(cause: unknown): undefined
  /** The page of a story that need not be public; undefined: there is none such. Refuses (`missing`) a revision that is not there. */
  preview(of: Previewed): Promise<string | undefined>
  /** What is told to those who show a link to the story; undefined and refused as `preview`. */
  shareCard(of: Omit<Previewed, 'addresses'>): Promise<ShareCard | undefined>
  /** A line of a story as each edition would print it; undefined: there is no such story. */
  spell(articleId: Id, line: string): Promise<Readonly<Record<Edition, string>> | undefined>
  readonly app: AppAssets
  /** What happens, as it is told to open screens. */
  readonly live: { readonly position: number }
}

/** What is to be seen of a story: a revision of it or the text as it is being written, and where the same stands in each edition. */
export interface Previewed {
  readonly articleId: Id
  readonly revision?: number | undefined
  readonly edition: Edition
  readonly addresses: Readonly<Record<Edition, string>>
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
  /** Which browser this is, if somebody left from it for a provider. */
  readonly leaving: string | undefined
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

/** Go there next. `session`, `leaving`: the token to keep, or null to forget the one that is kept. */
export interface Led {
  readonly to: string
  readonly session?: string | null
  readonly leaving?: string | null
}

/** For the script of a page. */
export interface Told {
  readonly json: unknown
}

export type Answer = Shown | Led | Told

type Handler<V> = (visit: V) => Promise<Answer> | Answer

/** A page of the Desk, with who may come in. Whatever is not `anyone` needs a session. */
export type Route =
  | {
      readonly path: RegExp
      readonly for: 'anyone'
      readonly get?: Handler<Visit>
      readonly post?: Handler<Visit>
      /** Opening it costs something, so it is counted with the forms. */
      readonly paced?: true
    }
  | {
      readonly path: RegExp
      /** Also for whoever has to enrol a second factor before anything else. */
      readonly whileEnrolling?: true
      /** `pending`: the second factor is still asked for. `staff`: everybody. Otherwise whoever the policy allows it. */
      readonly for: 'pending' | 'staff' | Action
      readonly get?: Handler<StaffVisit>
      readonly post?: Handler<StaffVisit>
    }
