import { Link } from '@tanstack/react-router'
import { Table } from 'antd'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { readModerationWeeks } from '../../contract/comments.ts'
import type { Answered } from '../../contract/operation.ts'
import { useAsked } from '../asked.ts'
import { useMe, useWords } from '../me.ts'
import { clockText } from '../parts/paper-clock.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed } from '../parts/states.tsx'
import './comments.css'

type Week = Answered<typeof readModerationWeeks>['weeks'][number]

/** What moderation did, week by week. */
export function WeeksScreen() {
  const words = useWords(commentsWords)
  const { timeZone } = useMe().paper
  const dayOf = (at: string) => clockText(at, timeZone).slice(5, 10)
  const { data, error, refetch } = useAsked(readModerationWeeks, {})
  return (
    <Screen title={words.weeks} acts={<Link to="/comments">{words.back}</Link>}>
      {error ? (
        <Failed problem={error} onRetry={() => void refetch()} />
      ) : (
        <Table<Week>
          size="small"
          rowKey="from"
          loading={!data}
          dataSource={data?.weeks ?? []}
          pagination={false}
          scroll={{ x: 'max-content' }}
          columns={[
            { title: words.weekOf, render: (_, { from, to }) => `${dayOf(from)} — ${dayOf(to)}` },
            { title: words.weekHeld, dataIndex: 'held', align: 'right' },
            { title: words.weekWrong, dataIndex: 'wronglyHeld', align: 'right' },
            { title: words.weekJudged, dataIndex: 'judged', align: 'right' },
            {
              title: words.weekMedian,
              align: 'right',
              render: (_, { medianMinutes }) => (medianMinutes === undefined ? '' : words.minutes(medianMinutes)),
            },
          ]}
        />
      )}
    </Screen>
  )
}
