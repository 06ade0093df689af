import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, App, Button, Form, Input, Segmented, Space, Tag } from 'antd'
import { commentRuleWords } from '../../../messages/desk-app/comment-rules.ts'
import { listsWords } from '../../../messages/desk-app/lists.ts'
import {
  closeTopicNow,
  describeTopicNow,
  listTopicsOfDesk,
  listTopicStories,
  mergeTopic,
  readTopic,
  reopenTopic,
  type TopicAnswer,
} from '../../contract/topics.ts'
import type { Answered } from '../../contract/operation.ts'
import { useAct, useAsked, useAskedPages } from '../asked.ts'
import { useMay, useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { AddStories } from './add-stories.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { ListForm } from './list-form.tsx'
import './lists.css'

/** A topic: what is said of it, its timeline, and what can become of it. */
export function TopicScreen() {
  const { topicId } = useParams({ from: '/topics/$topicId' })
  const { data, error, refetch } = useAsked(readTopic, { params: { topicId } })
  if (error) return <Failed problem={error} onRetry={() => void refetch()} />
  if (data?.id !== topicId) return <Loading rows={10} />
  return <Topic key={topicId} topic={data} />
}

function Topic({ topic }: { readonly topic: TopicAnswer }) {
  const words = useWords(listsWords)
  const ruleWords = useWords(commentRuleWords)
  const { message } = App.useApp()
  const mayKeep = useMay('keep_lists')
  const mayArrange = useMay('arrange_front')
  const mayClassify = useMay('classify')
  const mayJudge = useMay('judge_comment')
  const describe = useAct(describeTopicNow)
  const params = { topicId: topic.id }
  return (
    <Screen
      title={topic.name}
      acts={
        <Space wrap>
          {topic.closedAt && <Tag>{words.closed}</Tag>}
          <Button href={`/t/${topic.slug}`} target="_blank" rel="noreferrer">
            {words.page}
          </Button>
          {mayArrange && (
            <Link className="list-link" to="/fronts/$front" params={{ front: `topic:${topic.id}` }}>
              {words.front}
            </Link>
          )}
          {mayJudge && (
            <Link className="list-link" to="/comments/threads/$threadId" params={{ threadId: topic.id }}>
              {ruleWords.comments}
            </Link>
          )}
          {mayClassify && !topic.closedAt && <AddStories topicId={topic.id} />}
          {mayKeep && <Closure topic={topic} />}
          {mayKeep && <Merge topic={topic} />}
        </Space>
      }
    >
      {!mayKeep && <Alert type="info" showIcon title={words.mayNot} />}
      <div className="list-two">
        <ListForm
          key={JSON.stringify([topic.name, topic.slug, topic.standfirst, topic.background, topic.timeline])}
          initial={{
            name: topic.name,
            slug: topic.slug,
            standfirst: topic.standfirst,
            background: topic.background,
            timeline: topic.timeline,
          }}
          isLocked={!mayKeep}
          onSave={async (changed) => {
            await describe.mutateAsync({ params, body: changed })
            void message.success(words.saved)
          }}
        >
          <Form.Item name="name" label={words.name} rules={[{ required: true, max: 140 }]}>
            <Input />
          </Form.Item>
          <Form.Item
            name="slug"
            label={words.slug}
            rules={[{ required: true, max: 60 }]}
            extra={topic.formerSlugs.length > 0 ? words.former(topic.formerSlugs.join('、')) : words.slugHint}
          >
            <Input prefix="/t/" />
          </Form.Item>
          <Form.Item name="standfirst" label={words.standfirst}>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
          </Form.Item>
          <Form.Item
            name="background"
            label={words.background}
            extra={topic.plain ? words.backgroundHint : words.backgroundRich}
          >
            <Input.TextArea autoSize={{ minRows: 4, maxRows: 20 }} disabled={!topic.plain} maxLength={20_000} />
          </Form.Item>
          <Form.Item name="timeline" label={words.timeline}>
            <Segmented
              options={(['newest', 'oldest'] as const).map((value) => ({ value, label: words.timelines[value] }))}
            />
          </Form.Item>
        </ListForm>
        <Stories topic={topic} />
      </div>
    </Screen>
  )
}

/** Closing is undone by one press. */
function Closure({ topic }: { readonly topic: TopicAnswer }) {
  const words = useWords(listsWords)
  const { message } = App.useApp()
  const close = useAct(closeTopicNow)
  const reopen = useAct(reopenTopic)
  const asked = { params: { topicId: topic.id } }
  async function open() {
    await reopen.mutateAsync(asked)
    void message.success(words.reopenedNow(topic.name))
  }
  async function closeIt() {
    const closed = await close.mutateAsync(asked).catch(() => undefined)
    if (!closed) return
    void message.success({
      content: (
        <>
          {words.closedNow(topic.name)}{' '}
          <Button size="small" type="link" onClick={() => void open().catch(() => {})}>
            {words.undo}
          </Button>
        </>
      ),
      duration: 8,
    })
  }
  if (topic.closedAt)
    return (
      <Button loading={reopen.isPending} onClick={() => void open().catch(() => {})}>
        {words.reopen}
      </Button>
    )
  return (
    <Button loading={close.isPending} onClick={() => void closeIt()}>
      {words.close}
    </Button>
  )
}

function Merge({ topic }: { readonly topic: TopicAnswer }) {
  const words = useWords(listsWords)
  const navigate = useNavigate()
  const { message } = App.useApp()
  const merge = useAct(mergeTopic)
  const { data } = useAsked(listTopicsOfDesk, { query: {} })
  return (
    <MergeDialog
      name={topic.name}
      stories={topic.stories}
      others={(data?.items ?? []).filter(({ id }) => id !== topic.id)}
      onMerge={async (into) => {
        const done = await merge.mutateAsync({ params: { topicId: topic.id }, body: { into } })
        void message.success(words.merged(done.stories, done.items))
        void navigate({ to: '/topics/$topicId', params: { topicId: into }, replace: true })
      }}
    />
  )
}

function Stories({ topic }: { readonly topic: TopicAnswer }) {
  const words = useWords(listsWords)
  const say = useTimes()
  const pages = useAskedPages(listTopicStories, { params: { topicId: topic.id }, query: { limit: 30 } })
  const stories = pages.data?.pages.flatMap((page: Answered<typeof listTopicStories>) => page.items)
  return (
    <section aria-labelledby="topic-stories">
      <h2 id="topic-stories">
        {words.timeline} · {words.storiesCount(topic.stories)}
      </h2>
      {!stories && <Loading />}
      {stories?.length === 0 && <Nothing says={words.noStories} />}
      <ol className="list-stories">
        {stories?.map((story) => (
          <li key={story.id}>
            <time dateTime={story.publishedAt}>{say(story.publishedAt)}</time>
            <a href={`/a/${story.id}`} target="_blank" rel="noreferrer">
              {story.headline}
            </a>
            <small>{story.section}</small>
          </li>
        ))}
      </ol>
      {pages.hasNextPage && <Button onClick={() => void pages.fetchNextPage()}>{words.more}</Button>}
    </section>
  )
}
