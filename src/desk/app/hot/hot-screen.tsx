import { getRouteApi, Link } from '@tanstack/react-router'
import { App, Button, Segmented, Tag } from 'antd'
import { useState } from 'react'
import { hotWords } from '../../../messages/desk-app/hot.ts'
import type { HotChoiceKind } from '../../../newsroom/hot/standing.ts'
import { MARKS, type Span, SPANS } from '../../../newsroom/hot/weights.ts'
import type { Answered } from '../../contract/operation.ts'
import { chooseHotStory, type HotPlaceView, liftHotChoice, readHotList } from '../../contract/hot.ts'
import { useAct, useAsked } from '../asked.ts'
import { useMay, useWords } from '../me.ts'
import { useKeys } from '../parts/keys.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { ChoiceDialog, type Choosing } from './choice-dialog.tsx'
import './hot.css'
import { PinAnother } from './pin-another.tsx'
import { WhyHot } from './why-hot.tsx'

const route = getRouteApi('/hot')

type Standing = NonNullable<HotPlaceView['choice']>

/** 热榜: each place with its reason, and what editors decide about it. */
export function HotScreen() {
  const words = useWords(hotWords)
  const { span = '24h' } = route.useSearch()
  const navigate = route.useNavigate()
  const mayChoose = useMay('arrange_front')
  const { data, error, refetch } = useAsked(readHotList, { query: { span } })
  const [at, setAt] = useState(0)
  const places = data?.places ?? []
  const { choosing, ask, close, choose, lift } = useChoosing(
    (id) =>
      places.find(({ articleId }) => articleId === id)?.choice ??
      data?.suppressed.find(({ articleId }) => articleId === id),
  )
  const place = places[Math.min(at, places.length - 1)]
  const go = (index: number) => {
    setAt(index)
    document.querySelector(`[data-place="${index}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  useKeys({
    j: () => go(Math.min(places.length - 1, at + 1)),
    k: () => go(Math.max(0, at - 1)),
    ...(mayChoose &&
      place && {
        p: () => ask(place, 'pin'),
        x: () => ask(place, 'suppress'),
        u: () => place.choice && lift(place.articleId, place.choice),
      }),
  })
  return (
    <Screen
      title={words.title}
      acts={
        <Segmented
          aria-label={words.span}
          value={span}
          options={SPANS.map((each) => ({ value: each, label: words.spans[each] }))}
          onChange={(next: Span) => void navigate({ search: { span: next === '24h' ? undefined : next } })}
        />
      }
    >
      {error && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={10} />}
      {data && (
        <div className="hot-two">
          <section aria-label={words.title}>
            {places.length === 0 && <Nothing says={words.empty} />}
            <ol className="hot-places">
              {places.map((each, index) => (
                <li key={each.articleId} data-place={index} className={index === at ? 'at' : undefined}>
                  <div>
                    <Link to="/articles/$articleId" params={{ articleId: each.articleId }}>
                      {each.headline}
                    </Link>
                    <p>
                      <WhyHot span={span} reasons={each.reasons} />
                    </p>
                    {each.choice && <Decided choice={each.choice} />}
                  </div>
                  <button type="button" className="hot-score" title={words.scoreHint} onClick={() => setAt(index)}>
                    {each.score}
                    <small>{words.score}</small>
                  </button>
                  {mayChoose && (
                    <span className="hot-acts">
                      {each.choice ? (
                        <Button size="small" onClick={() => lift(each.articleId, each.choice!)}>
                          {words.lift}
                        </Button>
                      ) : (
                        <>
                          <Button size="small" onClick={() => ask(each, 'pin')}>
                            {words.pin}
                          </Button>
                          <Button size="small" onClick={() => ask(each, 'suppress')}>
                            {words.suppress}
                          </Button>
                        </>
                      )}
                    </span>
                  )}
                </li>
              ))}
            </ol>
            <p className="hot-how">
              {words.how(
                MARKS.map((mark) => `${words.weights[mark]} ${data.weights[mark]}`).join(' · '),
                data.halfLifeHours,
              )}
              {mayChoose && <span className="wide"> {words.keys}</span>}
            </p>
          </section>
          <aside>
            {mayChoose && <PinAnother listed={places} onPick={(story) => ask(story, 'pin')} />}
            <h2>{words.off}</h2>
            {data.suppressed.length === 0 && <p className="hot-how">{words.nobodyOff}</p>}
            <ul className="hot-off">
              {data.suppressed.map((each) => (
                <li key={each.articleId}>
                  <div>
                    <Link to="/articles/$articleId" params={{ articleId: each.articleId }}>
                      {each.headline}
                    </Link>
                    <Decided choice={each} />
                  </div>
                  {mayChoose && (
                    <Button size="small" onClick={() => lift(each.articleId, each)}>
                      {words.lift}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </aside>
        </div>
      )}
      {choosing && <ChoiceDialog choosing={choosing} onChoose={choose} onClose={close} />}
    </Screen>
  )
}

function Decided({ choice }: { readonly choice: Omit<Standing, 'madeAt'> }) {
  const words = useWords(hotWords)
  const time = useTimes()
  const until = time(choice.until)
  return (
    <p>
      <Tag>{choice.kind === 'pin' ? words.pinned(until) : words.suppressed(until)}</Tag>
      {choice.by === undefined ? choice.reason : words.by(choice.by, choice.reason)}
    </p>
  )
}

type Decision = Pick<Standing, 'kind' | 'reason' | 'until'>

/**
 * What is decided, and how it is taken back: a choice by lifting it, or by deciding again what held before; a lifted one by
 * deciding the same again.
 */
function useChoosing(standing: (articleId: string) => Decision | undefined) {
  const words = useWords(hotWords)
  const { message } = App.useApp()
  const put = useAct(chooseHotStory, { quiet: true }) // The dialog says why not.
  const putAgain = useAct(chooseHotStory)
  const remove = useAct(liftHotChoice)
  const [choosing, setChoosing] = useState<Choosing>()

  function saidWithUndo(articleId: string, says: string, undo: () => Promise<unknown>): void {
    void message.success({
      key: articleId,
      duration: 8,
      content: (
        <>
          {says}{' '}
          <Button
            type="link"
            size="small"
            onClick={() => {
              message.destroy(articleId)
              void undo().catch(() => undefined)
            }}
          >
            {words.undo}
          </Button>
        </>
      ),
    })
  }
  const away = (articleId: string) => remove.mutateAsync({ params: { articleId } })
  const again = (articleId: string, { kind, reason, until }: Decision) =>
    putAgain.mutateAsync({ params: { articleId }, body: { kind, reason, until } })

  return {
    choosing,
    ask: (story: Choosing['story'], kind: HotChoiceKind) => setChoosing({ story, kind }),
    close: () => setChoosing(undefined),
    async choose(given: Pick<Standing, 'reason' | 'until'>): Promise<Answered<typeof chooseHotStory>> {
      const { story, kind } = choosing!
      const { articleId } = story
      const before = standing(articleId)
      await put.mutateAsync({ params: { articleId }, body: { kind, ...given } })
      saidWithUndo(articleId, words.done[kind], () => (before ? again(articleId, before) : away(articleId)))
    },
    lift(articleId: string, lifted: Decision): void {
      void away(articleId).then(
        () => saidWithUndo(articleId, words.lifted, () => again(articleId, lifted)),
        () => undefined,
      )
    },
  }
}
