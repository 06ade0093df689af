import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { relatedWords } from '../../../messages/desk-app/related.ts'
import { listArticles } from '../../contract/article-list.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { SearchField } from '../parts/search-field.tsx'

interface FindRelatedProps {
  /** Stories that stand there already, and the one that they stand beside. */
  readonly taken: readonly string[]
  onPick(articleId: string): void
}

const FOUND = 8

/** Finds a story by words of its headline, its id or its address, and puts it beside. */
export function FindRelated({ taken, onPick }: FindRelatedProps) {
  const words = useWords(relatedWords)
  const [q, setQ] = useState('')
  const { data } = useAsked(listArticles, { query: { q, limit: FOUND } }, { when: q !== '' })
  const found = q === '' ? [] : (data?.items.filter(({ id }) => !taken.includes(id)) ?? [])
  return (
    <div className="related-find">
      <SearchField label={words.find} value={q} onSearch={setQ} />
      {q !== '' && data && found.length === 0 && <p className="related-hint">{words.nothingFound}</p>}
      {found.length > 0 && (
        <ul aria-label={words.found}>
          {found.map(({ id, headline, publishedAt }) => (
            <li key={id}>
              <div>
                {headline}
                {publishedAt === undefined && <small>{words.waiting}</small>}
              </div>
              <Button
                size="small"
                icon={<PlusOutlined />}
                aria-label={`${words.add} ${headline}`}
                onClick={() => {
                  setQ('')
                  onPick(id)
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
