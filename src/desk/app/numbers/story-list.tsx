import { DownloadOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { numbersWords } from '../../../messages/desk-app/numbers.ts'
import { exportMostRead, listMostReadStories, type NumberSpan } from '../../contract/numbers.ts'
import { useAskedPages } from '../asked.ts'
import { addressOf } from '../call.ts'
import { useWords } from '../me.ts'
import { useKeys } from '../parts/keys.ts'
import { Failed, Loading, Nothing } from '../parts/states.tsx'

interface StoryListProps {
  readonly span: NumberSpan
  /** The story whose numbers are shown. */
  readonly story: string | undefined
}

/** The most read stories of a span; each leads to its own numbers. */
export function StoryList({ span, story }: StoryListProps) {
  const words = useWords(numbersWords)
  const navigate = useNavigate()
  const pages = useAskedPages(listMostReadStories, { query: { span, limit: 25 } })
  const items = pages.data?.pages.flatMap((page) => page.items) ?? []
  const here = items.findIndex(({ articleId }) => articleId === story)
  const go = (index: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, index))]
    if (next) void navigate({ to: '/numbers', search: { span, story: next.articleId }, replace: true })
  }
  useKeys({
    j: () => go(here + 1),
    k: () => go(here - 1),
    ...(story && { Enter: () => void navigate({ to: '/articles/$articleId', params: { articleId: story } }) }),
    Escape: () => void navigate({ to: '/numbers', search: { span }, replace: true }),
  })
  return (
    <section className="most-read" aria-labelledby="most-read">
      <header>
        <h2 id="most-read">{words.stories}</h2>
        <Button size="small" icon={<DownloadOutlined />} href={addressOf(exportMostRead, { query: { span } })} download>
          {words.csv}
        </Button>
      </header>
      {pages.error && <Failed problem={pages.error} onRetry={() => void pages.refetch()} />}
      {!pages.data && !pages.error && <Loading rows={8} />}
      {pages.data && items.length === 0 && <Nothing says={words.none} />}
      <ol>
        {items.map(({ articleId, headline, section, reads, comments }) => (
          <li key={articleId}>
            <Link
              to="/numbers"
              search={{ span, story: articleId }}
              aria-current={articleId === story ? 'true' : undefined}
              activeProps={{}}
              replace
            >
              <span className="headline">{headline}</span>
              <span className="soft">
                {section}
                {comments > 0 && ` · ${words.comments} ${comments}`}
              </span>
              <b className="number">{reads.toLocaleString('en')}</b>
            </Link>
          </li>
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button block onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {words.more}
        </Button>
      )}
    </section>
  )
}
