import { Input } from 'antd'
import { useState } from 'react'
import { compareWords } from '../../../hanzi/words/compare-words.ts'
import { dictionaryWords } from '../../../messages/desk-app/dictionary.ts'
import { type Edition, EDITIONS } from '../../../newsroom/settings/setting.ts'
import { LONGEST_TRIAL, tryTermNow } from '../../contract/dictionary.ts'
import type { Answered } from '../../contract/operation.ts'
import { useAsked } from '../asked.ts'
import { useMe, useWords } from '../me.ts'
import { Failed } from '../parts/states.tsx'
import { useSettled } from '../parts/settled.ts'
import { readOver } from './read-over.ts'
import { type TermDraft, trialOf } from './term-draft.ts'

type Trial = Answered<typeof tryTermNow>

interface TryOutProps {
  readonly text: string
  onText(text: string): void
  /** An entry as it is being written, if one is: what it would change is marked. */
  readonly draft?: TermDraft | undefined
}

/** A sentence as each edition prints it and as it is read, while it is typed. */
export function TryOut({ text, onText, draft }: TryOutProps) {
  const words = useWords(dictionaryWords)
  const { edition: own } = useMe().paper
  const settled = useSettled(text.trim())
  const entry = useSettled(draft)
  const query = entry ? trialOf(settled, entry) : { text: settled }
  const { data, error, isPlaceholderData, refetch } = useAsked(tryTermNow, { query }, { when: settled !== '' })
  // An answer stands with the text that it is about, until there is the next.
  const [shown, setShown] = useState<{ readonly text: string; readonly trial: Trial }>()
  if (data && !isPlaceholderData && shown?.trial !== data) setShown({ text: settled, trial: data })
  const last = settled === '' ? undefined : shown
  return (
    <section className="try-out">
      <h2>{words.tryTitle}</h2>
      <label htmlFor="try-text" className="soft">
        {words.tryLabel}
      </label>
      <Input.TextArea
        id="try-text"
        lang={own}
        value={text}
        maxLength={LONGEST_TRIAL}
        autoSize={{ minRows: 2, maxRows: 6 }}
        placeholder={words.tryHint}
        onChange={({ target }) => onText(target.value)}
      />
      {/* What is amiss in the entry is said at its field. */}
      {error && error.status !== 422 && <Failed problem={error} onRetry={() => void refetch()} />}
      {last ? (
        <div className="tried" aria-live="polite" aria-busy={last.trial !== data}>
          {entry && <Verdict text={last.text} term={entry.term.trim()} trial={last.trial} />}
          <dl>
            {EDITIONS.filter((edition) => edition !== own).map((edition) => (
              <Printed key={edition} edition={edition} trial={last.trial} />
            ))}
            <dt>{words.asRead}</dt>
            <dd>
              <Read text={last.text} trial={last.trial} />
            </dd>
          </dl>
        </div>
      ) : (
        !error && settled === '' && <p className="soft">{words.tryEmpty}</p>
      )}
    </section>
  )
}

/** Why there is nothing marked, where there is not. */
function Verdict({ text, term, trial }: { readonly text: string; readonly term: string; readonly trial: Trial }) {
  const words = useWords(dictionaryWords)
  const { now, tried } = trial
  if (term !== '' && !text.includes(term)) return <p className="soft">{words.tryMissing}</p>
  const isSame = now.pinyin === tried.pinyin && EDITIONS.every((each) => now.editions[each] === tried.editions[each])
  return isSame ? <p className="soft">{words.trySame}</p> : null
}

function Printed({ edition, trial: { now, tried } }: { readonly edition: Edition; readonly trial: Trial }) {
  const words = useWords(dictionaryWords)
  const runs = compareWords(now.editions[edition], tried.editions[edition])
  return (
    <>
      <dt>{words.editions[edition]}</dt>
      <dd lang={edition}>
        {runs.map(({ kind, text }, index) =>
          kind === 'same' ? text : kind === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>,
        )}
      </dd>
    </>
  )
}

/** Pinyin over each character; what the entry would have read otherwise stands out, with how it was. */
function Read({ text, trial: { now, tried } }: { readonly text: string; readonly trial: Trial }) {
  const before = readOver(text, now.pinyin)
  return readOver(text, tried.pinyin).map(({ text: piece, syllable }, index) => {
    if (syllable === undefined) return piece
    const isOther = before[index]?.syllable?.toLowerCase() !== syllable.toLowerCase()
    return (
      <ruby key={index} className={isOther ? 'other' : undefined}>
        {piece}
        <rt>{syllable}</rt>
      </ruby>
    )
  })
}
