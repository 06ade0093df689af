import type { Editor } from '@tiptap/core'
import { Alert, App, Button, Drawer, Segmented, Space } from 'antd'
import { useMemo, useState } from 'react'
import { mergingWords } from '../../../messages/desk-app/merging.ts'
import { layOver, type Merge } from '../../../newsroom/writing/merge-texts.ts'
import { linesOf } from '../../../newsroom/writing/lines.ts'
import type { WorkingText } from '../../../newsroom/writing/working-text.ts'
import { dropSideDraft, readSideDraft, restoreSideDraft } from '../../contract/side-drafts.ts'
import { useAct, useAsked } from '../asked.ts'
import { textOfDoc } from '../editor/schema/text-doc.ts'
import { useSurface } from '../editor/surface/use-surface.ts'
import '../history/history.css'
import { useMe, useWords } from '../me.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { ChooseSides, useChoosing } from './choose-sides.tsx'
import { putText } from './put-text.ts'

/** As long as a dropped draft can be had back from the message that tells of it, in seconds. */
const UNDO_SECONDS = 600

interface SideDraftPanelProps {
  readonly articleId: string
  readonly sideDraftId: string
  readonly editor: Editor
  /** This tab may write into the text. */
  readonly editable: boolean
  onOpen(sideDraftId: string | undefined): void
}

/** 分支稿: a text that lies beside the story, to be read, laid over the text, taken from, and dropped. */
export function SideDraftPanel({ articleId, sideDraftId, editor, editable, onOpen }: SideDraftPanelProps) {
  const words = useWords(mergingWords).side
  const say = useTimes()
  const { message } = App.useApp()
  const params = { articleId, sideDraftId }
  const { data, error, refetch } = useAsked(readSideDraft, { params })
  const drop = useAct(dropSideDraft)
  const restore = useAct(restoreSideDraft)
  const [view, setView] = useState<'compared' | 'whole'>('compared')

  const dropIt = async () => {
    await drop.mutateAsync({ params })
    onOpen(undefined)
    const key = `side-${sideDraftId}`
    const undo = async () => {
      message.destroy(key)
      await restore.mutateAsync({ params })
      onOpen(sideDraftId)
    }
    void message.success({
      key,
      duration: UNDO_SECONDS,
      content: (
        <>
          {words.dropped}{' '}
          <Button type="link" size="small" onClick={() => void undo().catch(() => undefined)}>
            {words.undo}
          </Button>
        </>
      ),
    })
  }

  return (
    <Drawer
      open
      size="large"
      title={words.title}
      onClose={() => onOpen(undefined)}
      extra={
        editable && (
          <Button loading={drop.isPending} onClick={() => void dropIt().catch(() => undefined)}>
            {words.drop}
          </Button>
        )
      }
    >
      {error && !data && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <Space wrap className="side-draft-head">
            <span>{words.by(data.sideDraft.by.name, say(data.sideDraft.savedAt), data.sideDraft.characterCount)}</span>
            <Segmented
              aria-label={words.title}
              value={view}
              onChange={setView}
              options={(['compared', 'whole'] as const).map((value) => ({ value, label: words.views[value] }))}
            />
          </Space>
          {view === 'whole' ? (
            <Whole text={data.text} />
          ) : (
            <Over editor={editor} beside={data.text} by={data.sideDraft.by.id} editable={editable} />
          )}
        </>
      )}
    </Drawer>
  )
}

function Whole({ text }: { readonly text: WorkingText }) {
  return (
    <article className="compared lines">
      <h2>{text.headline}</h2>
      {text.standfirst && <p className="compared-line quote">{text.standfirst}</p>}
      {linesOf(text.body).map((line, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <p key={at} className={`compared-line ${line.kind}`}>
          {line.text}
        </p>
      ))}
    </article>
  )
}

interface OverProps {
  readonly editor: Editor
  readonly beside: WorkingText
  readonly by: string
  readonly editable: boolean
}

/** The draft laid over the text as it is now: what differs is seen anew whenever the text changes. */
function Over({ editor, beside, by, editable }: OverProps) {
  const words = useWords(mergingWords)
  const doc = useSurface(editor, ({ state }) => state.doc)
  const merge = useMemo(() => layOver(textOfDoc(doc), beside), [doc, beside])
  if (!merge.hasConflict) return <Alert type="success" title={words.side.same} />
  return (
    <>
      {!editable && <Alert type="info" title={words.side.lockFirst} />}
      <Taking
        key={placesOf(merge)}
        merge={merge}
        by={by}
        editable={editable}
        onTake={(text) => putText(editor, text)}
      />
    </>
  )
}

interface TakingProps {
  readonly merge: Merge
  readonly by: string
  readonly editable: boolean
  onTake(text: WorkingText): void
}

function Taking({ merge, by, editable, onTake }: TakingProps) {
  const words = useWords(mergingWords)
  const { staffId } = useMe()
  const choosing = useChoosing(merge, 'mine')
  const isMine = by === staffId
  // Whoever laid it beside the story calls the draft theirs, and the text the server's.
  const names = isMine
    ? { mine: words.merge.theirs, theirs: words.merge.mine, both: words.merge.both }
    : { mine: words.side.ofText, theirs: words.side.ofDraft, both: words.merge.both }
  const takes =
    choosing.pieces.some((choice) => choice !== 'mine') ||
    Object.values(choosing.fields).some((choice) => choice === 'theirs')
  return (
    <>
      <div className="compared-row side-draft-sides">
        <b>{words.side.text}</b>
        <b>{words.side.title}</b>
      </div>
      <ChooseSides merge={merge} choosing={choosing} names={names} disabled={!editable} />
      {editable && (
        <Button type="primary" disabled={!takes} onClick={() => onTake(choosing.decide().text)}>
          {words.side.take}
        </Button>
      )}
    </>
  )
}

/** Choices hold while the same places differ in the same way. */
function placesOf({ fieldConflicts, pieces }: Merge): string {
  return JSON.stringify([fieldConflicts, pieces.filter(({ kind }) => kind === 'conflict')])
}
