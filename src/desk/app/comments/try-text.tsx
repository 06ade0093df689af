import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { wordListWords } from '../../../messages/desk-app/word-list.ts'
import { findInText } from '../../contract/word-list.ts'
import type { Answered } from '../../contract/operation.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'
import { MarkedText } from './marked-text.tsx'

type Found = { readonly text: string; readonly hits: Answered<typeof findInText>['hits'] }

/** A text tried against the list: what is found in it, and by what it was hidden. */
export function TryText() {
  const words = useWords(wordListWords)
  const { disguises, hit: ruleOf } = useWords(commentsWords)
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found>()
  const { mutateAsync: find } = useAct(findInText)
  useEffect(() => {
    if (text.trim() === '') return
    let isStale = false
    const patience = setTimeout(() => {
      void find({ body: { text } })
        .then(({ hits }) => {
          if (!isStale) setFound({ text, hits })
        })
        .catch(() => {})
    }, 250)
    return () => {
      isStale = true
      clearTimeout(patience)
    }
  }, [text, find])
  return (
    <section>
      <h2>{words.tryTitle}</h2>
      <Input.TextArea
        value={text}
        maxLength={5000}
        autoSize={{ minRows: 3, maxRows: 8 }}
        aria-label={words.tryTitle}
        placeholder={words.tryHint}
        onChange={({ target }) => setText(target.value)}
      />
      {found && text.trim() !== '' && (
        <div className="tried" aria-live="polite">
          <MarkedText text={found.text} hits={found.hits} />
          {found.hits.length === 0 && <p className="soft">{words.clean}</p>}
          <ul>
            {found.hits.map((hit) => (
              <li key={`${hit.number}-${hit.start}-${hit.end}`}>
                {ruleOf(hit.number)} {hit.term} {words.effects[hit.effect]}{' '}
                {hit.disguises.map((each) => disguises[each]).join('、')}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
