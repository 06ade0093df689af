import type { Publication } from '../../contract/publication.ts'

/** What can be done to how a story stands before its readers. */
export type Act =
  | 'publish'
  | 'update'
  | 'schedule'
  | 'unschedule'
  | 'correct'
  | 'embargo'
  | 'liftEmbargo'
  | 'expire'
  | 'unlimit'
  | 'renew'
  | 'retract'
  | 'recall'
  | 'readmit'

type Standing = Pick<Publication, 'state' | 'schedule' | 'embargoUntil' | 'expiresAt' | 'now'>

/** The acts that make sense for a story as it stands, the one that it waits for first. What only a role forbids is the screen's. */
export function actsFor(story: Standing): readonly Act[] {
  const { state, schedule, embargoUntil, expiresAt } = story
  const times = [schedule && 'unschedule', expiresAt === undefined ? 'expire' : 'unlimit'] as const
  switch (state) {
    case 'draft':
    case 'in_review':
    case 'scheduled':
      return listed('publish', 'schedule', embargoUntil === undefined ? 'embargo' : 'liftEmbargo', ...times)
    case 'published':
      return listed('update', 'correct', 'schedule', ...times, 'retract', 'recall')
    case 'expired':
      return ['renew', 'recall']
    case 'retracted':
      return ['recall']
    case 'recalled':
      return ['readmit']
    default:
      return []
  }
}

/** Why an act that belongs here cannot be done now. `hasNews`: there is a text that readers do not have. */
export function hindrance(act: Act, story: Standing, hasNews: boolean): 'nothingNew' | 'underEmbargo' | undefined {
  if ((act === 'update' || act === 'correct') && !hasNews) return 'nothingNew'
  if (act === 'schedule' && story.state === 'published' && !hasNews) return 'nothingNew'
  if (act === 'publish' && story.embargoUntil !== undefined && story.embargoUntil > story.now) return 'underEmbargo'
  return undefined
}

function listed(...acts: readonly (Act | undefined)[]): readonly Act[] {
  return acts.filter((act) => act !== undefined)
}
