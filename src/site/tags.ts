import type { Change, Placement, WirePlacement } from '../changes/change.ts'

/**
 * What pages depend on. A part names the tags of all that it read; a change names the tags of all that it made wrong.
 * A list has a tag of its own for what enters and leaves it, beside the tags of the stories that it shows.
 */
export const tags = {
  article: (id: string) => `article:${id}`,
  /** What is said on a thread, and how much. */
  comments: (threadId: string) => `comments:${threadId}`,
  /** Who may write under the stories of sections. */
  commentRules: 'comment-rules',
  /** Under what name a reader's comments stand. */
  reader: (id: string) => `reader:${id}`,
  related: (articleId: string) => `related:${articleId}`,
  /** What editors fixed of how a story is read. */
  readings: (articleId: string) => `readings:${articleId}`,
  /** How a picture is shown, and what stands under it. */
  picture: (id: string) => `picture:${id}`,
  latest: 'latest',
  /** Every story with an address, and when readers last got another text of it. */
  archive: 'archive',
  section: (id: string) => `section:${id}`,
  sections: 'sections',
  topic: (id: string) => `topic:${id}`,
  topics: 'topics',
  front: (name: string) => `front:${name}`,
  wire: 'wire',
  flashes: 'flashes',
  wireOfTopic: (id: string) => `wire:topic:${id}`,
  hot: (span: string) => `hot:${span}`,
  /** Stories that were taken from readers and are before them again: on lists that were stored with them. */
  returns: 'returns',
  corrections: 'corrections',
  settings: 'settings',
  /** All terms of the house dictionary, with how they are read. */
  dictionary: 'dictionary',
  /** What is not to be reworded in the editions that are converted. */
  names: 'names',
  /** All pages of one edition: how it spells has changed. */
  edition: (edition: string) => `edition:${edition}`,
  /** Demo data comes and goes as a whole. */
  everything: 'everything',
} as const

export interface Touched {
  readonly tags: readonly string[]
  /** What was kept of them must not be served any more, not even while the database fails. */
  readonly withdrawn?: boolean
}

