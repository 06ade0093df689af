/** What readers are told about what they keep, follow and have sent to them. */
export interface ComfortWords {
  readonly list: {
    readonly title: string
    readonly description: string
    readonly onlyHere: string
    readonly needsScript: string
    readonly remove: string
    readonly later: { readonly title: string; readonly add: string; readonly added: string; readonly empty: string }
    readonly history: {
      readonly title: string
      readonly empty: string
      readonly keep: string
      readonly clear: string
      readonly cleared: string
    }
    /** What became of a story that was kept: nothing of it is told but this. */
    readonly withdrawn: string
  }
  readonly follows: {
    readonly title: string
    readonly follow: string
    readonly following: string
    readonly empty: string
    readonly block: string
    readonly all: string
  }
  readonly push: {
    readonly title: string
    readonly intro: string
    readonly which: string
    readonly every: string
    readonly topics: string
    readonly quiet: string
    readonly noQuiet: string
    readonly until: string
    readonly start: string
    readonly change: string
    readonly stop: string
    readonly started: string
    readonly stopped: string
    readonly denied: string
    readonly unfit: string
    readonly failed: string
    flash(paper: string): string
  }
  readonly offline: {
    readonly title: string
    readonly intro: string
    readonly start: string
    readonly stop: string
    readonly started: string
    readonly stopped: string
    readonly unfit: string
    readonly noConnection: string
    readonly says: string
    readonly kept: string
    readonly again: string
  }
  readonly newsletter: {
    readonly title: string
    intro(paper: string, hour: number): string
    readonly paused: string
    readonly address: string
    readonly submit: string
    readonly privacy: string
    readonly said: Readonly<Record<NewsletterNews, string>>
    readonly confirmTitle: string
    confirmSays(paper: string): string
    readonly confirm: string
    readonly leaveTitle: string
    readonly leaveSays: string
    readonly leave: string
  }
  readonly letter: {
    subject(paper: string, headline: string): string
    readonly front: string
    readonly hot: string
    why(paper: string): string
    readonly leave: string
    readonly online: string
    questionSubject(paper: string): string
    question(said: { readonly paper: string; readonly link: string }): string
  }
}

/** What a form about the newsletter may end with. */
export const NEWSLETTER_NEWS = ['asked', 'wrong', 'slow', 'joined', 'left', 'void'] as const
export type NewsletterNews = (typeof NEWSLETTER_NEWS)[number]
