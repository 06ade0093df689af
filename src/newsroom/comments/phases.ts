import { DAY, later } from '../../kernel/clock.ts'
import { Refusal, type RefusalCode } from '../../kernel/refusal.ts'
import { firstHit } from '../word-lists/word-matcher.ts'
import type { Rule, Verdict } from './comment.ts'
import type { Facts } from './facts.ts'

/** What a phase says: a verdict that is kept with the comment, or a refusal, of which nothing is kept. */
export type Ruling =
  | { readonly verdict: Verdict; readonly reason?: string | undefined }
  | { readonly refused: RefusalCode; readonly reason: string }

/** Looks at the facts and says something, or leaves it to those behind it. Touches no database and no network. */
export type Phase = (facts: Facts) => Ruling | undefined

/** The order is the policy: the first that says something has said it. */
export const phases = {
  threadTakesComments, // may it be said here at all?
  readerMayWrite,
  notEmpty, // is it a comment?
  notRepeated,
  notTooFast,
  forbiddenWords, // may it be said at all, whoever says it?
  readBefore, // must somebody read it first, whoever writes?
  sleepingAccount,
  trustedReader, // approve early
  bannedWords,
  tooManyLinks, // hold for a person
  sameWords,
  newReader,
  crowd,
} as const satisfies { readonly [Name in Rule]?: Phase }

export interface Judged {
  readonly verdict: Verdict
  /** undefined: no phase had anything to say. */
  readonly rule: Rule | undefined
  readonly reason: string | undefined
}

/**
 * Asks the phases in their order; the first verdict wins, and what nobody objects to is approved. Throws the refusal of
 * a phase with its rule among the facts.
 */
export function judge(facts: Facts, asked: Readonly<Record<string, Phase>> = phases): Judged {
  for (const [rule, phase] of Object.entries(asked)) {
    const ruling = phase(facts)
    if (!ruling) continue
    if ('refused' in ruling) throw new Refusal(ruling.refused, { noun: 'comment', rule, reason: ruling.reason })
    return { verdict: ruling.verdict, rule: rule as Rule, reason: ruling.reason }
  }
  return { verdict: 'approve', rule: undefined, reason: undefined }
}

/** Members are readers of some standing. */
const MEMBER_APPROVED = 3
const MEMBER_DAYS = 7
const TRUSTED_APPROVED = 30
const TRUSTED_DAYS = 30
/** Of so many approved comments, one may have been rejected. */
const TRUSTED_PER_REJECTED = 20
const SLEEP_DAYS = 180
/** So many readers say the same in a day by agreement. */
const CHORUS = 3

function threadTakesComments({ thread }: Facts): Ruling | undefined {
  if (!thread.before) return { refused: 'stale', reason: 'not before readers' }
  if (thread.mode === 'closed') return { refused: 'stale', reason: 'closed' }
  return undefined
}

function readerMayWrite({ writer, thread, now }: Facts): Ruling | undefined {
  if (!writer) return undefined
  if (writer.ban) return { refused: 'forbidden', reason: `banned until ${writer.ban.until ?? 'lifted'}` }
  const member = writer.approved >= MEMBER_APPROVED && later(writer.joinedAt, MEMBER_DAYS * DAY) <= now
  return thread.mode === 'members' && !member ? { refused: 'forbidden', reason: 'members only' } : undefined
}

/** Nothing can be seen of these, though some count as letters or symbols: fillers of Hangul, an empty Braille cell. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u2800\uFFFC]/gu

/** Marks and invisible characters alone say nothing. */
function notEmpty({ text }: Facts): Ruling | undefined {
  return /[\p{L}\p{N}\p{S}\p{Extended_Pictographic}]|[?？!！]/u.test(text.replaceAll(UNSEEN, ''))
    ? undefined
    : { refused: 'invalid', reason: 'empty' }
}

/** The same reader says the same on the same thread: sent twice, or pressed. */
function notRepeated({ repeats }: Facts): Ruling | undefined {
  return repeats.here ? { refused: 'invalid', reason: 'repeated' } : undefined
}

function notTooFast({ pace }: Facts): Ruling | undefined {
  if (pace.reader) return { refused: 'too_fast', reason: 'reader' }
  return pace.address ? { refused: 'too_fast', reason: 'address' } : undefined
}

/** What the word list rejects is said by nobody: not by readers of good standing, not by the staff. */
function forbiddenWords({ words }: Facts): Ruling | undefined {
  const hit = firstHit(words, 'reject')
  return hit && { verdict: 'reject', reason: String(hit.number) }
}

/** 先审后发. */
function readBefore({ thread, writer }: Facts): Ruling | undefined {
  return thread.mode === 'pre' && writer ? { verdict: 'hold' } : undefined
}

/** Silent for long, then active: sold or stolen, perhaps. Held until somebody has read one. */
function sleepingAccount({ writer, now }: Facts): Ruling | undefined {
  const last = writer?.last
  if (!last) return undefined
  if (later(last.at, SLEEP_DAYS * DAY) < now) return { verdict: 'hold', reason: last.at.slice(0, 10) }
  return last.verdict === 'hold' && last.rule === 'sleepingAccount' ? { verdict: 'hold' } : undefined
}

function trustedReader({ writer, now }: Facts): Ruling | undefined {
  if (!writer) return { verdict: 'approve', reason: 'staff' }
  const { approved, rejected, joinedAt } = writer
  const trusted =
    approved >= TRUSTED_APPROVED &&
    rejected * TRUSTED_PER_REJECTED <= approved &&
    later(joinedAt, TRUSTED_DAYS * DAY) <= now
  return trusted ? { verdict: 'approve' } : undefined
}

/** 词表: the reason is the number of the term, by which the list names it. */
function bannedWords({ words }: Facts): Ruling | undefined {
  const hit = firstHit(words, 'hold')
  return hit && { verdict: 'hold', reason: String(hit.number) }
}

const ENDS = '(?:com|net|org|info|biz|cn|cc|co|io|me|tv|top|vip|xyz|shop|site|club)(?![a-z0-9-])'
/**
 * An address of the web, with its scheme or by its end; Chinese text goes on behind it without a space. Nothing in it looks
 * back over what was read: the time grows with the text.
 */
const LINK = new RegExp(`(?:https?://|\\bwww\\.)[\\w.\\-/%?=&#~:+]+|[\\p{L}\\p{N}_-]\\.${ENDS}(?!\\.${ENDS})`, 'giu')

/** Browsers take full-width letters and the full stop of Chinese for those of an address. */
function tooManyLinks({ text, settings }: Facts): Ruling | undefined {
  const links =
    text
      .normalize('NFKC')
      .replaceAll(/。(?=[a-z])/gi, '.')
      .match(LINK)?.length ?? 0
  return links > settings.commentsLinks ? { verdict: 'hold', reason: String(links) } : undefined
}

/** Several readers say the same, or one says it all over the paper. */
function sameWords({ repeats }: Facts): Ruling | undefined {
  const times = repeats.own + repeats.others
  return repeats.own > 1 || repeats.others >= CHORUS ? { verdict: 'hold', reason: String(times) } : undefined
}

function newReader({ writer, settings }: Facts): Ruling | undefined {
  return writer && writer.approved < settings.commentsHoldFirst ? { verdict: 'hold' } : undefined
}

/** A thread on which more is said in a minute than anybody reads. */
function crowd({ pace }: Facts): Ruling | undefined {
  return pace.thread ? { verdict: 'hold' } : undefined
}
