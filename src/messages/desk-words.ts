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
  readonly signIn: { readonly title: string; readonly submit: string; readonly lost: string }
  readonly secondFactor: {
    readonly title: string
    readonly lead: string
    readonly submit: string
    readonly again: string
  }
  readonly account: AccountWords
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
  readonly door: Readonly<Record<'signed_out' | 'foreign' | 'no_scope' | 'unknown' | 'method' | 'failed', string>>
  /** The page that the app's screens come to life in. */
  readonly app: { readonly loading: string; readonly needsScript: string; readonly signedIn: string }
}

/** What a page may say that it did. */
export const DONE = ['password', 'removed', 'ended', 'language', 'disabled', 'edition'] as const
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
  readonly language: string
  readonly save: string
  readonly back: string
}

export interface PeopleWords {
  readonly title: string
  readonly nobody: string
  readonly canSignIn: string
  readonly cannotYet: string
  readonly disabled: string
  joined(at: string): string
  readonly you: string
  readonly newLink: string
  readonly newLinkLead: string
  readonly disable: string
  readonly disableLead: string
  readonly invite: string
  readonly inviteLead: string
  readonly inviteSubmit: string
  linkFor(name: string): string
  linkLead(until: string): string
  readonly back: string
}

export interface SetUpWords {
  readonly title: string
  readonly steps: readonly [string, string, string]
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
  readonly next: string
  readonly finish: string
  readonly gone: string
  readonly goneAdvice: string
}

export type SettingLabel =
  | 'name'
  | 'tagline'
  | 'timeZone'
  | 'publisher'
  | 'telephone'
  | 'icp'
  | 'police'
  | 'licence'
  | 'complaints'
  | 'edition'

export interface ErrorsOfDesk {
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
