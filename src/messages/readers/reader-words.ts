/** Why a name cannot be had. */
export type NameTrouble = 'too short' | 'too long' | 'characters' | 'house' | 'taken' | 'listed' | 'withdrawn'

/** What somebody was told. */
export type NoticeWord =
  | 'answer'
  | 'mention'
  | 'approved'
  | 'held'
  | 'rejected'
  | 'appeal_granted'
  | 'appeal_denied'
  | 'appeal_reopened'
  | 'name_taken'
  | 'name_returned'

/** What was done, said on the page that follows. */
export const READER_DONE = ['renamed', 'asked', 'address', 'ended', 'others', 'passkey', 'removed', 'seen'] as const
export type ReaderDone = (typeof READER_DONE)[number]

/** The words of readers' sign-in and of their own page, in one language. */
export interface ReaderWords {
  readonly signIn: {
    readonly title: string
    readonly lead: string
    readonly email: string
    readonly emailHint: string
    readonly send: string
    readonly sent: string
    sentSays(minutes: number): string
    readonly again: string
    readonly passkey: string
    readonly passkeyFailed: string
    provider(name: string): string
    readonly providerDown: string
    readonly noWay: string
  }
  readonly link: {
    readonly title: string
    /** Whose link it is: the name that is known, and the address as far as it is shown. */
    known(name: string, address: string): string
    fresh(address: string): string
    other(name: string): string
    readonly enter: string
    readonly gone: string
    readonly goneSays: string
  }
  readonly naming: {
    readonly title: string
    readonly lead: string
    readonly name: string
    readonly hint: string
    readonly join: string
    readonly late: string
  }
  readonly own: {
    readonly title: string
    readonly name: string
    readonly rename: string
    readonly notices: string
    readonly noNotices: string
    readonly kinds: Readonly<Record<NoticeWord, string>>
    readonly seen: string
    readonly comments: string
    readonly noComments: string
    readonly states: Readonly<Record<'shown' | 'held' | 'rejected' | 'withdrawn', string>>
    readonly sessions: string
    readonly sessionsSays: string
    readonly here: string
    readonly unknownBrowser: string
    readonly factors: Readonly<Record<'link' | 'passkey' | 'provider', string>>
    lastSeen(at: string): string
    readonly end: string
    readonly endOthers: string
    readonly passkeysSays: string
    passkeyTimes(made: string, used: string | undefined): string
    readonly addPasskey: string
    readonly passkeyName: string
    readonly makePasskey: string
    readonly removePasskey: string
    readonly without: string
    readonly passkeyFailed: string
    readonly ways: string
    address(masked: string): string
    readonly newAddress: string
    readonly newAddressHint: string
    readonly addAddress: string
    readonly changeAddress: string
    newAddressIs(name: string, masked: string): string
    provider(host: string): string
    readonly data: string
    readonly dataSays: string
    readonly download: string
    readonly leave: string
    readonly leaveSays: string
    readonly signOut: string
    banned(until: string | undefined, reason: string): string
    /** Theirs was not for the public, and another is wanted. */
    nameTaken(reason: string): string
  }
  readonly leave: {
    readonly title: string
    readonly says: string
    readonly comments: string
    readonly kept: string
    readonly withdrawn: string
    typed(name: string): string
    readonly act: string
    readonly stay: string
    readonly gone: string
    readonly goneSays: string
    readonly home: string
  }
  readonly done: Readonly<Record<ReaderDone, string>>
  readonly errors: {
    readonly title: string
    readonly foreign: string
    tooFast(until: string | undefined): string
    readonly form: string
    readonly missing: string
    readonly names: Readonly<Record<NameTrouble, string>>
    readonly email: string
    readonly emailTaken: string
    readonly passkey: string
    readonly passkeyKnown: string
    readonly passkeysTooMany: string
    readonly passkeyName: string
    readonly typed: string
    readonly signInFirst: string
    /** A name is said to all. */
    readonly bannedName: string
  }
  readonly letter: {
    subject(paper: string): string
    text(letter: { readonly paper: string; readonly link: string; readonly minutes: number }): string
  }
  /** To the address that a reader wants to have from now on. */
  readonly addressLetter: {
    subject(paper: string): string
    text(letter: { readonly paper: string; readonly link: string; readonly minutes: number }): string
  }
  /** To the one that they had. */
  readonly movedLetter: {
    subject(paper: string): string
    text(letter: { readonly paper: string; readonly link: string }): string
  }
}
