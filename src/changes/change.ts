import type { Id } from '../kernel/ids.ts'
import type { Instant } from '../kernel/clock.ts'

/** Where an article stands on the lists of readers: what must be known to find every list that it is in. */
export interface Placement {
  readonly articleId: Id
  readonly sectionId: Id
  readonly topicIds: readonly Id[]
}

/** Where a wire item stands. */
export interface WirePlacement {
  readonly itemId: Id
  readonly at: Instant
  readonly sectionId: Id | null
  readonly topicId: Id | null
  readonly articleId: Id | null
  readonly flash: boolean
}

/** What comments hang on: its id is that of the thread. Entries of before schema 16 name the article alone. */
export interface Subject {
  readonly threadId?: Id
  readonly of?: 'article' | 'topic' | 'wire'
  readonly articleId?: Id
}

/**
 * Everything that can happen in a newsroom, in the past tense: the entries of the change log. They are kept for years,
 * so a field is only ever added, as optional; what must change otherwise becomes a new kind.
 */
export type Change =
  | ({ readonly kind: 'article.filed' } & Placement)
  | ({ readonly kind: 'article.revised'; readonly revision: number; readonly why?: string } & Placement)
  | {
      readonly kind: 'article.drafted' | 'article.locked' | 'article.unlocked'
      readonly articleId: Id
      readonly staffId: Id
    }
  | { readonly kind: 'lock.requested' | 'lock.deferred'; readonly articleId: Id; readonly staffId: Id }
  | {
      readonly kind: 'lock.handed' | 'lock.taken'
      readonly articleId: Id
      readonly staffId: Id
      readonly from: Id
      readonly reason: string | null
    }
  | {
      readonly kind: 'sidedraft.made' | 'sidedraft.dropped' | 'sidedraft.restored'
      readonly articleId: Id
      readonly sideDraftId: Id
    }
  | {
      readonly kind: 'note.written' | 'note.answered' | 'note.resolved' | 'note.reopened'
      readonly articleId: Id
      readonly noteId: Id
      readonly mentions: readonly Id[]
    }
  | ({ readonly kind: 'article.classified'; readonly before: Placement } & Placement)
  | ({ readonly kind: 'article.submitted'; readonly revision: number } & Placement)
  | ({ readonly kind: 'article.returned'; readonly reason: string } & Placement)
  | ({ readonly kind: 'article.scheduled'; readonly revision: number; readonly for: Instant } & Placement)
  | ({ readonly kind: 'article.unscheduled' } & Placement)
  | ({ readonly kind: 'article.embargoed'; readonly until: Instant } & Placement)
  | ({ readonly kind: 'article.unembargoed' } & Placement)
  | ({ readonly kind: 'article.limited'; readonly until: Instant | null } & Placement)
  /** `again`: readers had it before, and it was taken from them meanwhile. */
  | ({ readonly kind: 'article.published'; readonly revision: number; readonly again?: true } & Placement)
  | ({ readonly kind: 'article.updated'; readonly revision: number } & Placement)
  | ({ readonly kind: 'article.corrected'; readonly revision: number; readonly correctionId: Id } & Placement)
  | ({ readonly kind: 'article.retracted'; readonly reason: string } & Placement)
  | ({ readonly kind: 'article.expired' | 'article.renewed' } & Placement)
  | ({ readonly kind: 'article.recalled'; readonly reason: string } & Placement)
  | ({ readonly kind: 'article.readmitted' } & Placement)
  | ({ readonly kind: 'article.spiked' | 'article.held'; readonly reason: string } & Placement)
  | ({ readonly kind: 'article.resumed' | 'article.revived' } & Placement)
  | { readonly kind: 'article.related'; readonly articleIds: readonly Id[] }
  | { readonly kind: 'article.referred'; readonly articleId: Id; readonly list: string }
  | { readonly kind: 'article.resolved'; readonly articleId: Id; readonly referredBy: readonly Id[] }
  | { readonly kind: 'readings.changed'; readonly articleId: Id }
  | ({ readonly kind: 'wire.filed' } & WirePlacement)
  | ({ readonly kind: 'wire.corrected' } & WirePlacement)
  | ({ readonly kind: 'wire.withdrawn'; readonly reason: string } & WirePlacement)
  | ({ readonly kind: 'wire.placed'; readonly before: WirePlacement } & WirePlacement)
  | ({ readonly kind: 'wire.restored' | 'wire.unpinned' } & WirePlacement)
  | ({ readonly kind: 'wire.pinned'; readonly until: Instant } & WirePlacement)
  | {
      readonly kind: 'preview.offered' | 'preview.revoked'
      readonly linkId: Id
      readonly articleId: Id
    }
  | { readonly kind: 'recall.proved'; readonly articleId: Id; readonly node: string; readonly clean: boolean }
  | { readonly kind: 'section.opened' | 'section.renamed'; readonly sectionId: Id }
  | {
      readonly kind: 'section.hidden' | 'section.shown' | 'section.closed' | 'section.reopened'
      readonly sectionId: Id
    }
  | { readonly kind: 'section.readdressed'; readonly sectionId: Id; readonly slug: string; readonly before: string }
  | { readonly kind: 'section.ordered'; readonly sectionIds: readonly Id[] }
  | ({ readonly kind: 'section.merged'; readonly sectionId: Id } & MergedInto)
  | { readonly kind: 'topic.opened' | 'topic.described' | 'topic.closed' | 'topic.reopened'; readonly topicId: Id }
  | { readonly kind: 'topic.readdressed'; readonly topicId: Id; readonly slug: string; readonly before: string }
  | ({ readonly kind: 'topic.merged'; readonly topicId: Id } & MergedInto)
  | { readonly kind: 'source.registered' | 'source.changed'; readonly sourceId: Id }
  | { readonly kind: 'source.rated'; readonly sourceId: Id; readonly standing: string; readonly before: string }
  | {
      readonly kind: 'front.arranged'
      readonly front: string
      readonly slots: readonly FrontSlot[]
      readonly version?: number
      /** Names of the slots that hold something else than before. */
      readonly changed?: readonly string[]
      /** The version that was brought back. */
      readonly restored?: number
    }
  | { readonly kind: 'front.turned'; readonly front: string; readonly version: number; readonly turn: Instant }
  /** `rule`: which one held it. */
  | ({
      readonly kind: 'comment.posted' | 'comment.edited'
      readonly commentId: Id
      readonly verdict: string
      readonly rule?: string
    } & Subject)
  | ({ readonly kind: 'comment.withdrawn' | 'comment.restored'; readonly commentId: Id } & Subject)
  | ({ readonly kind: 'comment.liked' | 'comment.unliked' | 'comment.reported'; readonly commentId: Id } & Subject)
  | ({
      readonly kind: 'comment.judged'
      readonly commentId: Id
      readonly before?: string
      readonly verdict: string
      readonly rule?: string
      readonly reason: string
    } & Subject)
  /** `appealId`; when it is settled, what came of it. */
  | ({ readonly kind: 'comment.appealed'; readonly commentId: Id; readonly appealId: Id } & Subject)
  | ({
      readonly kind: 'appeal.settled'
      readonly commentId: Id
      readonly appealId: Id
      readonly outcome: string
    } & Subject)
  /** Its answer was taken back. */
  | ({ readonly kind: 'appeal.reopened'; readonly commentId: Id; readonly appealId: Id } & Subject)
  /** A word list term: its number (第3条), what it says, and what it does. */
  | {
      readonly kind: 'wordlist.set' | 'wordlist.removed'
      readonly number: number
      readonly term: string
      readonly effect: string
    }
  | { readonly kind: 'wordlist.imported'; readonly added: number; readonly changed: number; readonly removed: number }
  | { readonly kind: 'reader.joined' | 'reader.renamed' | 'reader.unbanned'; readonly readerId: Id }
  /** Another address to write to and to sign in by; which one does not stand here. */
  | { readonly kind: 'reader.readdressed'; readonly readerId: Id }
  /** `comments`: whether what they wrote stays, without their name, or was withdrawn. */
  | { readonly kind: 'reader.left'; readonly readerId: Id; readonly comments: 'kept' | 'withdrawn' }
  | { readonly kind: 'reader.banned'; readonly readerId: Id; readonly until: Instant | null; readonly reason: string }
  /** A name that was not for the public was taken from a reader; or given back. Which one does not stand here. */
  | { readonly kind: 'reader.unnamed'; readonly readerId: Id; readonly reason: string }
  | { readonly kind: 'reader.named'; readonly readerId: Id }
  | { readonly kind: 'reader.noted'; readonly readerId: Id; readonly noteId: Id }
  /** The rule of comments; null: that of the section, or of the site. */
  | ({ readonly kind: 'thread.ruled'; readonly mode: string | null } & Subject)
  | { readonly kind: 'section.ruled'; readonly sectionId: Id; readonly mode: string | null }
  | { readonly kind: 'reads.counted'; readonly articles: number; readonly reads: number }
  | { readonly kind: 'hot.ranked'; readonly spans: readonly string[] }
  | { readonly kind: 'hot.marked'; readonly articles: number; readonly marks: number }
  | {
      readonly kind: 'hot.pinned' | 'hot.suppressed'
      readonly articleId: Id
      readonly reason: string
      readonly until: Instant
    }
  | { readonly kind: 'hot.lifted' | 'hot.ended'; readonly articleId: Id; readonly choice: string }
  /** Stories whose readers were found to read others beside them, told by numbers alone. */
  | { readonly kind: 'reads.paired'; readonly articleIds: readonly Id[] }
  | ({ readonly kind: 'related.arranged'; readonly articleId: Id; readonly before: RelatedChoice } & RelatedChoice)
  | { readonly kind: 'picture.added'; readonly pictureId: Id }
  | {
      readonly kind: 'picture.described'
      readonly pictureId: Id
      /** By field: alt, caption, credit, licence, … */
      readonly before: Readonly<Record<string, string | null>>
      readonly after: Readonly<Record<string, string | null>>
    }
  | { readonly kind: 'picture.framed'; readonly pictureId: Id; readonly shape: string | null }
  | { readonly kind: 'picture.retired' | 'picture.reinstated'; readonly pictureId: Id }
  | { readonly kind: 'picture.deleted' | 'picture.restored' | 'picture.purged'; readonly pictureId: Id }
  | {
      readonly kind: 'dictionary.set' | 'dictionary.removed'
      readonly term: string
      readonly editions: readonly string[]
    }
  | {
      readonly kind: 'article.spelled'
      readonly articleId: Id
      readonly edition: string
      readonly passage: string
    }
  | { readonly kind: 'staff.joined' | 'staff.invited' | 'staff.admitted' | 'staff.disabled'; readonly staffId: Id }
  | { readonly kind: 'staff.enabled' | 'staff.described'; readonly staffId: Id }
  | { readonly kind: 'staff.appointed'; readonly staffId: Id; readonly before: string; readonly role: string }
  | { readonly kind: 'signin.locked'; readonly staffId: Id | null; readonly until: Instant }
  | { readonly kind: 'session.opened'; readonly staffId: Id; readonly sessionId: Id; readonly factor: string }
  | { readonly kind: 'session.closed' | 'session.revoked'; readonly staffId: Id; readonly sessionIds: readonly Id[] }
  | { readonly kind: 'password.changed' | 'totp.enrolled' | 'totp.removed' | 'recovery.issued'; readonly staffId: Id }
  | { readonly kind: 'password.reset'; readonly staffId: Id }
  | {
      readonly kind: 'passkey.added' | 'passkey.renamed' | 'passkey.removed'
      readonly staffId: Id
      readonly passkeyId: Id
    }
  | { readonly kind: 'identity.bound'; readonly staffId: Id; readonly issuer: string }
  | {
      readonly kind: 'mail.asked' | 'mail.sent' | 'mail.abandoned'
      readonly mailId: Id
      readonly purpose: string
      readonly staffId: Id | null
    }
  | {
      readonly kind: 'token.issued'
      readonly staffId: Id
      readonly tokenId: Id
      readonly name: string
      readonly scopes: readonly string[]
    }
  | { readonly kind: 'token.revoked'; readonly staffId: Id; readonly tokenId: Id }
  | {
      readonly kind: 'subscription.made' | 'subscription.changed'
      readonly subscriptionId: Id
      readonly channel: string
    }
  | {
      readonly kind: 'subscription.ended'
      readonly subscriptionIds: readonly Id[]
      readonly channel: string
      /** asked, gone, bounced */
      readonly why: string
    }
  | { readonly kind: 'flash.pushed'; readonly itemId: Id; readonly subscriptions: number; readonly why: string | null }
  | {
      readonly kind: 'newsletter.issued'
      readonly day: string
      readonly edition: string
      readonly addressed: number
    }
  | { readonly kind: 'view.saved' | 'view.dropped'; readonly viewId: Id; readonly staffId: Id; readonly name: string }
  | { readonly kind: 'setup.offered' }
  | {
      readonly kind: 'settings.changed'
      readonly names: readonly string[]
      /** What they were and what they are; null stands for the default. Not in entries of before schema 12. */
      readonly before?: Readonly<Record<string, unknown>>
      readonly after?: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'demo.loaded' | 'demo.cleared' }

/** What editors put beside a story, in their order, and what they took from its list. */
export interface RelatedChoice {
  readonly picked: readonly Id[]
  readonly dropped: readonly Id[]
}

/** What became of something that is no more, and what it was called. */
export interface MergedInto {
  readonly into: Id
  readonly name: string
  readonly slug: string
  readonly stories: number
  readonly items: number
}

export interface FrontSlot {
  readonly place: string
  readonly articleId: Id
  readonly position?: number
  readonly from?: Instant | undefined
  readonly until?: Instant | undefined
  readonly headline?: string | undefined
  readonly again?: boolean | undefined
}

export type ChangeKind = Change['kind']

/** Whether a change is of one of these kinds. */
export function isOneOf<Kind extends ChangeKind>(
  change: Change,
  kinds: readonly Kind[],
): change is Extract<Change, { readonly kind: Kind }> {
  return (kinds as readonly ChangeKind[]).includes(change.kind)
}

/** A change with its place in the log. `seq` grows in the order of commits, with gaps. */
export interface Entry {
  readonly seq: number
  readonly at: Instant
  readonly actor: string
  readonly change: Change
}
