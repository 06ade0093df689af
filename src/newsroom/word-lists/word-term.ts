import type { Instant } from '../../kernel/clock.ts'

/**
 * What a term does to a comment that has it: somebody reads it first; it is turned down; or nothing at all, and what
 * stands inside it is not caught either (妈 in 妈妈).
 */
export const EFFECTS = ['hold', 'reject', 'allow'] as const
export type Effect = (typeof EFFECTS)[number]

export const LONGEST_TERM = 40
export const LONGEST_NOTE = 200
/** As many as a matcher is measured with, and half again. */
export const MOST_TERMS = 15_000

/** A term as somebody writes it into the list. */
export interface WordOrder {
  readonly text: string
  readonly effect: Effect
  /** Also caught by its sound: for terms of two characters and more. */
  readonly homophones?: boolean | undefined
  readonly note?: string | undefined
}

export interface WordTerm extends Omit<WordOrder, 'note' | 'homophones'> {
  readonly homophones: boolean
  /** By which a verdict names it: 词表第3条. */
  readonly number: number
  readonly note: string | undefined
  readonly setAt: Instant
  /** As the log names them. */
  readonly setBy: string
}
