import { articleListOperations } from './article-list.ts'
import { auditOperations } from './audit.ts'
import { changesOperations } from './changes.ts'
import { choicesOperations } from './choices.ts'
import { dictionaryOperations } from './dictionary.ts'
import { findOperations } from './finds.ts'
import { frontOperations } from './fronts.ts'
import { headlineOperations } from './headline.ts'
import { hotOperations } from './hot.ts'
import { inboxOperations } from './inbox.ts'
import { mediaOperations } from './media.ts'
import { newsletterOperations } from './newsletter.ts'
import { noteOperations } from './notes.ts'
import { numbersOperations } from './numbers.ts'
import type { Operation } from './operation.ts'
import { peopleOperations } from './people.ts'
import { publicationOperations } from './publication.ts'
import { readingOperations } from './readings.ts'
import { relatedOperations } from './related.ts'
import { revisionOperations } from './revisions.ts'
import { sectionOperations } from './sections.ts'
import { settingsOperations } from './settings.ts'
import { shareCardOperations } from './share-card.ts'
import { sideDraftOperations } from './side-drafts.ts'
import { commentOperations } from './comments.ts'
import { commentRuleOperations } from './comment-rules.ts'
import { spellingOperations } from './spellings.ts'
import { sourceOperations } from './sources.ts'
import { wordListOperations } from './word-list.ts'
import { staffOperations } from './staff.ts'
import { stageOperations } from './stages.ts'
import { topicOperations } from './topics.ts'
import { viewOperations } from './views.ts'
import { wireOperations } from './wire.ts'
import { writingOperations } from './writing.ts'

/** Everything that the interface can do: the whole table. What is not in it is not there. */
export const OPERATIONS: readonly Operation[] = [
  ...articleListOperations,
  ...auditOperations,
  ...changesOperations,
  ...choicesOperations,
  ...dictionaryOperations,
  ...findOperations,
  ...frontOperations,
  ...headlineOperations,
  ...hotOperations,
  ...inboxOperations,
  ...mediaOperations,
  ...newsletterOperations,
  ...noteOperations,
  ...numbersOperations,
  ...peopleOperations,
  ...publicationOperations,
  ...readingOperations,
  ...relatedOperations,
  ...revisionOperations,
  ...sectionOperations,
  ...settingsOperations,
  ...shareCardOperations,
  ...sideDraftOperations,
  ...commentOperations,
  ...commentRuleOperations,
  ...spellingOperations,
  ...sourceOperations,
  ...wordListOperations,
  ...staffOperations,
  ...stageOperations,
  ...topicOperations,
  ...viewOperations,
  ...wireOperations,
  ...writingOperations,
]
