import type { Facts, Refusal, RefusalCode } from '../../kernel/refusal.ts'
import type { DeskWords } from '../../messages/desk-words.ts'
import { reproofOf } from '../refusal-words.ts'

/** A new code without a status does not compile. */
const STATUS: Readonly<Record<RefusalCode, number>> = {
  missing: 404,
  forbidden: 403,
  invalid: 422,
  stale: 409,
  embargoed: 409,
  too_fast: 429,
  too_large: 413,
  unsupported: 415,
}

/** Why the interface itself says no, before the newsroom is asked; `failed` is our own fault. */
type DoorCode = 'signed_out' | 'foreign' | 'must_enrol' | 'no_scope' | 'unknown' | 'method' | 'failed'

const DOOR: Readonly<Record<DoorCode, number>> = {
  signed_out: 401,
  foreign: 403,
  must_enrol: 403,
  no_scope: 403,
  unknown: 404,
  method: 405,
  failed: 500,
}

/** What every answer says that is not what was asked for (after RFC 9457). */
export interface Problem {
  readonly status: number
  readonly code: RefusalCode | DoorCode
  readonly facts: Facts
  /** In the language of whoever asked. */
  readonly message: string
}

export function problemOf(refusal: Refusal, words: DeskWords, timeZone: string): Problem {
  const { code, facts } = refusal
  return { status: STATUS[code], code, facts, message: reproofOf(refusal, words, timeZone).says }
}

export function doorProblem(code: DoorCode, words: DeskWords, facts: Facts = {}): Problem {
  return { status: DOOR[code], code, facts, message: words.door[code] }
}
