import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, App, Button, Segmented, Space } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { frontsWords } from '../../../messages/desk-app/fronts.ts'
import { clearOver, place } from '../../../newsroom/fronts/edit.ts'
import { nextTurn, slotKey } from '../../../newsroom/fronts/front.ts'
import { type FrontAnswer, type FrontStory, listFrontArrangements } from '../../contract/fronts.ts'
import { useAsked } from '../asked.ts'
import { useMay, useWords } from '../me.ts'
import { useKeys } from '../parts/keys.ts'
import { Screen } from '../parts/screen.tsx'
import { useTimes } from '../parts/times.ts'
import { Candidates } from './candidates.tsx'
import { useComposition } from './composition.ts'
import { changesIn, countOf } from './draft.ts'
import { FrontChoice } from './front-choice.tsx'
import { GoLive } from './go-live.tsx'
import { History } from './history.tsx'
import { MomentSlider } from './moment-slider.tsx'
import { type Moment, momentIn, momentsOf } from './moments.ts'
import { namesOf } from './names.ts'
import { Preview } from './preview.tsx'
import { Slots } from './slots.tsx'
import { flatSpots } from './spots.ts'
import { useDraft } from './use-draft.ts'
import { useUndoKeys } from './undo-keys.ts'

/** Where a front is worked on. What is done here is a draft, until it is put live. */
export function FrontDesk({ live }: { readonly live: FrontAnswer }) {
  const words = useWords(frontsWords)
  const names = useMemo(() => namesOf(live, words), [live, words])
  const say = useTimes()
  const { message } = App.useApp()
  const mayArrange = useMay('arrange_front')
  const { at, version, pane = 'slots' } = useSearch({ from: '/fronts/$front' })
  const navigate = useNavigate({ from: '/fronts/$front' })
  const hand = useDraft(live)
  const { draft, met, taken, step, undo, redo, reset, decide, noteTaken } = hand
  const [selected, setSelected] = useState<string>()
  const [isGoing, setIsGoing] = useState(false)
  const past = useFormer(live.name, version)
  const composition = useComposition(live.name, draft.now, at)
  const changes = changesIn(draft)
  const count = countOf(changes)
  const spots = flatSpots(live, draft.now)
  const target = spots.find((spot) => slotKey(spot) === selected)
  const goLive = () => {
    if (count > 0) setIsGoing(true)
    else void message.info(words.nothingChanged)
  }
  useKeys(mayArrange && !isGoing ? { 'Mod+enter': goLive } : {})
  useUndoKeys(mayArrange && !isGoing, { undo, redo })
  useEffect(() => {
    if (!taken) return
    void message.info(words.merged(taken.by, names.slots([...taken.theirs.slots, ...taken.theirs.rules])))
    noteTaken()
  }, [taken, message, words, names, noteTaken])

  const put = (spot: (typeof spots)[number], story: FrontStory) => {
    step((now) => place(now, spot, story.id, { keepOld: story.state !== 'published' }))
    setSelected(slotKey(spot))
  }
  const turns = useTurns(draft.now)
  const { data: former } = useAsked(listFrontArrangements, { params: { front: live.name }, query: { limit: 30 } })
  const [now] = useState(() => new Date().toISOString())
  const moments = momentsOf({ versions: former?.items ?? [], live: live.version, turns, now })
  const shown = momentIn(moments, { at, version })
  const lookAt = (moment: Moment) =>
    void navigate({
      search: (old) => ({
        ...old,
        at: moment.kind === 'turn' ? moment.at : undefined,
        version: moment.kind === 'version' ? moment.version : undefined,
      }),
      replace: true,
    })
  const look = (wanted: number | undefined) =>
    void navigate({ search: (old) => ({ ...old, at: undefined, version: wanted }), replace: true })

  return (
    <Screen
      full
      title={words.fronts}
      acts={
        <Space wrap>
          <FrontChoice name={live.name} />
          <span className="front-standing">{standing()}</span>
          {mayArrange && (
            <>
              <Button onClick={undo} disabled={draft.past.length === 0}>
                {words.undo}
              </Button>
              <Button onClick={redo} disabled={draft.future.length === 0}>
                {words.redo}
              </Button>
            </>
          )}
          {mayArrange && turns.some((turn) => turn <= now) && (
            <Button onClick={() => step((held) => clearOver(held, new Date().toISOString()))}>{words.clearOver}</Button>
          )}
          <History live={live} names={names} looking={version} onLook={look} onRestored={reset} />
          {mayArrange && (
            <>
              <Button onClick={() => reset()} disabled={count === 0}>
                {words.discard}
              </Button>
              <Button type="primary" onClick={goLive} disabled={met !== undefined}>
                {count > 0 ? words.goLiveCount(count) : words.goLive}
              </Button>
            </>
          )}
        </Space>
      }
    >
      {!mayArrange && <Alert type="info" showIcon title={words.mayNot} />}
      {met && (
        <Alert
          type="warning"
          showIcon
          title={words.stale(met.by, names.slots(met.clash))}
          action={
            <Space>
              <Button onClick={() => decide('theirs')}>{words.takeTheirs}</Button>
              <Button onClick={() => decide('mine')}>{words.keepMine}</Button>
            </Space>
          }
        />
      )}
      {past && moments[shown]?.kind === 'now' && (
        <Alert
          type="info"
          showIcon
          title={words.looking(past.version)}
          action={<Button onClick={() => look(undefined)}>{words.stopLooking}</Button>}
        />
      )}
      {moments.length > 1 && <MomentSlider moments={moments} index={shown} onMoment={lookAt} />}
      <Segmented
        className="front-panes"
        block
        value={pane}
        options={(['candidates', 'slots', 'preview'] as const).map((value) => ({ value, label: words.panes[value] }))}
        onChange={(value) => void navigate({ search: (old) => ({ ...old, pane: value }), replace: true })}
      />
      <div className="front-desk" data-pane={pane}>
        <Candidates
          front={live}
          spots={spots}
          names={names}
          target={target}
          holding={draft.now}
          mayArrange={mayArrange}
          onPut={put}
        />
        <Slots
          front={live}
          arrangement={draft.now}
          before={draft.base.arrangement}
          composition={composition}
          names={names}
          selected={selected}
          mayArrange={mayArrange}
          onSelect={setSelected}
          step={step}
        />
        <Preview
          front={live}
          arrangement={past ?? draft.now}
          at={past?.at ?? at}
          names={names}
          onSelect={setSelected}
          composition={composition}
        />
      </div>
      {isGoing && (
        <GoLive
          live={live}
          draft={draft}
          names={names}
          stories={composition?.stories}
          onClose={() => setIsGoing(false)}
          onLive={reset}
        />
      )}
    </Screen>
  )

  function standing(): string {
    if (count > 0) return words.draft(count)
    if (live.arrangedAt === undefined) return words.never
    return `${words.live(live.version)} · ${words.arranged(live.arrangedBy ?? '', say(live.arrangedAt))}`
  }
}

/** A former version of a front, with the instant at which it went live; undefined when none is looked at. */
function useFormer(front: FrontAnswer['name'], version: number | undefined) {
  const query = { after: String((version ?? 0) + 1), limit: 1 }
  const { data } = useAsked(listFrontArrangements, { params: { front }, query }, { when: version !== undefined })
  return version === undefined ? undefined : data?.items.find((each) => each.version === version)
}

/** The instants at which the draft appears otherwise by the clock, from a while ago on. */
function useTurns(arrangement: Parameters<typeof nextTurn>[0]): readonly string[] {
  return useMemo(() => {
    const turns: string[] = []
    let turn = nextTurn(arrangement, '')
    while (turn !== undefined) {
      turns.push(turn)
      turn = nextTurn(arrangement, turn)
    }
    return turns
  }, [arrangement])
}
