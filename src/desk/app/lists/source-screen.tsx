import { useParams } from '@tanstack/react-router'
import { Alert, App, Button, Space, Tag } from 'antd'
import { listsWords } from '../../../messages/desk-app/lists.ts'
import type { Answered } from '../../contract/operation.ts'
import { describeSourceNow, rateSourceNow, readSource } from '../../contract/sources.ts'
import { useAct, useAsked } from '../asked.ts'
import { useMay, useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { ListForm } from './list-form.tsx'
import { SourceFields, toldOf, toldToBody } from './source-fields.tsx'
import './lists.css'

type SourceRead = Answered<typeof readSource>

/** A source of the ledger, and what hangs on it. */
export function SourceScreen() {
  const { sourceId } = useParams({ from: '/sources/$sourceId' })
  const { data, error, refetch } = useAsked(readSource, { params: { sourceId } })
  if (error) return <Failed problem={error} onRetry={() => void refetch()} />
  if (data?.id !== sourceId) return <Loading rows={10} />
  return <Source key={sourceId} source={data} />
}

function Source({ source }: { readonly source: SourceRead }) {
  const words = useWords(listsWords)
  const say = useTimes()
  const { message } = App.useApp()
  const mayKeep = useMay('keep_lists')
  const describe = useAct(describeSourceNow)
  const told = toldOf(source)
  const { effect } = source
  return (
    <Screen title={source.name} acts={mayKeep && <Standing source={source} />}>
      {!mayKeep && <Alert type="info" showIcon title={words.mayNot} />}
      <div className="list-two">
        <ListForm
          key={JSON.stringify(told)}
          initial={told}
          isLocked={!mayKeep}
          onSave={async (changed) => {
            await describe.mutateAsync({ params: { sourceId: source.id }, body: toldToBody({ ...told, ...changed }) })
            void message.success(words.saved)
          }}
        >
          <SourceFields />
        </ListForm>
        <section aria-labelledby="source-stories">
          <h2 id="source-stories">
            {words.stories} · {words.storiesCount(effect.published)}
          </h2>
          {source.standing !== 'blocked' && effect.scheduled + effect.published > 0 && (
            <p>{words.blockLead(effect.scheduled, effect.published)}</p>
          )}
          {effect.waiting > 0 && <p>{words.waiting(effect.waiting)}</p>}
          <ol className="list-stories">
            {effect.stories.map((story) => (
              <li key={story.articleId}>
                <time dateTime={story.scheduledFor}>{story.scheduledFor && say(story.scheduledFor)}</time>
                <span>{story.headline}</span>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </Screen>
  )
}

const COLOURS = { allowed: 'default', restricted: 'warning', blocked: 'error' } as const

function Standing({ source }: { readonly source: SourceRead }) {
  const words = useWords(listsWords)
  const { message, modal } = App.useApp()
  const rate = useAct(rateSourceNow)
  const { effect } = source
  async function setStanding(standing: SourceRead['standing']) {
    const rated = await rate.mutateAsync({ params: { sourceId: source.id }, body: { standing } }).catch(() => undefined)
    if (rated) void message.success(words.rated(source.name, words.standings[standing]))
  }
  return (
    <Space wrap>
      <Tag color={COLOURS[source.standing]}>{words.standings[source.standing]}</Tag>
      {source.standing !== 'allowed' && <Button onClick={() => void setStanding('allowed')}>{words.allow}</Button>}
      {source.standing !== 'restricted' && (
        <Button onClick={() => void setStanding('restricted')}>{words.restrict}</Button>
      )}
      {source.standing !== 'blocked' && (
        <Button
          danger
          onClick={() =>
            void modal.confirm({
              icon: null,
              title: words.blockTitle(source.name),
              content: (
                <>
                  <p>{words.blockLead(effect.scheduled, effect.published)}</p>
                  {effect.waiting > 0 && <p>{words.waiting(effect.waiting)}</p>}
                </>
              ),
              okText: words.block,
              onOk: () => setStanding('blocked'),
            })
          }
        >
          {words.block}
        </Button>
      )}
    </Space>
  )
}
