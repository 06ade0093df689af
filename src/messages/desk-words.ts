import type { DeskLanguage } from './desk-languages.ts'
import type { Role } from '../newsroom/people/policy.ts'

/** The words of the Desk's own pages. Facts and acts: no excuses, no exclamation marks. */
export interface DeskWords {
  readonly language: DeskLanguage
  readonly titleBar: string
  readonly desk: string
  readonly skip: string
  readonly languages: string
  readonly toPaper: string
  readonly roles: Readonly<Record<Role, string>>
  readonly frame: {
    readonly navigation: string
    readonly home: string
    readonly people: string
    readonly account: string
    readonly signOut: string
    signedInAs(name: string, role: string): string
  }
  readonly fields: {
    readonly name: string
    readonly nameHint: string
    readonly login: string
    readonly loginHint: string
    readonly password: string
    readonly newPassword: string
    readonly currentPassword: string
    readonly passwordHint: string
    readonly code: string
    readonly role: string
    readonly email: string
    readonly optional: string
  }
  readonly signIn: {
    readonly title: string
    readonly submit: string
    readonly lost: string
    /** Where a new password comes by mail. */
    readonly forgotten: string
    readonly passkey: string
    readonly or: string
    provider(name: string): string
    readonly providerDown: string
  }
  readonly secondFactor: {
    readonly title: string
    readonly lead: string
    /** For somebody who has passkeys and no authenticator. */
    readonly passkeyLead: string
    readonly submit: string
    readonly again: string
  }
  readonly account: AccountWords
  readonly passkeys: PasskeyWords
  readonly enrol: {
    readonly title: string
    lead(role: string): string
    readonly totp: string
    readonly passkey: string
  }
  readonly reset: ResetWords
  readonly letters: LetterWords
  readonly people: PeopleWords
  readonly invitation: {
    readonly title: string
    lead(paper: string, role: string): string
    readonly again: string
    readonly submit: string
    readonly gone: string
    readonly goneAdvice: string
  }
  readonly setUp: SetUpWords
  /** What was done, by the name in the address that the page was led to. */
  readonly done: Readonly<Record<Done, string>>
  readonly errors: ErrorsOfDesk
  /** Why the interface says no before the newsroom is asked. */
  readonly door: Readonly<
    Record<'signed_out' | 'foreign' | 'must_enrol' | 'no_scope' | 'unknown' | 'method' | 'failed', string>
  >
  /** The page that the app's screens come to life in. */
  readonly app: { readonly loading: string; readonly needsScript: string; readonly signedIn: string }
}

/** What a page may say that it did. */
export const DONE = [
  'password',
  'removed',
  'ended',
  'language',
  'edition',
  'passkey',
  'passkeyNamed',
  'passkeyRemoved',
  'reset',
] as const
export type Done = (typeof DONE)[number]

export interface AccountWords {
  readonly title: string
  readonly password: string
  readonly changePassword: string
  readonly others: string
  readonly totp: string
  readonly totpOff: string
  readonly totpOn: string
  readonly totpStart: string
  readonly totpLead: string
  readonly secret: string
  readonly address: string
  readonly totpConfirm: string
  readonly totpRemove: string
  readonly codes: string
  codesLeft(count: number): string
  readonly codesLead: string
  readonly codesIssue: string
  readonly codesVoid: string
  readonly sessions: string
  readonly here: string
  readonly unknownBrowser: string
  sessionFrom(address: string): string
  sessionTimes(begun: string, seen: string, until: string): string
  readonly end: string
  readonly endAll: string
  readonly endAllLead: string
  readonly endTokens: string
  readonly tokens: string
  readonly tokensLead: string
  readonly language: string
  readonly save: string
  readonly back: string
}

export interface PasskeyWords {
  readonly title: string
  readonly lead: string
  readonly none: string
  readonly add: string
  readonly name: string
  readonly nameHint: string
  readonly make: string
  readonly rename: string
  readonly remove: string
  readonly removeLead: string
  times(made: string, used: string | undefined): string
  readonly backedUp: string
  /** In a browser that has none, or without a script. */
  readonly without: string
  readonly failed: string
  readonly known: string
  readonly qr: string
}