/** The tags that a change touches. A new kind of change does not compile until it is placed here. */
export function touchedBy(change: Change): Touched {
  switch (change.kind) {
    case 'article.filed':
    case 'article.revised':
    case 'article.submitted':
    case 'article.returned':
    case 'article.scheduled':
    case 'article.unscheduled':
    case 'article.embargoed':
    case 'article.unembargoed':
    case 'article.limited':
    case 'preview.offered':
    case 'preview.revoked':
    case 'recall.proved':
    case 'article.spiked':
    case 'article.revived':
    case 'article.held':
    case 'article.resumed':
    case 'article.locked':
    case 'article.unlocked':
    case 'article.drafted':
    case 'lock.requested':
    case 'lock.deferred':
    case 'lock.handed':
    case 'lock.taken':
    case 'sidedraft.made':
    case 'sidedraft.dropped':
    case 'sidedraft.restored':
    case 'note.written':
    case 'note.answered':
    case 'note.resolved':
    case 'note.reopened':
    case 'picture.added':
    case 'staff.invited':
    case 'staff.disabled':
    case 'staff.enabled':
    case 'staff.appointed':
    case 'signin.locked':
    case 'session.opened':
    case 'session.closed':
    case 'session.revoked':
    case 'password.changed':
    case 'totp.enrolled':
    case 'totp.removed':
    case 'recovery.issued':
    case 'password.reset':
    case 'passkey.added':
    case 'passkey.renamed':
    case 'passkey.removed':
    case 'identity.bound':
    case 'mail.asked':
    case 'mail.sent':
    case 'mail.abandoned':
    case 'token.issued':
    case 'token.revoked':
    case 'view.saved':
    case 'view.dropped':
    case 'setup.offered':
    case 'comment.appealed':
    case 'appeal.settled':
    case 'appeal.reopened':
    case 'wordlist.set':
    case 'wordlist.removed':
    case 'wordlist.imported':
    case 'reader.joined':
    case 'reader.banned':
    case 'reader.unbanned':
    case 'reader.noted':
    case 'reader.readdressed':
    case 'reads.counted':
    case 'reads.paired':
    case 'hot.marked':
    case 'hot.pinned':
    case 'hot.suppressed':
    case 'hot.lifted':
    case 'hot.ended':
    case 'subscription.made':
    case 'subscription.changed':
    case 'subscription.ended':
    case 'flash.pushed':
    case 'newsletter.issued':
      return { tags: [] }
    case 'reader.renamed':
    case 'reader.unnamed':
    case 'reader.named':
    case 'reader.left':
      return { tags: [tags.reader(change.readerId)] }
    case 'picture.described':
    case 'picture.framed':
      return { tags: [tags.picture(change.pictureId)] }
    case 'picture.retired':
    case 'picture.reinstated':
    case 'picture.deleted':
    case 'picture.restored':
    case 'picture.purged':
      return { tags: [] }
    case 'article.published':
      return { tags: [...listsOf(change), tags.archive, ...(change.again ? [tags.returns, tags.corrections] : [])] }
    case 'article.updated':
      return { tags: [tags.article(change.articleId), tags.archive] }
    case 'article.corrected':
      return { tags: [tags.article(change.articleId), tags.archive, tags.corrections] }
    case 'article.renewed':
      return { tags: [...listsOf(change), tags.archive, tags.returns, tags.corrections] }
    case 'article.expired':
    case 'article.recalled':
    case 'article.readmitted':
    case 'article.retracted':
      return { tags: [...listsOf(change), tags.archive, tags.corrections], withdrawn: true }
    case 'article.classified':
      return { tags: [...listsOf(change.before), ...listsOf(change)] }
    case 'readings.changed':
      return { tags: [tags.readings(change.articleId)] }
    case 'related.arranged':
      return { tags: [tags.related(change.articleId)] }
    case 'article.related':
      return { tags: change.articleIds.map(tags.related) }
    case 'article.referred':
      return { tags: [tags.related(change.articleId)] }
    case 'article.resolved':
      return { tags: change.referredBy.map(tags.related) }
    case 'wire.filed':
    case 'wire.corrected':
    case 'wire.restored':
      return { tags: wireListsOf(change) }
    case 'wire.placed':
      return { tags: [...wireListsOf(change.before), ...wireListsOf(change)] }
    case 'wire.pinned':
    case 'wire.unpinned':
      return { tags: [tags.wire] }
    case 'wire.withdrawn':
      return { tags: wireListsOf(change), withdrawn: true }
    case 'dictionary.set':
    case 'dictionary.removed':
      return { tags: [tags.dictionary, ...change.editions.map(tags.edition)] }
    case 'article.spelled':
      return { tags: [tags.article(change.articleId)] }
    case 'section.opened':
    case 'section.renamed':
    case 'section.hidden':
    case 'section.shown':
    case 'section.closed':
    case 'section.reopened':
    case 'section.readdressed':
    case 'section.merged':
    case 'section.ordered':
      return { tags: [tags.sections] }
    case 'staff.joined':
    case 'staff.admitted':
    case 'staff.described':
      return { tags: [tags.names] }
    case 'topic.merged':
      return {
        tags: [
          ...[change.topicId, change.into].flatMap((id) => [tags.topic(id), tags.comments(id)]),
          tags.topics,
          tags.names,
        ],
      }
    case 'topic.opened':
    case 'topic.described':
    case 'topic.closed':
    case 'topic.reopened':
    case 'topic.readdressed':
      return { tags: [tags.topic(change.topicId), tags.topics, tags.names] }
    case 'source.registered':
    case 'source.changed':
    case 'source.rated':
    case 'settings.changed':
      return { tags: [tags.settings] }
    case 'front.arranged':
    case 'front.turned':
      return { tags: [tags.front(change.front)] }
    case 'comment.posted':
    case 'comment.edited':
    case 'comment.withdrawn':
    case 'comment.restored':
    case 'comment.liked':
    case 'comment.unliked':
    case 'comment.judged':
    case 'thread.ruled':
      return { tags: [tags.comments((change.threadId ?? change.articleId)!)] }
    case 'comment.reported':
      return { tags: [] }
    case 'section.ruled':
      return { tags: [tags.commentRules] }
    case 'hot.ranked':
      return { tags: change.spans.map(tags.hot) }
    case 'demo.loaded':
    case 'demo.cleared':
      return { tags: [tags.everything], withdrawn: change.kind === 'demo.cleared' }
  }
}

function listsOf({ articleId, sectionId, topicIds }: Placement): readonly string[] {
  return [
    tags.article(articleId),
    tags.latest,
    tags.section(sectionId),
    ...topicIds.map(tags.topic),
    ...(topicIds.length > 0 ? [tags.topics] : []),
  ]
}

function wireListsOf({ topicId, flash }: WirePlacement): readonly string[] {
  return [tags.wire, ...(topicId ? [tags.wireOfTopic(topicId)] : []), ...(flash ? [tags.flashes] : [])]
}
