import type { Publication } from '../../contract/publication.ts'

/** What is done on the way to the readers, or instead: back to the writer, put aside, dropped, and taken up again. */
const STAGE_ACTS = ['sendBack', 'hold', 'resume', 'spike', 'revive'] as const
export type StageAct = (typeof STAGE_ACTS)[number]

/** What can be done to how a story stands before its readers, and on the way to them. */
export type Act =
  | StageAct
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

export function isStageAct(act: Act): act is StageAct {
  return (STAGE_ACTS as readonly Act[]).includes(act)
}

type Standing = Pick<Publication, 'state' | 'schedule' | 'embargoUntil' | 'expiresAt' | 'now'>

/** The acts that make sense for a story as it stands, the one that it waits for first. What only a role forbids is the screen's. */
export function actsFor(story: Standing): readonly Act[] {
  const { state, schedule, embargoUntil, expiresAt } = story
  const times = [schedule && 'unschedule', expiresAt === undefined ? 'expire' : 'unlimit'] as const
  switch (state) {
    case 'draft':
    case 'in_review':
    case 'scheduled':
      return listed(
        'publish',
        state === 'in_review' ? 'sendBack' : undefined,
        'schedule',
        embargoUntil === undefined ? 'embargo' : 'liftEmbargo',
        ...times,
        'hold',
        'spike',
      )
    case 'held':
      return ['resume', 'spike']
    case 'spiked':
      return ['revive']
    case 'published':
      return listed('update', 'correct', 'schedule', ...times, 'retract', 'recall')
    case 'expired':
      return ['renew', 'recall']
    case 'retracted':
      return ['recall']
    case 'recalled':
      return ['readmit']
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
