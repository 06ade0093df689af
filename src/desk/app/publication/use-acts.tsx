import { App, Button } from 'antd'
import { publicationWords } from '../../../messages/desk-app/publication.ts'
import {
  correctArticle,
  embargoArticle,
  liftArticleEmbargo,
  limitArticle,
  type Publication,
  publishArticle,
  readmitArticle,
  readPublication,
  recallArticle,
  retractArticle,
  scheduleArticle,
  unlimitArticle,
  unscheduleArticle,
} from '../../contract/publication.ts'
import { keyOf, queries, useAct } from '../asked.ts'
import { useMe, useWords } from '../me.ts'
import { clockText, secondsOf } from '../parts/paper-clock.ts'
import type { Given } from './act-dialog.tsx'
import type { Act } from './acts.ts'
import { useStageActs } from './use-stage-acts.ts'

const NOTHING: Given = { at: '', text: '' }

interface ActingOn {
  readonly articleId: string
  /** Keeps what is being written as a revision, and gives the number that is to go out. */
  settle(): Promise<number>
  /** The story stands otherwise now. */
  onDone?(): void
}

/** Does what the panel offers, one operation for each act; says what was done, with the time at which readers had it. */
export function useActs({ articleId, settle, onDone }: ActingOn): (act: Act, given?: Given) => Promise<void> {
  const words = useWords(publicationWords)
  const { timeZone } = useMe().paper
  const { message } = App.useApp()
  const params = { articleId }
  const publish = useAct(publishArticle, { quiet: true })
  const schedule = useAct(scheduleArticle, { quiet: true })
  const unschedule = useAct(unscheduleArticle)
  const embargo = useAct(embargoArticle, { quiet: true })
  const liftEmbargo = useAct(liftArticleEmbargo)
  const limit = useAct(limitArticle, { quiet: true })
  const unlimit = useAct(unlimitArticle)
  const correct = useAct(correctArticle, { quiet: true })
  const retract = useAct(retractArticle, { quiet: true })
  const recall = useAct(recallArticle, { quiet: true })
  const readmit = useAct(readmitArticle)
  const onTheWay = useStageActs(articleId)

  const live = ({ updatedAt, publishedAt, now }: Publication) => secondsOf(updatedAt ?? publishedAt ?? now, timeZone)
  const clock = (at: string) => clockText(at, timeZone).replace('T', ' ')

  async function act(name: Act, given: Given): Promise<{ stands?: Publication; says: string; undo?: Act }> {
    const of = <Stands extends Publication>(stands: Stands, says: string, undo?: Act) =>
      undo === undefined ? { stands, says } : { stands, says, undo }
    switch (name) {
      case 'publish':
      case 'update': {
        const stands = await publish.mutateAsync({ params, body: { revision: await settle() } })
        return of(stands, name === 'publish' ? words.published(live(stands)) : words.updated(live(stands)))
      }
      case 'schedule': {
        const body = { revision: await settle(), for: given.at }
        return of(await schedule.mutateAsync({ params, body }), words.scheduled(clock(given.at)), 'unschedule')
      }
      case 'unschedule':
        return of(await unschedule.mutateAsync({ params }), words.unscheduled)
      case 'embargo':
        return of(
          await embargo.mutateAsync({ params, body: { until: given.at } }),
          words.embargoed(clock(given.at)),
          'liftEmbargo',
        )
      case 'liftEmbargo':
        return of(await liftEmbargo.mutateAsync({ params }), words.unembargoed)
      case 'expire':
        return of(
          await limit.mutateAsync({ params, body: { until: given.at } }),
          words.limited(clock(given.at)),
          'unlimit',
        )
      case 'unlimit':
        return of(await unlimit.mutateAsync({ params }), words.unlimited)
      case 'renew':
        return of(await unlimit.mutateAsync({ params }), words.renewed)
      case 'correct': {
        const body = { revision: await settle(), note: given.text }
        const stands = await correct.mutateAsync({ params, body })
        return of(stands, words.corrected(live(stands)))
      }
      case 'retract': {
        const stands = await retract.mutateAsync({ params, body: { reason: given.text } })
        return of(stands, words.retracted(secondsOf(stands.retraction?.at ?? stands.now, timeZone)))
      }
      case 'recall': {
        const stands = await recall.mutateAsync({ params, body: { reason: given.text } })
        return of(stands, words.recalled(secondsOf(stands.recall?.at ?? stands.now, timeZone)))
      }
      case 'readmit':
        return of(await readmit.mutateAsync({ params }), words.readmitted)
      default:
        return { says: await onTheWay(name, given.text) }
    }
  }

  return async function go(name, given = NOTHING): Promise<void> {
    const { stands, says, undo } = await act(name, given)
    if (stands) queries.setQueryData(keyOf(readPublication, { params }), stands)
    else await queries.invalidateQueries({ queryKey: keyOf(readPublication, { params }) })
    onDone?.()
    const key = `${name} ${articleId}`
    void message.success({
      key,
      duration: undo ? 8 : 4,
      content: undo ? (
        <>
          {says}{' '}
          <Button
            type="link"
            size="small"
            onClick={() => {
              message.destroy(key)
              void go(undo).catch(() => {})
            }}
          >
            {words.undo}
          </Button>
        </>
      ) : (
        says
      ),
    })
  }
}
