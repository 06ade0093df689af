import type { CommentWords } from './comments/comment-words.ts'
import type { RefusalCode } from '../kernel/refusal.ts'
import type { Byline } from '../newsroom/articles/article.ts'
import type { HotReasons } from '../newsroom/hot/reasons.ts'
import type { Mark, Span } from '../newsroom/hot/weights.ts'

/** A day and a time of day in the paper's time zone. Months and days count from 1; Sunday is 0. */
export interface CalendarTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly hour: number
  readonly minute: number
}

/** The statuses that have a page of their own. */
export const ERROR_STATUSES = [400, 404, 405, 410, 413, 500, 503] as const
export type ErrorStatus = (typeof ERROR_STATUSES)[number]

/** What the editors say when a page cannot be shown: what happened, and what to do. */
export interface ErrorWords {
  readonly title: string
  readonly what: string
  readonly advice: string
}

/**
 * The words of the interface in one language. A language that lacks one does not compile. Sentences with something in
 * them are functions, because the order of words is the language's own affair.
 */
export interface Words {
  /** BCP 47. */
  readonly language: 'zh-Hans' | 'zh-Hant-TW' | 'zh-Hant-HK' | 'en'
  /** Between the page's title and the paper's name. */
  readonly titleBar: string
  readonly listComma: string
  quoted(text: string): string
  /** A number as a list shows it: 3.1万. */
  count(number: number): string
  readonly dates: DateWords
  readonly frame: FrameWords
  readonly settings: SettingWords
  readonly article: ArticleWords
  readonly lists: ListWords
  readonly wire: WireWords
  readonly hot: HotWords
  readonly comments: CommentWords
  readonly search: SearchWords
  readonly corrections: CorrectionWords
  readonly errors: Readonly<Record<ErrorStatus, ErrorWords>>
  readonly errorPage: { readonly number: (status: number) => string; readonly reference: (id: string) => string }
  readonly refusals: Readonly<Record<RefusalCode, string>>
}

export interface DateWords {
  /** 2026年11月22日 星期日 */
  fullDay(time: CalendarTime): string
  /** 11月22日, and 2020年12月22日 where the year is another than `year`. */
  day(time: CalendarTime, year: number): string
  /** 星期日 */
  weekday(time: CalendarTime): string
}

export interface FrameWords {
  readonly signIn: string
  readonly skip: string
  readonly editions: string
  readonly sections: string
  readonly services: string
  readonly home: string
  readonly wire: string
  readonly topics: string
  readonly hot: string
  readonly corrections: string
  readonly ear: string
  readonly now: string
  readonly feed: string
  rights(publisher: string): string
  address(address: string): string
  telephone(number: string): string
  readonly madeWith: readonly [before: string, after: string]
}

export interface SettingWords {
  readonly title: string
  readonly size: string
  readonly sizes: Readonly<Record<'s' | 'm' | 'l' | 'xl', string>>
  readonly theme: string
  /** What stands over the words of a story. */
  readonly readings: string
  readonly readingKinds: Readonly<Record<'none' | 'pinyin' | 'zhuyin', string>>
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>
}

export interface ArticleWords {
  readonly roles: Readonly<Record<Byline['role'], string>>
  readonly source: string
  readonly published: string
  readonly updated: string
  readonly length: string
  lengthOf(characters: number, minutes: number): string
  readonly editor: string
  readonly originalHeadline: string
  readonly share: string
  readonly mail: string
  readonly topics: string
  topic(name: string): string
  readonly neighbours: string
  readonly previous: string
  readonly next: string
  readonly correction: string
  readonly notes: string
  note(number: number): string
  readonly backToText: string
  readonly table: string
  readonly related: string
  sharedTopics(names: string): string
  sharedWords(words: string): string
  /** Why a story stands beside another: an editor put it there; who reads the one reads the other. */
  readonly picked: string
  readonly readTogether: string
  /** Heading of the hot list that stood beside an imported story where it came from. */
  readonly hotElsewhere: string
  /** Behind the date of an imported story whose page did not give it. */
  readonly dateInferred: string
  readonly retracted: string
  readonly retractionTitle: string
  readonly retractedAt: string
  readonly retractionStays: string
  readonly expired: string
  readonly expiredTitle: string
  readonly expiredAt: string
  readonly expiredStays: string
  /** Above a page that is shown to some before it is public; and above one that is the same as readers have. */
  readonly preview: string
  readonly previewPublic: string
  readonly commentsClosed: string
  publishedAt(when: string): string
  updatedAt(when: string): string
  /** What stands before a link on a page that was open when the story changed; times as 14:03. */
  readonly notices: {
    updated(clock: string): string
    corrected(clock: string): string
    withdrawn(clock: string): string
    readonly look: string
  }
  readonly empty: string
}

