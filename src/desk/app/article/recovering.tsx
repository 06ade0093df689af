import { Alert, App, Button, Modal, Space } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { readRevision } from '../../contract/revisions.ts'
import { keepSideDraft } from '../../contract/side-drafts.ts'
import { mergingWords } from '../../../messages/desk-app/merging.ts'
import { compareTexts } from '../../../newsroom/writing/compare-texts.ts'
import { type Merge, mergeTexts } from '../../../newsroom/writing/merge-texts.ts'
import type { WorkingText } from '../../../newsroom/writing/working-text.ts'
import { call, Problem } from '../call.ts'
import type { JournalEntry } from '../editor/saving/journal.ts'
import { textOfDoc } from '../editor/schema/text-doc.ts'
import { useWords } from '../me.ts'
import { putText } from './put-text.ts'
import type { RecoveryProps } from './recovery.tsx'

const Compared = lazy(async () => ({ default: (await import('../history/compared.tsx')).Compared }))
const MergeSheet = lazy(async () => ({ default: (await import('./merge-sheet.tsx')).MergeSheet }))

interface RecoveringProps extends RecoveryProps {
  readonly left: readonly JournalEntry[]
  onLeft(left: readonly JournalEntry[]): void
}

interface Pending {
  readonly merge: Merge
  /** What is merged in: a text that this browser kept, or the newest revision. */
  readonly entry?: JournalEntry
  readonly revision?: number
}

/** Says what was found, compares it with the text, and merges it in. */
export function Recovering({ session, snapshot, journal, left, onLeft, onSideDraft }: RecoveringProps) {
  const words = useWords(mergingWords)
  const { message } = App.useApp()
  const [compared, setCompared] = useState<JournalEntry>()
  const [pending, setPending] = useState<Pending>()
  const { writing, mine, opened } = snapshot

  const text = () => textOfDoc(session.editor!.state.doc)
  const sayKept = (sideDraftId: string) => {
    const read = () => {
      message.destroy(sideDraftId)
      onSideDraft(sideDraftId)
    }
    const content = (
      <>
        {words.side.kept}{' '}
        <Button type="link" size="small" onClick={read}>
          {words.side.read}
        </Button>
      </>
    )
    void message.info({ key: sideDraftId, duration: 12, content })
  }
  const forget = async (entry: JournalEntry) => {
    await journal?.forget(entry.sitting)
    onLeft(left.filter(({ sitting }) => sitting !== entry.sitting))
  }
  const decided = async ({ entry, revision }: Pending, merged: WorkingText, leftOut: WorkingText | undefined) => {
    setPending(undefined)
    try {
      if (leftOut) {
        const { sitting } = session
        const body = { sitting, count: session.nextSideDraft(), basedOn: writing.basedOn, text: leftOut }
        const kept = await call(keepSideDraft, { params: { articleId: session.articleId }, query: undefined, body })
        sayKept(kept.id)
      }
      putText(session.editor!, merged)
      if (revision !== undefined) session.mergedIn(revision)
      // Only what has been kept anew may be forgotten.
      await session.saver?.settled()
      if (entry) await forget(entry)
    } catch (error) {
      void message.error(error instanceof Problem ? error.message : String(error))
    }
  }
  const begin = (next: Pending) => {
    if (next.merge.hasConflict) setPending(next)
    else void decided(next, { ...next.merge.fields, body: bodyOf(next.merge) }, undefined)
  }
  const mergeIn = (entry: JournalEntry) => begin({ merge: mergeTexts(entry.base, entry.text, text()), entry })
  const mergeNewest = async () => {
    const revision = (number: number) =>
      call(readRevision, { params: { articleId: session.articleId, number }, query: undefined, body: undefined })
    const [base, newest] = await Promise.all([revision(writing.basedOn), revision(writing.newest)])
    begin({ merge: mergeTexts(base.text, text(), newest.text), revision: writing.newest })
  }

  return (
    <>
      {left.map((entry) => (
        <Alert
          key={entry.sitting}
          banner
          type="warning"
          title={words.leftover.left(charactersAdded(opened, entry.text))}
          action={
            <Space>
              <Button onClick={() => setCompared(entry)}>{words.leftover.compare}</Button>
              {mine && (
                <Button type="primary" onClick={() => mergeIn(entry)}>
                  {words.leftover.mergeIn}
                </Button>
              )}
            </Space>
          }
        />
      ))}
      {mine && writing.newest > writing.basedOn && (
        <Alert
          banner
          type="warning"
          title={words.merge.conflict}
          action={<Button onClick={() => void mergeNewest().catch(() => undefined)}>{words.merge.decide}</Button>}
        />
      )}
      {compared && (
        <Modal
          open
          width={720}
          title={words.leftover.compare}
          onCancel={() => setCompared(undefined)}
          footer={
            <Button
              danger
              onClick={() => {
                void forget(compared)
                setCompared(undefined)
              }}
            >
              {words.leftover.drop}
            </Button>
          }
        >
          <Suspense>
            <Compared before={opened} after={compared.text} view="lines" />
          </Suspense>
        </Modal>
      )}
      {pending && (
        <Suspense>
          <MergeSheet
            merge={pending.merge}
            onDecided={(merged, leftOut) => void decided(pending, merged, leftOut)}
            onClose={() => setPending(undefined)}
          />
        </Suspense>
      )}
    </>
  )
}

/** How many characters the later text has that the earlier has not. */
function charactersAdded(before: WorkingText, after: WorkingText): number {
  const { added, fields } = compareTexts(before, after)
  const inFields = fields.flatMap(({ runs }) => runs.filter(({ kind }) => kind === 'added'))
  return inFields.reduce((sum, { text }) => sum + text.length, added)
}

function bodyOf({ pieces }: Merge): WorkingText['body'] {
  return { type: 'doc', content: pieces.flatMap((piece) => (piece.kind === 'agreed' ? piece.blocks : [])) }
}
