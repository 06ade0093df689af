import type * as z from 'zod'
import type { Id } from '../../kernel/ids.ts'
import { staffNamesOf, type Named } from '../../newsroom/people/names-reading.ts'
import { may } from '../../newsroom/people/policy.ts'
import type { SideDraft } from '../../newsroom/writing/side-draft-store.ts'
import { isHeld, type Lock, type SittingId, takeOverFrom } from '../../newsroom/writing/sitting.ts'
import { getWriting, whyTaken } from '../../newsroom/writing/writing-reading.ts'
import type { lockSchema, sideDraftBriefSchema, writingStateSchema } from '../contract/writing.ts'
import type { ApiVisit } from './handler.ts'

/** How a story's text stands, as the contract says it to one sitting. */
export async function writingState(
  visit: ApiVisit,
  articleId: Id,
  sitting?: SittingId,
): Promise<z.input<typeof writingStateSchema>> {
  const now = visit.newsroom.now()
  const { article, working, lock, sideDrafts, setAside } = await getWriting(visit.db, { articleId, now })
  const named = await staffNamesOf(visit.db, [
    working.savedBy,
    ...(setAside ? [setAside.by] : []),
    ...namesIn(lock),
    ...sideDrafts.map(({ staffId }) => staffId),
  ])
  return {
    articleId,
    state: article.state,
    sectionId: article.sectionId,
    topicIds: [...article.topicIds],
    version: working.version,
    basedOn: working.basedOn,
    newest: article.latestRevision,
    live: article.liveRevision ?? null,
    unkept: working.unkept,
    savedAt: working.savedAt,
    savedBy: named(working.savedBy),
    characterCount: working.characterCount,
    lock: lock ? shownLock(visit, lock, named, sitting) : null,
    takenBecause: (lock && lock.staffId !== visit.staffId && (await whyTaken(visit.db, lock))) || null,
    sideDrafts: sideDrafts.map((draft) => shownSideDraft(draft, named)),
    setAside: setAside ? { reason: setAside.reason, by: named(setAside.by), at: setAside.at } : null,
  }
}

/** A lock as it is shown to a sitting, or null when nobody holds it. */
export async function lockState(
  visit: ApiVisit,
  lock: Lock | undefined,
  sitting: SittingId,
): Promise<z.input<typeof lockSchema> | null> {
  if (!isHeld(lock, visit.newsroom.now())) return null
  return shownLock(visit, lock, await staffNamesOf(visit.db, namesIn(lock)), sitting)
}

export async function sideDraftState(visit: ApiVisit, draft: SideDraft): Promise<z.input<typeof sideDraftBriefSchema>> {
  return shownSideDraft(draft, await staffNamesOf(visit.db, [draft.staffId]))
}

function namesIn(lock: Lock | undefined): readonly string[] {
  return [lock?.staffId, lock?.request?.staffId].filter((id) => id !== undefined)
}

function shownLock(
  { newsroom, staffId }: ApiVisit,
  lock: Lock,
  named: (actor: string) => Named,
  sitting: SittingId | undefined,
): z.input<typeof lockSchema> {
  const { request } = lock
  return {
    sitting: lock.sitting,
    holder: named(lock.staffId),
    since: lock.since,
    until: lock.until,
    activeAt: lock.activeAt,
    mine: lock.sitting === sitting && lock.staffId === staffId,
    request: request
      ? { by: named(request.staffId), at: request.at, respiteUntil: request.respiteUntil ?? null }
      : null,
    takeOverFrom: takeOverFrom(lock, staffId),
    senior: may(newsroom.actor, 'take_over'),
  }
}

function shownSideDraft(draft: SideDraft, named: (actor: string) => Named): z.input<typeof sideDraftBriefSchema> {
  const { id, madeAt, savedAt, headline, characterCount } = draft
  return { id, by: named(draft.staffId), madeAt, savedAt, headline, characterCount }
}
