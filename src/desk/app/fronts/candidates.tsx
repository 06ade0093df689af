import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Button, Dropdown, Input, Segmented, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { frontsWords } from '../../../messages/desk-app/fronts.ts'
import type { Spot } from '../../../newsroom/fronts/edit.ts'
import { type Arrangement, slotKey } from '../../../newsroom/fronts/front.ts'
import { type FrontAnswer, type FrontStory, listFrontCandidates } from '../../contract/fronts.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { useSettled } from '../parts/settled.ts'
import type { Names } from './names.ts'
import { spotMenu } from './spot-menu.ts'

interface CandidatesProps {
  readonly front: FrontAnswer
  readonly spots: readonly Spot[]
  readonly names: Names
  /** The slot that is chosen: where a story goes at one press. */
  readonly target: Spot | undefined
  readonly holding: Arrangement
  readonly mayArrange: boolean
  onPut(spot: Spot, story: FrontStory): void
}

const LENGTH = 60

/** The stories that could be placed: those that readers have, and those on their way. */
export function Candidates({ front, spots, names, target, holding, mayArrange, onPut }: CandidatesProps) {
  const words = useWords(frontsWords)
  const own = front.name.startsWith('section:') ? front.name.slice('section:'.length) : undefined
  const topic = front.name.startsWith('topic:') ? front.name.slice('topic:'.length) : undefined
  const [coming, setComing] = useState(false)
  const [q, setQ] = useState('')
  const [section, setSection] = useState<string | undefined>(own)
  const wanted = useSettled(q.trim())
  const { data, error, refetch } = useAsked(listFrontCandidates, {
    query: { q: wanted || undefined, section, topic, coming: coming ? 'true' : undefined, limit: LENGTH },
  })
  const held = new Map(
    holding.slots.flatMap((slot) => slot.entries.map((entry) => [entry.articleId, slotKey(slot)] as const)),
  )
  return (
    <section className="front-candidates" aria-label={words.panes.candidates}>
      <div className="front-filters">
        <Segmented
          value={coming}
          options={[
            { value: false, label: words.published },
            { value: true, label: words.coming },
          ]}
          onChange={setComing}
        />
        <Select
          aria-label={words.groups.sections}
          value={section ?? ''}
          options={[
            { value: '', label: words.everyone },
            ...front.sections.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => setSection(id || undefined)}
        />
        <Input.Search
          aria-label={words.search}
          placeholder={words.search}
          allowClear
          value={q}
          onChange={({ target: field }) => setQ(field.value)}
        />
      </div>
      {error && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={10} />}
      {data?.items.length === 0 && <Nothing says={words.noCandidates} />}
      <ul>
        {data?.items.map((story) => (
          <Candidate
            key={story.id}
            story={story}
            standsIn={held.get(story.id)}
            {...{ spots, names, target, mayArrange, onPut }}
          />
        ))}
      </ul>
    </section>
  )
}

interface CandidateProps extends Pick<CandidatesProps, 'spots' | 'names' | 'target' | 'mayArrange' | 'onPut'> {
  readonly story: FrontStory
  readonly standsIn: string | undefined
}

function Candidate({ story, standsIn, spots, names, target, mayArrange, onPut }: CandidateProps) {
  const words = useWords(frontsWords)
  const say = useTimes()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    const element = row.current
    if (!element || !mayArrange) return undefined
    return draggable({ element, getInitialData: () => ({ story }) })
  }, [story, mayArrange])
  const time = story.publishedAt
    ? say(story.publishedAt)
    : story.scheduledFor
      ? words.scheduled(say(story.scheduledFor))
      : words.unpublished
  return (
    <li ref={row} className={mayArrange ? 'front-candidate movable' : 'front-candidate'}>
      <p>{story.headline}</p>
      <div>
        <small>
          {story.section} · {time}
          {standsIn !== undefined && <b> · {words.standsIn(names.slot(standsIn))}</b>}
        </small>
        {mayArrange &&
          (target ? (
            <Button size="small" onClick={() => onPut(target, story)}>
              {words.putInto(names.slot(slotKey(target)))}
            </Button>
          ) : (
            <Dropdown
              trigger={['click']}
              menu={{ className: 'front-menu', items: spotMenu(spots, names), onClick: ({ key }) => put(key) }}
            >
              <Button size="small" aria-label={`${words.putIn} ${story.headline}`}>
                {words.putIn}
              </Button>
            </Dropdown>
          ))}
      </div>
    </li>
  )

  function put(key: string) {
    const spot = spots.find((each) => slotKey(each) === key)
    if (spot) onPut(spot, story)
  }
}
