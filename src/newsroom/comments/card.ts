import type { Instant } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Ban } from '../readers/bans.ts'
import type { WordHit, WordMatcher } from '../word-lists/word-matcher.ts'
import type { Rule, ThreadKind, Verdict } from './comment.ts'

/** A comment as a moderator has it before them. */
export interface Card {
  readonly id: Id
  readonly floor: number
  readonly author: string
  readonly byStaff: boolean
  readonly reader: CardReader | undefined
  readonly thread: { readonly id: Id; readonly of: ThreadKind; readonly title: string; readonly path: string }
  /** What it answers. */
  readonly parent: { readonly floor: number; readonly author: string; readonly text: string } | undefined
  readonly text: string
  readonly quote: string | undefined
  readonly verdict: Verdict
  readonly rule: Rule | undefined
  readonly reason: string | undefined
  /** What the word list, as it stands today, finds in it. */
  readonly hits: readonly WordHit[]
  readonly reports: readonly { readonly reason: string; readonly note: string | undefined; readonly at: Instant }[]
  readonly appeal: { readonly id: Id; readonly text: string; readonly at: Instant } | undefined
  readonly likes: number
  readonly postedAt: Instant
  readonly editedAt: Instant | undefined
  readonly withdrawnAt: Instant | undefined
}

export interface CardReader {
  readonly id: Id
  readonly name: string
  /** 通过31 驳回2. */
  readonly approved: number
  readonly rejected: number
  readonly joinedAt: Instant
  /** Banned; null: until it is lifted. */
  readonly bannedUntil: Instant | null | undefined
}

export interface CardRow {
  readonly id: Id
  readonly floor: number
  readonly author: string
  readonly staff_id: Id | null
  readonly reader_id: Id | null
  readonly text: string
  readonly quote: string | null
  readonly verdict: string
  readonly rule: string | null
  readonly reason: string | null
  readonly posted_at: Instant
  readonly edited_at: Instant | null
  readonly withdrawn_at: Instant | null
  readonly likes: number
  readonly thread_id: Id
  readonly kind: string
  readonly live_headline: string | null
  readonly topic_name: string | null
  readonly slug: string | null
  readonly item_headline: string | null
  readonly parent_floor: number | null
  readonly parent_author: string | null
  readonly answered_name: string | null
  readonly parent_text: string | null
  readonly reader_name: string | null
  readonly approved: number | null
  readonly rejected: number | null
  readonly joined_at: Instant | null
}

export interface CardNeighbours {
  readonly reports: readonly {
    readonly comment_id: Id
    readonly reason: string
    readonly note: string | null
    readonly made_at: Instant
  }[]
  readonly appeals: readonly {
    readonly comment_id: Id
    readonly id: Id
    readonly text: string
    readonly made_at: Instant
  }[]
  /** Of those of their writers who are banned. */
  readonly bans: ReadonlyMap<Id, Pick<Ban, 'until'>>
}

const MOST_HITS = 30

export function cardOf(row: CardRow, { reports, appeals, bans }: CardNeighbours, words: WordMatcher): Card {
  const appeal = appeals.find(({ comment_id: id }) => id === row.id)
  const ban = row.reader_id === null ? undefined : bans.get(row.reader_id)
  return {
    id: row.id,
    floor: row.floor,
    author: row.author,
    byStaff: row.staff_id !== null,
    reader:
      row.reader_id === null
        ? undefined
        : {
            id: row.reader_id,
            name: row.reader_name ?? row.author,
            approved: row.approved ?? 0,
            rejected: row.rejected ?? 0,
            joinedAt: row.joined_at ?? row.posted_at,
            bannedUntil: ban && (ban.until ?? null),
          },
    thread: {
      id: row.thread_id,
      of: row.kind as ThreadKind,
      title: row.live_headline ?? row.topic_name ?? row.item_headline ?? '',
      path: `/c/${row.id}`,
    },
    parent:
      row.parent_floor === null
        ? undefined
        : {
            floor: row.parent_floor,
            author: row.answered_name ?? row.parent_author ?? '',
            text: row.parent_text ?? '',
          },
    text: row.text,
    quote: row.quote ?? undefined,
    verdict: row.verdict as Verdict,
    rule: (row.rule as Rule | null) ?? undefined,
    reason: row.reason ?? undefined,
    hits: words.find(row.text, { most: MOST_HITS }),
    reports: reports
      .filter(({ comment_id: id }) => id === row.id)
      .map(({ reason, note, made_at: at }) => ({ reason, note: note ?? undefined, at })),
    appeal: appeal && { id: appeal.id, text: appeal.text, at: appeal.made_at },
    likes: row.likes,
    postedAt: row.posted_at,
    editedAt: row.edited_at ?? undefined,
    withdrawnAt: row.withdrawn_at ?? undefined,
  }
}
