import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { relatedWords } from '../../../messages/desk-app/related.ts'
import { type ComputedView, putRelated, readRelated } from '../../contract/related.ts'
import { useAct, useAsked } from '../asked.ts'
import { useMay, useWords } from '../me.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { type Arranged, drop, letBe, moveTo, pick } from './arranging.ts'
import { FindRelated } from './find-related.tsx'
import { PickedRow } from './picked-row.tsx'
import './related.css'
import { WhyRelated } from './why-related.tsx'

/** 相关: what editors put beside a story, what is computed and why, and what they do not want there. */
export function RelatedPanel({ articleId }: { readonly articleId: string }) {
  const words = useWords(relatedWords)
  const mayWrite = useMay('write')
  const mayClassify = useMay('classify')
  const { data, error, refetch } = useAsked(readRelated, { params: { articleId } })
  const { arrange, busy } = useArrange(articleId)
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')
  if (error) return <Failed problem={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  // Who writes a story may, until readers have it; then it takes who may move it between topics.
  const mayArrange = data.isPublic ? mayClassify : mayWrite
  const now: Arranged = {
    picked: data.picked.map((story) => story.articleId),
    dropped: data.dropped.map((story) => story.articleId),
  }
  const go = (next: Arranged) => (busy ? Promise.resolve() : arrange(data.version, now, next))
  const act = (next: Arranged) => void go(next).catch(() => undefined)

  async function move(id: string, place: number): Promise<void> {
    const next = moveTo(now, id, place)
    if (next.picked.join() === now.picked.join()) return
    await go(next)
    const headline = data?.picked.find((story) => story.articleId === id)?.headline
    if (headline) setSaid(words.movedTo(headline, next.picked.indexOf(id) + 1))
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-related="${id}"]`)?.focus())
  }

  /** Whoever works by keyboard goes on with the next line of a list when one leaves it. */
  function leave(next: Arranged, button: HTMLElement): void {
    const line = button.closest('li')!
    const place = [...line.querySelectorAll('button')].indexOf(button as HTMLButtonElement)
    const other = line.nextElementSibling ?? line.previousElementSibling
    void go(next)
      .then(() => other?.querySelectorAll('button')[place]?.focus())
      .catch(() => undefined)
  }

  async function remove(id: string, place: number): Promise<void> {
    const other = data?.picked[place + 1] ?? data?.picked[place - 1]
    await go(letBe(now, id))
    if (other) list.current?.querySelector<HTMLElement>(`[data-related="${other.articleId}"]`)?.focus()
  }

  return (
    <div className="related-panel">
      {!mayArrange && <p className="related-hint">{words.mayNot}</p>}
      <section>
        <h3>{words.picked}</h3>
        {data.picked.length === 0 && <p className="related-hint">{words.pickedNone}</p>}
        <ol ref={list}>
          {data.picked.map((story, place) => (
            <PickedRow
              key={story.articleId}
              story={story}
              mayArrange={mayArrange}
              isFirst={place === 0}
              isLast={place === data.picked.length - 1}
              onStep={(by) => void move(story.articleId, place + by).catch(() => undefined)}
              onDropped={(id) => void move(id, place).catch(() => undefined)}
              onRemove={() => void remove(story.articleId, place).catch(() => undefined)}
            />
          ))}
        </ol>
        {mayArrange && data.picked.length > 1 && <p className="related-hint wide">{words.keys}</p>}
        {mayArrange && <FindRelated taken={[articleId, ...now.picked]} onPick={(id) => act(pick(now, id))} />}
      </section>
      <section>
        <h3>{words.computed}</h3>
        {data.computed.length === 0 && <p className="related-hint">{words.computedNone}</p>}
        <ol>
          {data.computed.map((story) => (
            <Computed
              key={story.articleId}
              story={story}
              mayArrange={mayArrange}
              onPick={(button) => leave(pick(now, story.articleId), button)}
              onDrop={(button) => leave(drop(now, story.articleId), button)}
            />
          ))}
        </ol>
      </section>
      {data.dropped.length > 0 && (
        <section>
          <h3>{words.dropped}</h3>
          <ul>
            {data.dropped.map(({ articleId: id, headline }) => (
              <li key={id}>
                <s>{headline}</s>
                {mayArrange && (
                  <Button
                    size="small"
                    aria-label={`${words.restore} ${headline}`}
                    onClick={({ currentTarget }) => leave(letBe(now, id), currentTarget)}
                  >
                    {words.restore}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="vh" role="status">
        {said}
      </p>
    </div>
  )
}

interface ComputedProps {
  readonly story: ComputedView
  readonly mayArrange: boolean
  onPick(button: HTMLElement): void
  onDrop(button: HTMLElement): void
}

function Computed({ story, mayArrange, onPick, onDrop }: ComputedProps) {
  const words = useWords(relatedWords)
  return (
    <li>
      <div>
        {story.headline}
        <small>
          <WhyRelated reasons={story.reasons} />
        </small>
      </div>
      {mayArrange && (
        <span>
          <Button
            size="small"
            aria-label={`${words.pick} ${story.headline}`}
            onClick={({ currentTarget }) => onPick(currentTarget)}
          >
            {words.pick}
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={`${words.drop} ${story.headline}`}
            onClick={({ currentTarget }) => onDrop(currentTarget)}
          >
            {words.drop}
          </Button>
        </span>
      )}
    </li>
  )
}

/** Arranges, and offers to take it back: by ordering what was before. */
function useArrange(articleId: string) {
  const words = useWords(relatedWords)
  const { message } = App.useApp()
  const { mutateAsync, isPending: busy } = useAct(putRelated)

  async function arrange(version: number, before: Arranged, { picked, dropped }: Arranged): Promise<void> {
    const done = await mutateAsync({
      params: { articleId },
      body: { version, picked: [...picked], dropped: [...dropped] },
    })
    const key = `related ${articleId}`
    void message.success({
      key,
      duration: 8,
      content: (
        <>
          {words.changed}{' '}
          <Button
            type="link"
            size="small"
            onClick={() => {
              message.destroy(key)
              void mutateAsync({
                params: { articleId },
                body: { version: done.version, picked: [...before.picked], dropped: [...before.dropped] },
              }).catch(() => undefined)
            }}
          >
            {words.undo}
          </Button>
        </>
      ),
    })
  }
  return { arrange, busy }
}
