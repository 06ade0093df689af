import { articleListHandlers } from './article-list.ts'
import { auditHandlers } from './audit.ts'
import { changesHandlers } from './changes.ts'
import { choicesHandlers } from './choices.ts'
import { dictionaryHandlers } from './dictionary.ts'
import { findHandlers } from './finds.ts'
import { frontHandlers } from './fronts.ts'
import type { Handled } from './handler.ts'
import { headlineHandlers } from './headline.ts'
import { hotHandlers } from './hot.ts'
import { inboxHandlers } from './inbox.ts'
import { mediaHandlers } from './media.ts'
import { newsletterHandlers } from './newsletter.ts'
import { noteHandlers } from './notes.ts'
import { numbersHandlers } from './numbers.ts'
import { peopleHandlers } from './people.ts'
import { publicationHandlers } from './publication.ts'
import { readingHandlers } from './readings.ts'
import { relatedHandlers } from './related.ts'
import { revisionHandlers } from './revisions.ts'
import { sectionHandlers } from './sections.ts'
import { settingsHandlers } from './settings.ts'
import { shareCardHandlers } from './share-card.ts'
import { sideDraftHandlers } from './side-drafts.ts'
import { commentHandlers } from './comments.ts'
import { commentRuleHandlers } from './comment-rules.ts'
import { spellingHandlers } from './spellings.ts'
import { sourceHandlers } from './sources.ts'
import { wordListHandlers } from './word-list.ts'
import { staffHandlers } from './staff.ts'
import { stageHandlers } from './stages.ts'
import { topicHandlers } from './topics.ts'
import { viewHandlers } from './views.ts'
import { wireHandlers } from './wire.ts'
import { writingHandlers } from './writing.ts'

/** What answers each operation of the contract. */
export const HANDLERS: readonly Handled[] = [
  ...articleListHandlers,
  ...auditHandlers,
  ...changesHandlers,
  ...choicesHandlers,
  ...dictionaryHandlers,
  ...findHandlers,
  ...frontHandlers,
  ...headlineHandlers,
  ...hotHandlers,
  ...inboxHandlers,
  ...mediaHandlers,
  ...newsletterHandlers,
  ...noteHandlers,
  ...numbersHandlers,
  ...peopleHandlers,
  ...publicationHandlers,
  ...readingHandlers,
  ...relatedHandlers,
  ...revisionHandlers,
  ...sectionHandlers,
  ...settingsHandlers,
  ...shareCardHandlers,
  ...sideDraftHandlers,
  ...commentHandlers,
  ...commentRuleHandlers,
  ...spellingHandlers,
  ...sourceHandlers,
  ...wordListHandlers,
  ...staffHandlers,
  ...stageHandlers,
  ...topicHandlers,
  ...viewHandlers,
  ...wireHandlers,
  ...writingHandlers,
]
