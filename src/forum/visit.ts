import type { Markup } from '../kernel/jsx/markup.ts'
import type { Kysely } from 'kysely'
import type { IdentityProvider } from '../kernel/identity-provider.ts'
import type { ReaderWords } from '../messages/readers/reader-words.ts'
import { keepingNames } from '../newsroom/comments/mentions.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import type { ReaderIn, Visitor } from '../newsroom/readers/sessions.ts'
import type { Edition, Settings } from '../newsroom/settings/settings.ts'
import type { Tables } from '../newsroom/tables.ts'

/** A page of ours in the site's frame. */
export interface FramedPage {
  /** Without an edition's prefix: where the same page stands in the other editions. */
  readonly path: string
  readonly title: string
  /** What stands in it, as HTML. */
  readonly html: string
  /** The name of who is signed in. */
  readonly reader: string | undefined
  /** Addresses of scripts beside the frame's own. */
  readonly scripts: readonly string[]
}

/** What every answer to readers is made with. */
export interface House {
  /** The newsroom while nobody is known; verbs take who acts from the session. */
  readonly newsroom: Newsroom
  readonly db: Kysely<Tables>
  /** `https://news.example`, without a slash at the end. */
  readonly origin: string
  /** Whether sign-in links can be sent. */
  readonly hasMail: boolean
  /** Where readers may sign in, too. */
  readonly provider: IdentityProvider | undefined
  /** Notes that the provider could not be reached, or said what it should not. */
  onOutage(cause: unknown): undefined
  /** Address of the script that brings passkeys to forms. */
  readonly passkeyScript: string
  /** How an edition spells what the paper and its readers wrote. */
  spellerOf(edition: Edition): Promise<(text: string) => string>
  /** A page in the looks of an edition of the paper. */
  frame(edition: Edition, page: FramedPage): Promise<string>
}

/** One request, read and let in. */
export interface Visit {
  readonly house: House
  readonly url: URL
  readonly settings: Settings
  readonly edition: Edition
  readonly words: ReaderWords
  readonly who: ReaderIn | undefined
  readonly visitor: Visitor
  /** What was typed into a form, or sent as JSON; empty for a GET. */
  readonly typed: Readonly<Record<string, unknown>>
  /** What the address names beyond the page: a token, an id. */
  readonly named: string
  /** Which browser this is, if somebody left from it for a provider. */
  readonly leaving: string | undefined
  /** The address of a place of ours in this edition. */
  at(path: string): string
  /** As this edition spells it: headlines, comments, reasons. What readers are called is not: it is written as they wrote it. */
  spell(text: string): string
}

/** A visit that spells what readers said: names that they call in these texts are left as they are. */
export async function spellingSaid<V extends Visit>(visit: V, texts: Iterable<string>): Promise<V> {
  return { ...visit, spell: await keepingNames(visit.house.db, texts, visit.spell) }
}

/** A visit of a reader who is signed in. */
export interface ReaderVisit extends Visit {
  readonly who: ReaderIn
}

/** What is to be shown within the frame. */
export interface Shown {
  readonly title: string
  readonly main: Markup
  /** Where the same stands in other editions; the address that was asked for, if not said. */
  readonly path?: string
  readonly withPasskeys?: boolean
  readonly status?: number
  readonly headers?: readonly string[]
  /** The browser's token when somebody left for a provider: null forgets it. */
  readonly leaving?: string | null
}

/** Go there next. `session`, `leaving`: the token to keep, or null to forget the one that is kept. */
export interface Led {
  readonly to: string
  readonly session?: string | null
  readonly leaving?: string | null
}

/** For a script, or to be kept as a file. */
export interface Told {
  readonly json: unknown
  readonly status?: number
  readonly headers?: readonly string[]
}

export type Answer = Shown | Led | Told

type Handler<V> = (visit: V) => Promise<Answer> | Answer

interface Asked {
  /** Of the path without an edition's prefix. */
  readonly path: RegExp
  /** It is a script that asks: refusals are JSON, too. */
  readonly json?: true
  /** Opening it costs something, so it is counted with the forms. */
  readonly paced?: true
}

/** An address of readers' own places, with who may come in. */
export type Route =
  | (Asked & { readonly for: 'anyone'; readonly get?: Handler<Visit>; readonly post?: Handler<Visit> })
  | (Asked & { readonly for: 'reader'; readonly get?: Handler<ReaderVisit>; readonly post?: Handler<ReaderVisit> })
