import { Button, Checkbox, Drawer } from 'antd'
import { useState } from 'react'
import { listsWords } from '../../../messages/desk-app/lists.ts'
import { listArticles } from '../../contract/article-list.ts'
import { useMoving } from '../articles/use-moving.tsx'
import { useAskedPages } from '../asked.ts'
import { useWords } from '../me.ts'
import { SearchField } from '../parts/search-field.tsx'
import { StageTag } from '../parts/stage-tag.tsx'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'

/** Puts stories into a topic, as many as a search finds. */
export function AddStories({ topicId }: { readonly topicId: string }) {
  const words = useWords(listsWords)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{words.addStories}</Button>
      {isOpen && <Finding topicId={topicId} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function Finding({ topicId, onClose }: { readonly topicId: string; readonly onClose: () => void }) {
  const words = useWords(listsWords)
  const say = useTimes()
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { isMoving, move } = useMoving()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAskedPages(listArticles, {
    query: { ...(q && { q }), limit: 50 },
  })
  const stories = data?.pages.flatMap(({ items }) => items)
  const open = stories?.filter(({ topicIds }) => !topicIds.includes(topicId)) ?? []
  const isAll = open.length > 0 && open.every(({ id }) => chosen.has(id))
  const choose = (ids: readonly string[], isChosen: boolean) =>
    setChosen((before) => (isChosen ? before.union(new Set(ids)) : before.difference(new Set(ids))))
  const put = async () => setChosen(new Set(await move([...chosen], { addTopicIds: [topicId] })))
  return (
    <Drawer
      open
      size="large"
      title={words.addStories}
      onClose={onClose}
      footer={
        <Button
          type="primary"
          disabled={chosen.size === 0}
          loading={isMoving}
          onClick={() => void put().catch(() => undefined)}
        >
          {words.takeIn(chosen.size)}
        </Button>
      }
    >
      <SearchField label={words.searchStories} value={q} onSearch={setQ} />
      {error && !stories && <Failed problem={error} onRetry={() => void refetch()} />}
      {!stories && !error && <Loading />}
      {stories?.length === 0 && <Nothing says={words.foundNone} />}
      {open.length > 0 && (
        <p>
          <Checkbox
            checked={isAll}
            onChange={({ target }) =>
              choose(
                open.map(({ id }) => id),
                target.checked,
              )
            }
          >
            {words.chooseShown(open.length)}
          </Checkbox>
        </p>
      )}
      <ul className="list-stories choosing">
        {stories?.map(({ id, headline, stage, changedAt, topicIds }) => (
          <li key={id}>
            <Checkbox
              disabled={topicIds.includes(topicId)}
              checked={chosen.has(id) || topicIds.includes(topicId)}
              onChange={({ target }) => choose([id], target.checked)}
            >
              {headline || id}
            </Checkbox>
            <StageTag stage={stage} />
            <time dateTime={changedAt}>{say(changedAt)}</time>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </Drawer>
  )
}
