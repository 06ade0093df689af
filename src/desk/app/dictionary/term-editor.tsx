import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { dictionaryWords } from '../../../messages/desk-app/dictionary.ts'
import { readTerm, setTermNow, type TermAnswer, tryTermNow } from '../../contract/dictionary.ts'
import { useAct, useAsked } from '../asked.ts'
import { Problem } from '../call.ts'
import { useWords } from '../me.ts'
import { useKeyDown } from '../parts/keys.ts'
import { useSettled } from '../parts/settled.ts'
import { useTimes } from '../parts/times.ts'
import { inShort } from './in-short.ts'
import { draftOf, isChanged, isOfUse, orderOf, type TermDraft, trialOf } from './term-draft.ts'
import { TermFields, type Trouble } from './term-fields.tsx'
import { TryOut } from './try-out.tsx'

interface TermEditorProps {
  /** As the dictionary has it by now; undefined for one that is not in it. */
  readonly entry: TermAnswer | undefined
  /** Of what a new one is to be about. */
  readonly about: string
  /** What was typed and not saved; it outlives the editor. */
  readonly draft: TermDraft | undefined
  onDraft(draft: TermDraft | undefined): void
  onSaved(saved: TermAnswer, before: TermAnswer | undefined): void
  onOpen(term: string): void
  onRemove(entry: TermAnswer): void
}

/** One entry, with a sentence on which it is tried while it is written. */
export function TermEditor(props: TermEditorProps) {
  const { entry, about, onDraft, onSaved, onOpen, onRemove } = props
  const words = useWords(dictionaryWords)
  const kept = draftOf(entry, about)
  const draft = props.draft ?? kept
  const save = useAct(setTermNow, { quiet: true })
  const [refused, setRefused] = useState<{ readonly draft: TermDraft; readonly trouble: Trouble }>()
  const [text, setText] = useState<string>()
  const known = useKnown(draft, entry)
  const amiss = useAmiss(draft)
  const hasMoved = draft.seen !== kept.seen
  const isDirty = props.draft !== undefined && isChanged(draft, draftOf(entry, ''))
  const mayNotSave = !isDirty || !isOfUse(draft) || hasMoved || known !== undefined || amiss !== undefined

  async function keep(): Promise<void> {
    if (mayNotSave || save.isPending) return
    try {
      onSaved(await save.mutateAsync(orderOf(draft)), entry)
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      // Whoever was first shows above the fields, as soon as it has been read anew.
      if (problem.code === 'stale') return
      setRefused({ draft, trouble: { field: problem.facts.field as string | undefined, says: problem.message } })
    }
  }
  useKeyDown((event) => {
    const isMod = event.ctrlKey || event.metaKey
    if (!isMod || event.key.toLowerCase() !== 's' || event.isComposing) return
    event.preventDefault()
    void keep()
  })

  return (
    <form
      className="term-editor"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      {hasMoved && <Moved entry={entry} draft={draft} onDraft={onDraft} />}
      {known && (
        <Alert
          type="info"
          showIcon
          title={words.known(known.term)}
          action={
            <Button size="small" onClick={() => onOpen(known.term)}>
              {words.toKnown}
            </Button>
          }
        />
      )}
      <TermFields
        draft={draft}
        isKept={entry !== undefined}
        trouble={refused?.draft === draft ? refused.trouble : amiss}
        onDraft={onDraft}
      />
      <p className="term-acts">
        <Button type="primary" htmlType="submit" disabled={mayNotSave} loading={save.isPending}>
          {words.save}
        </Button>
        {isDirty && <Button onClick={() => onDraft(undefined)}>{words.revert}</Button>}
        <small role="status">{isDirty ? (isOfUse(draft) ? words.unsaved : words.saysNothing) : ''}</small>
        {entry && (
          <Button type="link" onClick={() => onRemove(entry)}>
            {words.remove}
          </Button>
        )}
      </p>
      {entry && <LastSet entry={entry} />}
      <TryOut text={text ?? draft.term} onText={setText} draft={draft} />
    </form>
  )
}

/** Somebody set it while it was being written, or removed it: nobody's words are lost. */
function Moved({ entry, draft, onDraft }: Pick<TermEditorProps, 'entry' | 'onDraft'> & { readonly draft: TermDraft }) {
  const words = useWords(dictionaryWords)
  const say = useTimes()
  return (
    <Alert
      type="warning"
      showIcon
      title={entry ? words.moved(entry.by ?? words.byProgram, say(entry.setAt)) : words.gone}
      description={entry && words.nowSays(inShort(entry, words))}
      action={
        <div className="term-moved">
          <Button size="small" onClick={() => onDraft(undefined)}>
            {words.theirs}
          </Button>
          <Button size="small" onClick={() => onDraft({ ...draft, seen: entry?.setAt ?? null })}>
            {words.mine}
          </Button>
        </div>
      }
    />
  )
}

export function LastSet({ entry }: { readonly entry: TermAnswer }) {
  const words = useWords(dictionaryWords)
  const say = useTimes()
  return (
    <p className="term-last">
      <span className="soft">{words.last(entry.by ?? words.byProgram, say(entry.setAt))}</span>{' '}
      <Link to="/articles" search={{ q: entry.term }}>
        {words.used}
      </Link>
    </p>
  )
}

/** The entry that there is already of what is typed as a new one. */
function useKnown({ term }: TermDraft, entry: TermAnswer | undefined): TermAnswer | undefined {
  const typed = useSettled(term.trim())
  const asks = entry === undefined && typed !== ''
  const { data } = useAsked(readTerm, { params: { term: typed } }, { when: asks })
  const found = data?.entry ?? undefined
  return asks && found?.term === term.trim() ? found : undefined
}

/** What the newsroom would say no to, while it is typed. */
function useAmiss(draft: TermDraft): Trouble | undefined {
  const settled = useSettled(draft, 400)
  const query = trialOf(settled.term.trim(), settled)
  const { error } = useAsked(tryTermNow, { query }, { when: settled.term.trim() !== '' })
  if (!(error instanceof Problem) || error.status !== 422 || settled !== draft) return undefined
  return { field: error.facts.field as string | undefined, says: error.message }
}
