import type { Change, Placement, WirePlacement } from '../changes/change.ts'

/**
 * What pages depend on. A part names the tags of all that it read; a change names the tags of all that it made wrong.
 * A list has a tag of its own for what enters and leaves it, beside the tags of the stories that it shows.
 */
export const tags = {
  article: (id: string) => `article:${id}`,
  comments: (articleId: string) => `comments:${articleId}`,
  related: (articleId: string) => `related:${articleId}`,
  /** What editors fixed of how a story is read. */
  readings: (articleId: string) => `readings:${articleId}`,
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
    case 'signin.locked':
    case 'session.opened':
    case 'session.closed':
    case 'session.revoked':
    case 'password.changed':
    case 'totp.enrolled':
    case 'totp.removed':
    case 'recovery.issued':
    case 'token.issued':
    case 'token.revoked':
    case 'setup.offered':
    case 'reads.counted':
      return { tags: [] }
    case 'article.published':
      return { tags: [...listsOf(change), tags.archive] }
    case 'article.updated':
      return { tags: [tags.article(change.articleId), tags.archive] }
    case 'article.corrected':
      return { tags: [tags.article(change.articleId), tags.archive, tags.corrections] }
    case 'article.retracted':
      return { tags: [...listsOf(change), tags.archive, tags.corrections], withdrawn: true }
    case 'article.classified':
      return { tags: [...listsOf(change.before), ...listsOf(change)] }
    case 'readings.changed':
      return { tags: [tags.readings(change.articleId)] }
    case 'article.related':
      return { tags: change.articleIds.map(tags.related) }
    case 'article.referred':
      return { tags: [tags.related(change.articleId)] }
    case 'article.resolved':
      return { tags: change.referredBy.map(tags.related) }
    case 'wire.filed':
    case 'wire.corrected':
      return { tags: wireListsOf(change) }
    case 'wire.withdrawn':
      return { tags: wireListsOf(change), withdrawn: true }
    case 'dictionary.set':
    case 'dictionary.removed':
      return { tags: [tags.dictionary, ...change.editions.map(tags.edition)] }
    case 'article.spelled':
      return { tags: [tags.article(change.articleId)] }
    case 'section.opened':
    case 'section.renamed':
      return { tags: [tags.sections] }
    case 'staff.joined':
    case 'staff.admitted':
      return { tags: [tags.names] }
    case 'topic.opened':
    case 'topic.described':
      return { tags: [tags.topic(change.topicId), tags.topics, tags.names] }
    case 'source.registered':
    case 'source.changed':
    case 'settings.changed':
      return { tags: [tags.settings] }
    case 'front.arranged':
      return { tags: [tags.front(change.front)] }
    case 'comment.posted':
    case 'comment.judged':
      return { tags: [tags.comments(change.articleId)] }
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
