import { Input } from 'antd'
import { useState } from 'react'
import { spellingWords } from '../../../messages/desk-app/spellings.ts'
import { LONGEST_READING, LONGEST_TERM } from '../../../newsroom/dictionary/term.ts'
import type { Answered } from '../../contract/operation.ts'
import { listReadingsNow, removeReadingNow, setReadingNow } from '../../contract/readings.ts'
import { useAct, useAsked } from '../asked.ts'
import { useMay, useMe, useWords } from '../me.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { ByHand, Decided } from './decided.tsx'
import { useUndoable } from './use-undoable.tsx'

type Kept = Pick<Answered<typeof listReadingsNow>['items'][number], 'term' | 'reading'>

/** 读音: how words of one story are read. */
export function StoryReadings({ articleId }: { readonly articleId: string }) {
  const words = useWords(spellingWords)
  const mayWrite = useMay('write')
  const params = { articleId }
  const { data, error, refetch } = useAsked(listReadingsNow, { params })
  const set = useAct(setReadingNow)
  const remove = useAct(removeReadingNow)
  const tell = useUndoable()
  const busy = set.isPending || remove.isPending
  if (error) return <Failed problem={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={2} />
  const kept: readonly Kept[] = data.items
  const put = ({ term, reading }: Kept) => set.mutateAsync({ params, body: { term, reading } })
  const drop = ({ term }: Kept) => remove.mutateAsync({ params, query: { term } })
  const keep = async (typed: Kept) => {
    const before = kept.find(({ term }) => term === typed.term.trim())
    await put(typed)
    tell(typed.term, words.readNow(typed.term.trim()), () => (before ? put(before) : drop(typed)))
  }
  const forget = async (one: Kept) => {
    await drop(one)
    tell(one.term, words.readByItself(one.term), () => put(one))
  }
  return (
    <section>
      <h2>{words.readings}</h2>
      {kept.length === 0 && <p className="soft">{words.decidedNone}</p>}
      <ul>
        {kept.map((one) => (
          <Decided
            key={one.term}
            what={one.term}
            busy={busy}
            onForget={mayWrite ? () => void forget(one).catch(() => {}) : undefined}
          >
            <b>
              {one.term} {one.reading}
            </b>
          </Decided>
        ))}
      </ul>
      {mayWrite && <NewReading busy={busy} onKeep={keep} />}
    </section>
  )
}

/** What was typed stays when it is refused. */
function NewReading({ busy, onKeep }: { readonly busy: boolean; onKeep(typed: Kept): Promise<void> }) {
  const words = useWords(spellingWords)
  const { edition: own } = useMe().paper
  const [term, setTerm] = useState('')
  const [reading, setReading] = useState('')
  const isReady = term.trim() !== '' && reading.trim() !== '' && !busy
  const keep = async () => {
    await onKeep({ term, reading })
    setTerm('')
    setReading('')
  }
  return (
    <ByHand summary={words.newReading} ready={isReady} onDecide={() => void keep().catch(() => {})}>
      <Input
        aria-label={words.readTerm}
        placeholder={words.readTerm}
        lang={own}
        value={term}
        maxLength={LONGEST_TERM}
        autoComplete="off"
        onChange={({ target }) => setTerm(target.value)}
      />
      <Input
        aria-label={words.reading}
        placeholder="shàn ruò xī / shan4 ruo4 xi1"
        value={reading}
        maxLength={LONGEST_READING}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={({ target }) => setReading(target.value)}
      />
    </ByHand>
  )
}
