import { Alert, Button, Drawer } from 'antd'
import { useState } from 'react'
import { dictionaryWords } from '../../../messages/desk-app/dictionary.ts'
import { EDITIONS } from '../../../newsroom/settings/setting.ts'
import { readTerm, type TermAnswer } from '../../contract/dictionary.ts'
import { useAsked } from '../asked.ts'
import { useMay, useWords } from '../me.ts'
import { Failed, Loading } from '../parts/states.tsx'
import type { DictionarySearch } from './dictionary-search.ts'
import type { TermDraft } from './term-draft.ts'
import { LastSet, TermEditor } from './term-editor.tsx'
import { TryOut } from './try-out.tsx'

interface TermDrawerProps {
  /** What lies open: an entry, a new one, a sentence; or nothing. */
  readonly open: Pick<DictionarySearch, 'term' | 'add' | 'try'>
  onClose(): void
  onOpen(term: string): void
  onAdd(term: string): void
  onSaved(saved: TermAnswer, before: TermAnswer | undefined): void
  onRemove(entry: TermAnswer): void
}

/** One entry, or a sentence to try, beside the list. What was typed and not saved is still there when it is opened again. */
export function TermDrawer({ open, onClose, onOpen, onAdd, onSaved, onRemove }: TermDrawerProps) {
  const words = useWords(dictionaryWords)
  const mayKeep = useMay('spell')
  const [drafts, setDrafts] = useState<ReadonlyMap<string, TermDraft>>(new Map())
  const [sentence, setSentence] = useState('')
  const adds = open.add === true && mayKeep
  const term = adds ? undefined : open.term
  const key = adds ? NEW : (term ?? '')
  const keep = (draft: TermDraft | undefined) =>
    setDrafts((before) => new Map([...before].filter(([name]) => name !== key).concat(draft ? [[key, draft]] : [])))
  const editor = {
    draft: drafts.get(key),
    onDraft: keep,
    onOpen,
    onRemove,
    onSaved(saved: TermAnswer, before: TermAnswer | undefined) {
      keep(undefined)
      onSaved(saved, before)
    },
  }
  return (
    <Drawer
      open={adds || term !== undefined || open.try === true}
      size={540}
      // A new entry begins at its term.
      autoFocus={!adds}
      afterOpenChange={(isOpen) => isOpen && adds && document.getElementById('term-term')?.focus()}
      title={adds ? words.addTitle : (term ?? words.tryTitle)}
      onClose={onClose}
      closable={{ 'aria-label': words.back }}
      destroyOnHidden
    >
      {adds ? (
        <TermEditor key={NEW} entry={undefined} about={open.term ?? ''} {...editor} />
      ) : term === undefined ? (
        <TryOut text={sentence} onText={setSentence} />
      ) : (
        <Entry key={term} term={term} editor={editor} onAdd={onAdd} />
      )}
    </Drawer>
  )
}

/** No term is called so: it would be an empty one. */
const NEW = ' '

interface EntryProps {
  readonly term: string
  readonly editor: Omit<Parameters<typeof TermEditor>[0], 'entry' | 'about'>
  onAdd(term: string): void
}

function Entry({ term, editor, onAdd }: EntryProps) {
  const words = useWords(dictionaryWords)
  const mayKeep = useMay('spell')
  const { data, error, refetch, isPlaceholderData } = useAsked(readTerm, { params: { term } })
  if (error) return <Failed problem={error} onRetry={() => void refetch()} />
  if (!data || isPlaceholderData) return <Loading />
  const entry = data.entry ?? undefined
  if (mayKeep && (entry || editor.draft)) return <TermEditor entry={entry} about={term} {...editor} />
  if (entry) return <EntryToRead entry={entry} />
  return (
    <Alert
      type="info"
      showIcon
      title={words.absent(term)}
      action={
        mayKeep && (
          <Button size="small" onClick={() => onAdd(term)}>
            {words.add}
          </Button>
        )
      }
    />
  )
}

/** The same for whoever may not change it. */
function EntryToRead({ entry }: { readonly entry: TermAnswer }) {
  const words = useWords(dictionaryWords)
  const [text, setText] = useState(entry.term)
  const { isName, forms, reading, note } = entry
  return (
    <div className="term-editor">
      <dl className="term-said">
        {isName && (
          <>
            <dt>{words.name}</dt>
            <dd>{words.nameHint}</dd>
          </>
        )}
        {EDITIONS.filter((edition) => forms[edition] !== undefined).map((edition) => (
          <div key={edition}>
            <dt>{words.editions[edition]}</dt>
            <dd lang={edition}>{forms[edition]}</dd>
          </div>
        ))}
        {reading !== undefined && (
          <>
            <dt>{words.reading}</dt>
            <dd>{reading}</dd>
          </>
        )}
        {note !== undefined && (
          <>
            <dt>{words.note}</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
      <LastSet entry={entry} />
      <TryOut text={text} onText={setText} />
    </div>
  )
}