export interface ListWords {
  readonly briefs: string
  readonly all: string
  readonly allTopics: string
  readonly older: string
  readonly opinion: string
  readonly timeline: string
  readonly newestFirst: string
  readonly oldestFirst: string
  /** Of a topic that is followed no more. */
  readonly closed: string
  readonly background: string
  readonly topicWire: string
  stories(count: number): string
  readonly noStories: string
  readonly noTopics: string
  readonly noTopicStories: string
  readonly noTopicWire: string
  readonly frontPending: string
  readonly loading: string
  readonly loadFailed: string
  topicsDescription(paper: string): string
  sectionDescription(section: string, paper: string): string
}

export interface WireWords {
  readonly pinned: string
  readonly flash: string
  readonly corrected: string
  readonly days: string
  readonly today: string
  readonly sections: string
  readonly topics: string
  readonly everything: string
  readonly flashes: string
  /** What a choice of days, sections or topics is called where it is not seen with its heading. */
  filterBy(title: string): string
  items(count: number): string
  readonly older: string
  readonly newer: string
  readonly live: string
  /** `{n}` stands for the number: it is put in by a script in the browser. */
  readonly fresh: string
  /** `{time}` stands for the time of day of the last item. */
  readonly lost: string
  readonly reload: string
  readonly empty: string
  emptyOf(what: string): string
  readonly emptyDay: string
  readonly description: string
}

export interface HotWords {
  readonly spans: Readonly<Record<Span, string>>
  readonly title: string
  readonly choose: string
  /** Why a story stands where it stands. */
  reason(span: Span, reasons: HotReasons): string
  readonly empty: string
  readonly how: string
  /** How places are reckoned, at the foot of the list's own page. */
  readonly reckoning: {
    readonly title: string
    readonly done: string
    readonly weight: string
    readonly marks: Readonly<Record<Mark, string>>
    halves(span: string, hours: number): string
    readonly rules: readonly string[]
  }
}

/** What a paper has that a search can be tried with. */
export interface SearchExamples {
  /** Words of its newest headline. */
  readonly words: string | undefined
  readonly topic: string | undefined
  readonly section: string | undefined
  /** `2026-11`. */
  readonly month: string
}

export interface SearchWords {
  readonly title: string
  readonly label: string
  readonly placeholder: string
  readonly submit: string
  /** `about`: the number is nearly right. */
  found(query: string, total: number, about: boolean): string
  nothing(query: string): string
  readonly advice: readonly string[]
  readonly first: string
  readonly more: string
  readonly order: { readonly label: string; readonly relevance: string; readonly date: string }
  readonly kinds: { readonly label: string; article(count: number): string; wire(count: number): string }
  readonly refine: {
    readonly label: string
    readonly sections: string
    readonly topics: string
    readonly days: string
    readonly week: string
    readonly month: string
    readonly year: string
    remove(filter: string): string
  }
  readonly filters: Readonly<Record<'section' | 'topic' | 'author' | 'from' | 'to' | 'not', (value: string) => string>>
  /** Stands before what may have been meant. */
  readonly meant: string
  readonly notes: {
    readonly length: string
    readonly quotes: string
    readonly 'only-unwanted': string
    operator(text: string): string
  }
  readonly unknown: Readonly<Record<'section' | 'topic' | 'author', (value: string) => string>>
  readonly help: {
    readonly title: string
    /** Queries that find something in this paper; undefined where it does not have yet what they are made of. */
    lines(own: SearchExamples): readonly (readonly [typed: string | undefined, means: string])[]
    /** How else words are written, of no paper. */
    readonly ways: readonly (readonly [typed: string, means: string])[]
  }
  readonly suggestions: {
    readonly label: string
    readonly headline: string
    readonly topic: string
    readonly person: string
    said(count: number): string
  }
}

export interface CorrectionWords {
  readonly title: string
  readonly lead: string
  readonly kinds: Readonly<Record<'correction' | 'retraction', string>>
  readonly empty: string
  readonly all: string
  readonly older: string
}
