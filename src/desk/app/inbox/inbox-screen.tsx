import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { inboxWords } from '../../../messages/desk-app/inbox.ts'
import { placeWords } from '../../../messages/desk-app/places.ts'
import { readMyInbox } from '../../contract/inbox.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { useMinute } from '../parts/minute.ts'
import { NewArticle } from '../parts/new-article.tsx'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { CommentsWaiting } from './comments-waiting.tsx'
import { Entry } from './entry.tsx'
import './inbox.css'
import { Licences } from './licences.tsx'
import { Mentions } from './mentions.tsx'
import { QUEUES, type Queue } from './queues.ts'
import { ReadingNow } from './reading-now.tsx'
import { WritingNow } from './writing-now.tsx'

/** 待办: what waits for whoever is signed in. An entry leaves when the thing is done; nothing is ticked off. */
export function InboxScreen() {
  const words = useWords(inboxWords)
  const places = useWords(placeWords)
  const navigate = useNavigate()
  const { queue } = useSearch({ from: '/inbox' })
  const { data, error, refetch } = useAsked(readMyInbox, {})
  const counts = QUEUES.map((name) => [name, data?.[name].length ?? 0] as const)
  const all = counts.reduce((sum, [, count]) => sum + count, 0)
  const options = [
    { value: 'all' as const, label: `${words.all} ${data ? all : ''}` },
    ...counts.map(([name, count]) => ({ value: name, label: `${words[name]} ${data ? count : ''}` })),
  ]
  return (
    <Screen title={places.inbox} acts={<NewArticle />}>
      <div className="inbox">
        <section aria-label={places.inbox}>
          <div className="queues">
            <Segmented<Queue | 'all'>
              options={options}
              value={queue ?? 'all'}
              onChange={(next) =>
                void navigate({ to: '/inbox', search: next === 'all' ? {} : { queue: next }, replace: true })
              }
            />
          </div>
          {error && <Failed problem={error} onRetry={() => void refetch()} />}
          {!data && !error && <Loading />}
          {queue === undefined && <CommentsWaiting />}
          {queue === undefined && <Mentions />}
          {queue === undefined && <Licences />}
          {data && all === 0 && (
            <Nothing says={words.nothing}>
              <Link to="/articles">{words.write}</Link>
            </Nothing>
          )}
          {data && all > 0 && <Entries data={data} queue={queue} />}
        </section>
        <div>
          <WritingNow />
          <ReadingNow />
        </div>
      </div>
    </Screen>
  )
}

type Inbox = NonNullable<ReturnType<typeof useAsked<typeof readMyInbox>>['data']>

function Entries({ data, queue }: { readonly data: Inbox; readonly queue: Queue | undefined }) {
  const words = useWords(inboxWords)
  const sayTime = useTimes()
  const now = useMinute()
  const minutesSince = (at: string) => Math.max(0, Math.floor((now - Date.parse(at)) / 60_000))
  const shows = (name: Queue) => queue === undefined || queue === name
  if (queue !== undefined && data[queue].length === 0) return <Nothing says={words.nothingOf} />
  return (
    <ul className="entries">
      {shows('toReview') &&
        data.toReview.map(({ article, at, by, reason }) => (
          <Entry
            key={article.id}
            queue="toReview"
            article={article}
            facts={[by !== undefined && words.by(by), words.waits(minutesSince(at))]}
            reason={reason}
          />
        ))}
      {shows('returned') &&
        data.returned.map(({ article, at, by, reason }) => (
          <Entry
            key={article.id}
            queue="returned"
            article={article}
            facts={[by !== undefined && words.returnedBy(by), sayTime(at)]}
            reason={reason}
          />
        ))}
      {shows('scheduled') &&
        data.scheduled.map((article) => (
          <Entry
            key={article.id}
            queue="scheduled"
            article={article}
            facts={[
              Date.parse(article.scheduledFor!) <= now ? words.overdue : words.goesOut(sayTime(article.scheduledFor!)),
            ]}
          />
        ))}
      {shows('drafts') &&
        data.drafts.map((article) => (
          <Entry key={article.id} queue="drafts" article={article} facts={[sayTime(article.changedAt)]} />
        ))}
    </ul>
  )
}
