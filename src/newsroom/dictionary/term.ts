import type { Instant } from '../../kernel/clock.ts'
import { type Edition, EDITIONS } from '../settings/setting.ts'

/** A term of the house dictionary, as the paper writes it. */
export interface Term {
  readonly term: string
  /** The name of somebody or something: never split, never reworded. */
  readonly isName: boolean
  /** What an edition prints for it, where that is not what the conversion gives. */
  readonly forms: Forms
  /** How it is read, where that is not what anyone would think: a syllable with its tone mark for each Han character. */
  readonly reading: string | undefined
  readonly note: string | undefined
  readonly setAt: Instant
  readonly setBy: string
}

export type Forms = { readonly [Name in Edition]?: string | undefined }

/** What is said of a term. */
export type TermTold = Pick<Term, 'term' | 'isName' | 'forms' | 'reading' | 'note'>

/** The same as somebody typed it. */
export interface TermOrder {
  readonly term: string
  readonly forms?: Forms | undefined
  readonly isName?: boolean | undefined
  readonly reading?: string | undefined
  readonly note?: string | undefined
}

/** In UTF-16 units. */
export const LONGEST_TERM = 40
export const LONGEST_NOTE = 500
export const LONGEST_READING = 400

/** A passage of a story may be longer than a term: the words around it say which of several places is meant. */
export const LONGEST_PASSAGE = 60

/** What a term is in the dictionary for: it is a name, an edition has a form of its own, it is read otherwise. */
export const TERM_KINDS = ['name', ...EDITIONS, 'reading'] as const
export type TermKind = (typeof TERM_KINDS)[number]

/** By sound or by strokes, as the language of whoever looks has it; or what was set last first. */
export const TERM_ORDERS = ['term', 'recent'] as const
export type TermOrdering = (typeof TERM_ORDERS)[number]

export function isOfKind(told: Pick<Term, 'isName' | 'forms' | 'reading'>, kind: TermKind): boolean {
  if (kind === 'name') return told.isName
  return kind === 'reading' ? told.reading !== undefined : told.forms[kind] !== undefined
}

/** Is anything said of it that a page, or its reading, would show? */
export function saysAnything(told: Pick<Term, 'isName' | 'forms' | 'reading'>): boolean {
  return TERM_KINDS.some((kind) => isOfKind(told, kind))
}

/** Does it tell an edition anything? A name is told to all. */
export function isTold(edition: Edition, { isName, forms }: Pick<Term, 'isName' | 'forms'>): boolean {
  return isName || forms[edition] !== undefined
}
