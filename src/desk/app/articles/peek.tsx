import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { articlesWords } from '../../../messages/desk-app/articles.ts'
import { linesOf } from '../../../newsroom/writing/lines.ts'
import type { ListedArticle } from '../../contract/article-list.ts'
import { readText } from '../../contract/writing.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { StageTag } from '../parts/stage-tag.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import './peek.css'

interface PeekProps {
  readonly articleId: string
  /** What the list knows of it already. */
  readonly listed: ListedArticle | undefined
  onClose(): void
}

/** A story over its list, to be read and left again. The list keeps the keys: `j` and `k` go on to the next. */
export function Peek({ articleId, listed, onClose }: PeekProps) {
  const words = useWords(articlesWords)
  const say = useTimes()
  const { data, error, refetch } = useAsked(readText, { params: { articleId }, query: {} })
  const { writing, text } = data?.writing.articleId === articleId ? data : {}
  return (
    <Drawer
      open
      mask={false}
      size="large"
      onClose={onClose}
      title={words.peek}
      // The list goes on listening to its keys.
      autoFocus={false}
      focusable={{ trap: false }}
      extra={
        <Link to="/articles/$articleId" params={{ articleId }}>
          {words.open}
        </Link>
      }
    >
      {error && !text && <Failed problem={error} onRetry={() => void refetch()} />}
      {!text && !error && <Loading rows={8} />}
      {text && writing && (
        <article className="peek">
          {text.kicker && <p className="soft">{text.kicker}</p>}
          <h2>{text.headline || articleId}</h2>
          <p className="peek-facts">
            <StageTag stage={listed?.stage ?? writing.state} />
            <span>{text.bylines.map(({ name }) => name).join(' ')}</span>
            <span>{words.characters(writing.characterCount)}</span>
            <time dateTime={writing.savedAt}>{say(writing.savedAt)}</time>
            {writing.lock && <span>{words.isWriting(writing.lock.holder.name)}</span>}
          </p>
          {text.standfirst && <p className="peek-standfirst">{text.standfirst}</p>}
          {linesOf(text.body).map((line, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <p key={at} className={line.kind}>
              {line.text}
            </p>
          ))}
        </article>
      )}
    </Drawer>
  )
}
