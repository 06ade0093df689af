import { Link } from '@tanstack/react-router'
import { Table } from 'antd'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { readModerationWeeks } from '../../contract/comments.ts'
import type { Answered } from '../../contract/operation.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import './comments.css'

type Week = Answered<typeof readModerationWeeks>['weeks'][number]

/** What moderation did, week by week. */
export function WeeksScreen() {
  const words = useWords(commentsWords)
  const say = useTimes()
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
            { title: words.weekOf, render: (_, { from, to }) => `${say(from)} — ${say(to)}` },
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
