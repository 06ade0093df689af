import { Button, Select } from 'antd'
import { useRef, useState } from 'react'
import { frontsWords } from '../../../messages/desk-app/fronts.ts'
import {
  exchange,
  fillBy,
  hideBlock,
  isLocked,
  moveBlock,
  place as put,
  slotAt,
  type Spot,
} from '../../../newsroom/fronts/edit.ts'
import {
  type Arrangement,
  capacityOf,
  type FillRule,
  type Place,
  ruleOf,
  slotKey,
} from '../../../newsroom/fronts/front.ts'
import type { FrontAnswer, FrontStory } from '../../contract/fronts.ts'
import { useWords } from '../me.ts'
import { Steps } from '../parts/sorting.tsx'
import type { Composition } from './composition.ts'
import type { Names } from './names.ts'
import { SlotRow } from './slot-row.tsx'
import { blocksIn, flatSpots, placesIn } from './spots.ts'

export interface SlotsProps {
  readonly front: FrontAnswer
  readonly arrangement: Arrangement
  /** What is live, for marking what is not. */
  readonly before: Arrangement
  readonly composition: Composition | undefined
  readonly names: Names
  readonly selected: string | undefined
  readonly mayArrange: boolean
  onSelect(key: string | undefined): void
  step(change: (now: Arrangement) => Arrangement): void
}

/** The slots of a front from top to bottom, with what stands in them and what fills the rest. */
export function Slots(props: SlotsProps) {
  const { front, arrangement, composition, names, mayArrange, onSelect, step } = props
  const words = useWords(frontsWords)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLElement>(null)
  const spots = flatSpots(front, arrangement)
  const shownBlocks = front.name === 'home' ? blocksIn(front, arrangement) : []

  /** A story goes on to another slot, and what stands there comes back; the eye and the keys go with it. */
  function move(from: Spot, to: Spot | undefined): void {
    if (!to || isLocked(arrangement, from) || isLocked(arrangement, to)) return
    const shown = composition?.shown.get(slotKey(from))
    step((now) => {
      const isPlaced = slotAt(now, from).entries.length > 0
      const started = isPlaced || !shown ? now : put(now, from, shown.articleId)
      return exchange(started, from, to)
    })
    onSelect(slotKey(to))
    setSaid(words.moved(shown?.headline ?? '', names.slot(slotKey(to))))
    requestAnimationFrame(() => focusOn(slotKey(to)))
  }

  function focusOn(key: string): void {
    list.current?.querySelector<HTMLElement>(`[data-slot="${CSS.escape(key)}"]`)?.focus()
  }

  function beside(spot: Spot, by: number): Spot | undefined {
    const index = spots.findIndex((each) => slotKey(each) === slotKey(spot))
    return spots[index + by]
  }

  function drop(spot: Spot, dropped: { readonly story?: FrontStory; readonly from?: Spot }): void {
    if (dropped.from) return move(dropped.from, spot)
    const { story } = dropped
    if (!story) return
    step((now) => put(now, spot, story.id, { keepOld: story.state !== 'published' }))
    onSelect(slotKey(spot))
    setSaid(words.moved(story.headline, names.slot(slotKey(spot))))
  }

  return (
    <section className="front-slots" aria-label={words.panes.slots} ref={list}>
      {placesIn(front, arrangement).map((place) => (
        <div key={place} className="front-place" data-one={capacityOf(front.name, place) === 1 || undefined}>
          <header>
            <h2>{names.place(place)}</h2>
            <RuleChoice {...{ front, arrangement, place, names, mayArrange, step }} />
            {place.startsWith('block:') && mayArrange && (
              <BlockActs id={place.slice('block:'.length)} shown={shownBlocks} step={step} name={names.place(place)} />
            )}
          </header>
          <ol>
            {Array.from({ length: capacityOf(front.name, place) }, (_, position) => {
              const spot: Spot = { place, position }
              return (
                <SlotRow
                  key={slotKey(spot)}
                  {...props}
                  spot={spot}
                  spots={spots}
                  onMove={(to) => move(spot, to)}
                  onStep={(by) => move(spot, beside(spot, by))}
                  onFocus={(by) => {
                    const next = beside(spot, by)
                    if (next) focusOn(slotKey(next))
                  }}
                  onDrop={(dropped) => drop(spot, dropped)}
                />
              )
            })}
          </ol>
        </div>
      ))}
      {front.name === 'home' && mayArrange && arrangement.hiddenBlocks.length > 0 && (
        <p className="front-hidden">
          {words.hiddenBlocks}：
          {arrangement.hiddenBlocks.map((id) => (
            <Button key={id} size="small" onClick={() => step((now) => hideBlock(now, id, false))}>
              {words.showBlock}
              {names.place(`block:${id}`)}
            </Button>
          ))}
        </p>
      )}
      {mayArrange && <p className="front-keys wide">{words.keysHelp}</p>}
      <p className="vh" role="status">
        {said}
      </p>
    </section>
  )
}

interface RuleChoiceProps extends Pick<SlotsProps, 'front' | 'arrangement' | 'names' | 'mayArrange' | 'step'> {
  readonly place: Place
}

/** What fills a place where nothing is placed. */
function RuleChoice({ front, arrangement, place, names, mayArrange, step }: RuleChoiceProps) {
  const words = useWords(frontsWords)
  const rule = ruleOf(front.name, arrangement, place)
  if (!mayArrange) return <small>{names.rule(rule)}</small>
  const of = (each: FillRule) => ({ value: JSON.stringify(each), label: names.rule(each) })
  const options = [
    of({ by: 'newest' }),
    of({ by: 'hot', span: '24h' }),
    of({ by: 'hot', span: '7d' }),
    of({ by: 'none' }),
    {
      label: words.groups.sections,
      options: front.sections.map(({ id }) => of({ by: 'section', sectionId: id })),
    },
    { label: words.groups.topics, options: front.topics.map(({ id }) => of({ by: 'topic', topicId: id })) },
  ]
  return (
    <Select
      size="small"
      variant="borderless"
      className="front-rule"
      aria-label={words.rule(names.place(place))}
      prefix={words.ruleOf}
      popupMatchSelectWidth={200}
      showSearch={{ optionFilterProp: 'label' }}
      value={JSON.stringify(rule)}
      options={options}
      onChange={(chosen) => {
        const usual = JSON.stringify(ruleOf(front.name, { rules: {} }, place))
        step((now) => fillBy(now, place, chosen === usual ? undefined : (JSON.parse(chosen) as FillRule)))
      }}
    />
  )
}

interface BlockActsProps extends Pick<SlotsProps, 'step'> {
  readonly id: string
  readonly name: string
  readonly shown: readonly string[]
}

function BlockActs({ id, name, shown, step }: BlockActsProps) {
  const words = useWords(frontsWords)
  return (
    <span className="front-block-acts">
      <Steps
        name={name}
        up={words.moveUp}
        down={words.moveDown}
        isFirst={shown[0] === id}
        isLast={shown.at(-1) === id}
        onStep={(by) => step((now) => moveBlock(now, shown, id, by))}
      />
      <Button size="small" type="text" onClick={() => step((now) => hideBlock(now, id, true))}>
        {words.hideBlock}
      </Button>
    </span>
  )
}
