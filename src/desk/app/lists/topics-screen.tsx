import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Form, Input, Table, Tag } from 'antd'
import { listsWords } from '../../../messages/desk-app/lists.ts'
import { listTopicsOfDesk, openTopicNow, type TopicRow } from '../../contract/topics.ts'
import { useAct, useAsked } from '../asked.ts'
import { useMay, useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Nothing } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { ListFilters } from './list-filters.tsx'
import './lists.css'
import { NewEntry } from './new-entry.tsx'

/** The topics: those that move first, closed ones last. */
export function TopicsScreen() {
  const words = useWords(listsWords)
  const say = useTimes()
  const { q, state } = useSearch({ from: '/topics' })
  const navigate = useNavigate({ from: '/topics' })
  const mayKeep = useMay('keep_lists')
  const { data, error, refetch, isPending } = useAsked(listTopicsOfDesk, { query: { q, state } })
  return (
    <Screen title={words.topics} acts={mayKeep && <NewTopic />}>
      <ListFilters
        label={words.state}
        kinds={(['open', 'closed'] as const).map((value) => ({ value, label: words[value] }))}
        kind={state}
        q={q}
        onFilter={({ kind, q: text }) => void navigate({ search: { state: kind, q: text }, replace: true })}
      />
      {error ? (
        <Failed problem={error} onRetry={() => void refetch()} />
      ) : (
        <Table<TopicRow>
          size="small"
          rowKey="id"
          loading={isPending}
          dataSource={data?.items ?? []}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: <Nothing says={words.noTopics} /> }}
          columns={[
            {
              title: words.name,
              render: (_, topic) => (
                <>
                  <Link to="/topics/$topicId" params={{ topicId: topic.id }}>
                    {topic.name}
                  </Link>
                  {topic.closedAt && <Tag className="list-mark">{words.closed}</Tag>}
                </>
              ),
            },
            { title: words.slug, dataIndex: 'slug', responsive: ['md'], className: 'list-slug' },
            { title: words.stories, dataIndex: 'stories', align: 'right', width: '5rem' },
            {
              title: words.newest,
              width: '8rem',
              render: (_, { newestAt }) => newestAt && say(newestAt),
            },
          ]}
        />
      )}
    </Screen>
  )
}

function NewTopic() {
  const words = useWords(listsWords)
  const navigate = useNavigate()
  const open = useAct(openTopicNow)
  return (
    <NewEntry<{ name: string; slug: string; standfirst?: string }>
      title={words.newTopic}
      act={words.openTopic}
      onMake={async (body) => {
        const topic = await open.mutateAsync({ body })
        void navigate({ to: '/topics/$topicId', params: { topicId: topic.id } })
      }}
    >
      <Form.Item name="name" label={words.name} required rules={[{ required: true, max: 140 }]}>
        <Input />
      </Form.Item>
      <Form.Item name="slug" label={words.slug} required rules={[{ required: true, max: 60 }]}>
        <Input prefix="/t/" />
      </Form.Item>
      <Form.Item name="standfirst" label={words.standfirst}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Form.Item>
    </NewEntry>
  )
}
