import { App, Button, Tag, Tooltip } from 'antd'
import { historyWords } from '../../../messages/desk-app/history.ts'
import { listRevisions, restoreRevision } from '../../contract/revisions.ts'
import type { listSideDrafts } from '../../contract/side-drafts.ts'
import type { Answered } from '../../contract/operation.ts'
import { useAct, useAskedPages } from '../asked.ts'
import { useWords } from '../me.ts'
import { useTimes } from '../parts/times.ts'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import type { ComparedPair } from './compared-pair.ts'
import './history.css'

/** The sitting that has the lock, with the number of its newest save. */
export interface Holding {
  readonly sitting: string
  readonly count: number
}

interface HistoryPanelProps {
  readonly articleId: string
  /** Undefined while somebody else writes: then nothing can be restored. */
  readonly holding: Holding | undefined
  /** What lies beside the story, the oldest first. */
  readonly sideDrafts: readonly SideDraft[]
  readonly onSideDraft: (sideDraftId: string) => void
  readonly onCompare: (pair: ComparedPair) => void
  /** An old text is the newest revision now; the editor reads the text anew. */
  readonly onRestored: (number: number) => void
}

type SideDraft = Answered<typeof listSideDrafts>['items'][number]
type Revision = Answered<typeof listRevisions>['items'][number]

/** The history of a story: a line per sitting and per save that mattered, newest first. */
export function HistoryPanel({
  articleId,
  holding,
  sideDrafts,
  onSideDraft,
  onCompare,
  onRestored,
}: HistoryPanelProps) {
  const words = useWords(historyWords)
  const { message } = App.useApp()
  const pages = useAskedPages(listRevisions, { params: { articleId }, query: {} })
  const restore = useAct(restoreRevision)
  if (pages.error) return <Failed problem={pages.error} onRetry={() => void pages.refetch()} />
  if (!pages.data) return <Loading />
  const revisions = pages.data.pages.flatMap(({ items }) => items as readonly Revision[])
  if (revisions.length === 0) return <Nothing says={words.nothing} />
  const newest = revisions[0]!.number
  const bringBack = async (number: number) => {
    if (!holding) return
    const { revision } = await restore.mutateAsync({ params: { articleId, number }, body: holding })
    void message.success(words.restored(String(revision.number)))
    onRestored(revision.number)
  }
  return (
    <>
      {sideDrafts.length > 0 && <SideDrafts sideDrafts={sideDrafts} onRead={onSideDraft} />}
      <ol className="history" reversed start={newest} aria-label={words.history}>
        {revisions.map((revision) => (
          <li key={revision.number} value={revision.number}>
            <RevisionLine revision={revision} />
            <span className="history-acts">
              <Button size="small" onClick={() => onCompare({ before: revision.number, after: 'now' })}>
                {words.compare}
              </Button>
              {revision.number > 1 && (
                <Button
                  size="small"
                  type="text"
                  onClick={() => onCompare({ before: revision.number - 1, after: revision.number })}
                >
                  {words.comparePrevious}
                </Button>
              )}
              {revision.number < newest && (
                <Tooltip title={holding ? words.restoreAs(String(revision.number)) : words.lockFirst}>
                  <Button
                    size="small"
                    type="text"
                    disabled={!holding}
                    loading={restore.isPending && restore.variables?.params.number === revision.number}
                    onClick={() => void bringBack(revision.number)}
                  >
                    {words.restore}
                  </Button>
                </Tooltip>
              )}
            </span>
          </li>
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}

function RevisionLine({ revision }: { readonly revision: Revision }) {
  const words = useWords(historyWords)
  const sayTime = useTimes()
  const { number, madeAt, madeBy, why, name, restoredFrom, characterCount, live } = revision
  const because = [
    why && words.why[why],
    restoredFrom !== null && words.restoredFrom(String(restoredFrom)),
    words.count(String(characterCount)),
  ]
  return (
    <span className="history-line">
      <b>{name ?? words.number(String(number))}</b> {live && <Tag color="blue">{words.live}</Tag>}
      <span>
        <time dateTime={madeAt}>{sayTime(madeAt)}</time> {madeBy.name || words.program}
      </span>
      <small>{because.filter(Boolean).join(' · ')}</small>
    </span>
  )
}

function SideDrafts({
  sideDrafts,
  onRead,
}: {
  readonly sideDrafts: readonly SideDraft[]
  readonly onRead: (sideDraftId: string) => void
}) {
  const words = useWords(historyWords)
  const sayTime = useTimes()
  return (
    <ul className="history" aria-label={words.sideDrafts}>
      {sideDrafts.toReversed().map(({ id, by, savedAt, characterCount }) => (
        <li key={id}>
          <span className="history-line">
            <b>{words.sideDrafts}</b>
            <span>
              <time dateTime={savedAt}>{sayTime(savedAt)}</time> {by.name || words.program}
            </span>
            <small>{words.count(String(characterCount))}</small>
          </span>
          <Button size="small" onClick={() => onRead(id)}>
            {words.read}
          </Button>
        </li>
      ))}
    </ul>
  )
}
