/**
 * Why the newsroom says no. Codes are few on purpose: a surface (web, command line) maps each to a status and to words
 * in the reader's language; a new code without a status does not compile.
 */
export type RefusalCode =
  | 'missing'
  | 'forbidden'
  | 'invalid'
  | 'stale'
  | 'embargoed'
  | 'too_fast'
  | 'too_large'
  | 'unsupported'

export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** An expected "no": the caller asked for something that cannot be. Anything else thrown is our own fault. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly facts: Facts

  /** `facts` say what was refused, for a program and for the log: `{ noun: 'article', id }`. */
  constructor(code: RefusalCode, facts: Facts = {}) {
    super(`${code} ${JSON.stringify(facts)}`)
    this.code = code
    this.facts = facts
  }
}
