import type { Script } from '../../hanzi/scripts/script.ts'

/** All that a saved news page tells, as far as it could be read. Texts are repaired; what is missing is null or empty. */
export interface PageReading {
  /** Null: there is no article on this page (a front, a list, an error page). */
  readonly article: PageArticle | null
  /** The rolling feed beside the article: headlines with a time. */
  readonly wire: readonly PageWireItem[]
  readonly related: readonly PageRelated[]
  readonly hot: readonly { readonly headline: string }[]
  readonly repairs: PageRepairs
}

export interface PageArticle {
  readonly headline: string | null
  /** 原标题: what the source called it. */
  readonly originalHeadline: string | null
  /** 来源: agency, paper or site that it came from. Never a person. */
  readonly source: string | null
  /** Who wrote it; several names are separated by one space. */
  readonly author: string | null
  /** 责任编辑: who answers for it at the site that the page is from. */
  readonly editor: string | null
  readonly published: PageTime | null
  /** The text by paragraphs (headings, list items and quotations too), in order. */
  readonly body: readonly string[]
  /** The same with its form. */
  readonly blocks: readonly PageBlock[]
}

export interface PageTime {
  /** The clock of the page, UTC+8: `2020-12-22` or `2020-12-22T21:55`. */
  readonly value: string
  readonly precision: 'day' | 'minute'
  /** Put together from hints (a day in the text, the year of what stands beside it), not said by the page. */
  readonly inferred: boolean
}

export type PageBlock =
  | { readonly kind: 'paragraph' | 'quote' | 'item'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string; readonly level: number }
  | { readonly kind: 'figure'; readonly src: string; readonly caption: string | null }

export interface PageWireItem {
  /** `2020-12-22 21:55`, or the day alone. */
  readonly at: string
  readonly headline: string
  readonly topic: string | null
}

export interface PageRelated {
  readonly headline: string
  /** Comments that the page counted; null where it did not. */
  readonly comments: number | null
  /** 0 to 1: how sure it is that this is a related story rather than something else in a list. */
  readonly confidence: number
}

export interface PageRepairs {
  /** Injected pinyin readings that were removed. */
  readonly readings: number
  /** Half-width marks that became full-width. */
  readonly punctuation: number
  /** The script that badly converted text was brought back to. */
  readonly script: Script | null
}

/** What is known about a file besides its bytes. */
export interface PageHints {
  /** Where the page was saved from; a day in the address is a last resort for the date. */
  readonly address?: string
  /** `charset` of the response, if it came over HTTP. */
  readonly encoding?: string
  /** More bytes than this are refused unread. */
  readonly maximumBytes?: number
}
