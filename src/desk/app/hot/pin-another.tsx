import { Button } from 'antd'
import { useState } from 'react'
import { hotWords } from '../../../messages/desk-app/hot.ts'
import { listArticles } from '../../contract/article-list.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { SearchField } from '../parts/search-field.tsx'

interface PinAnotherProps {
  readonly listed: readonly { readonly articleId: string }[]
  onPick(story: { readonly articleId: string; readonly headline: string }): void
}

const FOUND = 6

/** Finds a published story that is not on the list, to be put there. */
export function PinAnother({ listed, onPick }: PinAnotherProps) {
  const words = useWords(hotWords)
  const [q, setQ] = useState('')
  const query = { q, stage: ['published'], limit: FOUND } as const
  const { data } = useAsked(listArticles, { query: { ...query, stage: ['published'] } }, { when: q !== '' })
  const there = new Set(listed.map(({ articleId }) => articleId))
  const found = q === '' ? [] : (data?.items.filter(({ id }) => !there.has(id)) ?? [])
  return (
    <section className="hot-another">
      <h2>{words.pick}</h2>
      <SearchField label={words.pickHint} value={q} onSearch={setQ} />
      {q !== '' && data && found.length === 0 && <p className="hot-how">{words.nothingFound}</p>}
      <ul className="hot-off">
        {found.map(({ id, headline }) => (
          <li key={id}>
            <div>{headline}</div>
            <Button size="small" onClick={() => onPick({ articleId: id, headline })}>
              {words.pin}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