export interface ResetWords {
  readonly askTitle: string
  readonly askLead: string
  readonly loginOrEmail: string
  readonly ask: string
  readonly asked: string
  readonly title: string
  lead(login: string): string
  readonly submit: string
  readonly gone: string
  readonly goneAdvice: string
}

/** What comes by mail. */
export interface LetterWords {
  invitationSubject(paper: string): string
  invitation(letter: { name: string; paper: string; role: string; link: string; until: string }): string
  resetSubject(paper: string): string
  reset(letter: { name: string; paper: string; login: string; link: string; until: string }): string
}

/** Of invitations, at first run. */
export interface PeopleWords {
  readonly inviteSubmit: string
  linkFor(name: string): string
  linkLead(until: string): string
}

export interface SetUpWords {
  readonly title: string
  readonly steps: readonly [string, string, string, string]
  step(number: number): string
  readonly paper: string
  readonly paperLead: string
  readonly labels: Readonly<Record<SettingLabel, string>>
  readonly sections: string
  readonly sectionsLead: string
  readonly sectionName: string
  readonly slug: string
  readonly footer: string
  readonly footerLead: string
  readonly administrator: string
  readonly administratorLead: string
  readonly edition: string
  readonly editionLead: string
  readonly colleagues: string
  readonly colleaguesLead: string
  readonly colleague: string
  readonly later: string
  sentTo(name: string, email: string): string
  readonly next: string
  readonly finish: string
  readonly gone: string
  readonly goneAdvice: string
}

export type SettingLabel =
  | 'name'
  | 'title'
  | 'tagline'
  | 'timeZone'
  | 'publisher'
  | 'telephone'
  | 'icp'
  | 'police'
  | 'licence'
  | 'complaints'
  | 'edition'

/** Why a picture was not taken, or a story with it not published. `which`: as `which` says them, joined by `and`. */
export interface PictureReproofs {
  readonly empty: string
  tooLarge(most: string): string
  /** Of how many million pixels it may be. */
  readonly pixels: (millions: number) => string
  readonly frames: string
  readonly svg: string
  type(type: string): string
  readonly unknown: string
  readonly broken: string
  /** Of one that stands elsewhere: why it could not be fetched. */
  readonly notPublic: string
  readonly noAddress: string
  answered(status: string): string
  readonly tooSlow: string
  readonly unreachable: string
  readonly inUse: string
  /** One picture of a story: its number in the text, 0 at the head; by its name alone where there is no story. */
  which(number: number | undefined, name: string): string
  readonly and: string
  lacks(which: string, trouble: 'credit' | 'licence'): string
  notInForce(which: string): string
  gone(which: string): string
}

export interface ErrorsOfDesk {
  readonly picture: PictureReproofs
  readonly title: string
  /** Of every failure to sign in, whatever was wrong. */
  readonly wrong: string
  tooMany(until: string | undefined): string
  readonly current: string
  readonly code: string
  readonly passwordShort: string
  readonly passwordLong: string
  readonly passwordEasy: string
  readonly loginTaken: string
  readonly login: string
  readonly name: string
  readonly email: string
  readonly emailTaken: string
  readonly lastAdministrator: string
  readonly passkey: string
  readonly passkeyName: string
  readonly passkeyKnown: string
  readonly passkeysTooMany: string
  readonly termEmpty: string
  readonly termSpaces: string
  readonly termLong: string
  readonly termReading: string
  readonly longAgo: string
  readonly slug: string
  readonly slugTaken: string
  readonly sectionName: string
  setting(label: string): string
  readonly missing: string
  readonly stale: string
  readonly other: string
  readonly forbidden: string
  readonly forbiddenAdvice: string
  readonly foreign: string
  readonly foreignAdvice: string
}
