import { Link } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { spellingWords } from '../../../messages/desk-app/spellings.ts'
import { LONGEST_PASSAGE } from '../../../newsroom/dictionary/term.ts'
import { type Edition, EDITIONS } from '../../../newsroom/settings/setting.ts'
import { listRiskySpots, listSpellingsNow } from '../../contract/spellings.ts'
import { useAsked } from '../asked.ts'
import { useMay, useMe, useWords } from '../me.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { type Doubt, doubtsOf } from './doubts.ts'
import { ByHand, Decided } from './decided.tsx'
import './editions-panel.css'
import { StoryReadings } from './story-readings.tsx'
import { type Decision, useSpelling } from './use-spelling.ts'

/** 文种: where the conversion is not sure of a story, and what was decided for it. */
export function EditionsPanel({ articleId }: { readonly articleId: string }) {
  const words = useWords(spellingWords)
  const mayDecide = useMay('spell')
  const { edition: own } = useMe().paper
  const risky = useAsked(listRiskySpots, { params: { articleId } })
  const kept = useAsked(listSpellingsNow, { params: { articleId } })
  const { decide, forget, busy } = useSpelling(articleId)
  const error = risky.error ?? kept.error
  const retry = () => void Promise.all([risky.refetch(), kept.refetch()])
  if (error) return <Failed problem={error} onRetry={retry} />
  if (!risky.data || !kept.data) return <Loading />
  const decided: readonly Decision[] = kept.data.items
  const others = EDITIONS.filter((edition) => edition !== own)
  const doubts = doubtsOf(risky.data.items)
  const settle = (decisions: readonly Decision[]) => decide(decisions, decided)
  return (
    <div className="editions-panel">
      <p className="soft">{mayDecide ? words.lead : words.readOnly}</p>
      <section>
        <h2>{words.doubts(doubts.length)}</h2>
        {doubts.length === 0 && <p className="soft">{words.none}</p>}
        <ul>
          {doubts.map((doubt) => (
            <DoubtRow
              key={`${doubt.editions.join()} ${doubt.passage}`}
              doubt={doubt}
              own={own}
              act={mayDecide && !busy ? settle : undefined}
            />
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.decided}</h2>
        {decided.length === 0 && <p className="soft">{words.decidedNone}</p>}
        <ul>
          {decided.map((one) => (
            <Decided
              key={`${one.edition} ${one.passage}`}
              what={one.passage}
              busy={busy}
              onForget={mayDecide ? () => void forget(one) : undefined}
            >
              <span>
                {words.editions[one.edition]} <b lang={one.edition}>{words.asDecided(one.passage, one.form)}</b>
                {one.note !== undefined && <small> {one.note}</small>}
              </span>
            </Decided>
          ))}
        </ul>
        {mayDecide && <AnotherPlace editions={others} own={own} busy={busy} onDecide={settle} />}
      </section>
      <StoryReadings articleId={articleId} />
    </div>
  )
}

interface DoubtRowProps {
  readonly doubt: Doubt
  readonly own: string
  /** Whoever may decide; nothing is decided while something is. */
  readonly act: ((decisions: readonly Decision[]) => Promise<boolean>) | undefined
}

function DoubtRow({ doubt, own, act }: DoubtRowProps) {
  const words = useWords(spellingWords)
  const { editions, kind, before, source, after, choices, passage, forms, times } = doubt
  const where = editions.map((edition) => words.editions[edition]).join(words.and)
  return (
    <li>
      <p lang={own}>
        {before}
        <mark>{source}</mark>
        {after}
      </p>
      <small>{[where, words.kinds[kind], times > 1 && words.times(times)].filter(Boolean).join(' · ')}</small>
      <div className="choices">
        {choices.map((choice, index) => (
          <Button
            key={choice}
            size="small"
            lang={editions[0]}
            disabled={!act}
            aria-label={words.choose(choice, forms[index]!)}
            {...(index === 0 && { className: 'now', title: words.now })}
            onClick={() => void act?.(editions.map((edition) => ({ edition, passage, form: forms[index]! })))}
          >
            {choice}
          </Button>
        ))}
        {act && (
          <Link to="/dictionary" search={{ add: true, term: passage }}>
            {words.toHouse}
          </Link>
        )}
      </div>
    </li>
  )
}

interface AnotherPlaceProps {
  readonly editions: readonly Edition[]
  readonly own: string
  readonly busy: boolean
  onDecide(decisions: readonly Decision[]): Promise<boolean>
}

/** A place of which nobody doubted. */
function AnotherPlace({ editions, own, busy, onDecide }: AnotherPlaceProps) {
  const words = useWords(spellingWords)
  const [edition, setEdition] = useState(editions[0]!)
  const [passage, setPassage] = useState('')
  const [form, setForm] = useState('')
  const isReady = passage.trim() !== '' && form.trim() !== '' && !busy
  const decide = async () => {
    if (!(await onDecide([{ edition, passage, form }]))) return
    setPassage('')
    setForm('')
  }
  return (
    <ByHand summary={words.other} ready={isReady} onDecide={() => void decide()}>
      <Select
        aria-label={words.edition}
        value={edition}
        options={editions.map((each) => ({ value: each, label: words.editions[each] }))}
        onChange={setEdition}
      />
      <Input
        aria-label={words.passage}
        placeholder={words.passage}
        title={words.passageHint}
        lang={own}
        value={passage}
        maxLength={LONGEST_PASSAGE}
        autoComplete="off"
        onChange={({ target }) => setPassage(target.value)}
      />
      <Input
        aria-label={words.form}
        placeholder={words.form}
        lang={edition}
        value={form}
        maxLength={LONGEST_PASSAGE}
        autoComplete="off"
        onChange={({ target }) => setForm(target.value)}
      />
    </ByHand>
  )
}
