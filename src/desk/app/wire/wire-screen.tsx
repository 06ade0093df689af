import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Input, Modal, Segmented, Select } from 'antd'
import { useState } from 'react'
import { wireWords } from '../../../messages/desk-app/wire.ts'
import { listWireItems, type WireItemView } from '../../contract/wire.ts'
import { useAskedPages } from '../asked.ts'
import { optionsOf, useChoices } from '../choices.ts'
import { useMay, useMe, useWords } from '../me.ts'
import { dayBounds, dayOf, secondsOf } from '../parts/paper-clock.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import { Composer } from './composer.tsx'
import { useWireActs, type WireActs } from './use-wire-acts.tsx'
import './wire.css'
import { WireRow } from './wire-row.tsx'

const A_PAGE = 60

/** The wire desk: one line on top, and what went out below it, by day, as it happens. */
export function WireScreen() {
  const words = useWords(wireWords)
  const { message } = App.useApp()
  const { timeZone } = useMe().paper
  const mayFile = useMay('file_wire')
  const [promoting, setPromoting] = useState<WireItemView>()
  const acts = useWireActs({ askSection: setPromoting })
  return (
    <Screen title={words.title} acts={<Filters />}>
      {mayFile && (
        <Composer
          onFiled={(item) => void message.success({ key: item.id, content: words.filed(secondsOf(item.at, timeZone)) })}
        />
      )}
      <Items acts={acts} />
      {promoting && (
        <IntoSection
          onChoose={(sectionId) => {
            setPromoting(undefined)
            acts.promote(promoting, sectionId)
          }}
          onClose={() => setPromoting(undefined)}
        />
      )}
    </Screen>
  )
}

function Filters() {
  const words = useWords(wireWords)
  const { timeZone } = useMe().paper
  const search = useSearch({ from: '/wire' })
  const navigate = useNavigate({ from: '/wire' })
  const choices = useChoices()
  return (
    <div className="wire-filters">
      <Segmented
        value={search.flash ? 'flash' : 'all'}
        options={[
          { value: 'all', label: words.all },
          { value: 'flash', label: words.flashes },
        ]}
        onChange={(value) => void navigate({ search: { ...search, flash: value === 'flash' || undefined } })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={words.anyTopic}
        aria-label={words.topic}
        value={search.topic ?? null}
        options={optionsOf(choices.topics)}
        onChange={(topic: string | null) => void navigate({ search: { ...search, topic: topic ?? undefined } })}
      />
      <Input
        type="date"
        aria-label={words.day}
        value={search.day ?? ''}
        max={dayOf(new Date().toISOString(), timeZone)}
        onChange={({ target }) => void navigate({ search: { ...search, day: target.value || undefined } })}
      />
    </div>
  )
}

function Items({ acts }: { readonly acts: WireActs }) {
  const words = useWords(wireWords)
  const { timeZone } = useMe().paper
  const { day, topic, flash } = useSearch({ from: '/wire' })
  const navigate = useNavigate({ from: '/wire' })
  const bounds = day === undefined ? undefined : dayBounds(day, timeZone)
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useAskedPages(listWireItems, {
    query: { ...bounds, topic, ...(flash && { flash: 'true' }), limit: A_PAGE },
  })
  if (error && !data) return <Failed problem={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={12} />
  const items = data.pages.flatMap((page): readonly WireItemView[] => page.items)
  const chosen = topic !== undefined || flash === true
  const pinned = day === undefined && !chosen ? (data.pages[0]?.pinned ?? []) : []
  if (items.length === 0)
    return (
      <Nothing says={chosen ? words.emptyChosen : words.empty}>
        {(chosen || day !== undefined) && <Button onClick={() => void navigate({ search: {} })}>{words.clear}</Button>}
      </Nothing>
    )
  const days = [...Map.groupBy(items, (item) => dayOf(item.at, timeZone))]
  return (
    <>
      {pinned.length > 0 && <Pins items={pinned} acts={acts} />}
      {days.map(([date, ofDay]) => (
        <section key={date} aria-labelledby={`day-${date}`}>
          <h2 className="day" id={`day-${date}`}>
            {words.dayName(date, dayOf(new Date().toISOString(), timeZone))}
            {!(hasNextPage && date === days.at(-1)?.[0]) && <small>{words.items(ofDay.length)}</small>}
          </h2>
          <ol className="wire-items">
            {ofDay.map((item) => (
              <WireRow key={item.id} item={item} acts={acts} />
            ))}
          </ol>
        </section>
      ))}
      {hasNextPage && (
        <Button block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.older}
        </Button>
      )}
    </>
  )
}

function Pins({ items, acts }: { readonly items: readonly WireItemView[]; readonly acts: WireActs }) {
  const words = useWords(wireWords)
  const ids = items.map(({ id }) => id)
  const swapped = (at: number) => acts.order(ids.with(at, ids[at + 1]!).with(at + 1, ids[at]!))
  return (
    <section aria-labelledby="pinned">
      <h2 className="day" id="pinned">
        {words.pinned}
      </h2>
      <ol className="wire-items pinned">
        {items.map((item, at) => (
          <WireRow
            key={item.id}
            item={item}
            acts={acts}
            moves={{
              ...(at > 0 && { up: () => swapped(at - 1) }),
              ...(at < items.length - 1 && { down: () => swapped(at) }),
            }}
          />
        ))}
      </ol>
    </section>
  )
}

interface IntoSectionProps {
  onChoose(sectionId: string): void
  onClose(): void
}

function IntoSection({ onChoose, onClose }: IntoSectionProps) {
  const words = useWords(wireWords)
  const choices = useChoices()
  return (
    <Modal open title={words.promoteInto} footer={null} onCancel={onClose} width={420}>
      <div className="sections">
        {choices.sections
          .filter(({ over }) => !over)
          .map(({ id, name }, at) => (
            <Button key={id} autoFocus={at === 0} onClick={() => onChoose(id)}>
              {name}
            </Button>
          ))}
      </div>
    </Modal>
  )
}
