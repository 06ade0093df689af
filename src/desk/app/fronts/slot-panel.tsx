import { Button, Checkbox, Input } from 'antd'
import { useId } from 'react'
import { frontsWords } from '../../../messages/desk-app/fronts.ts'
import { changeEntry, type Spot } from '../../../newsroom/fronts/edit.ts'
import { overflowOf } from '../../../newsroom/fronts/fit.ts'
import { type Arrangement, LONGEST_SLOT_HEADLINE, type SlotEntry } from '../../../newsroom/fronts/front.ts'
import type { FrontStory } from '../../contract/fronts.ts'
import { useMe, useWords } from '../me.ts'
import { instantOf, wallTimeOf } from './wall-time.ts'
import { isComposing } from '../parts/composing.ts'

interface SlotPanelProps {
  readonly spot: Spot
  readonly entries: readonly SlotEntry[]
  readonly stories: ReadonlyMap<string, FrontStory> | undefined
  onClose(): void
  step(change: (now: Arrangement) => Arrangement): void
}

/** When the entries of a slot are shown, and under which headline. */
export function SlotPanel({ spot, entries, stories, onClose, step }: SlotPanelProps) {
  const words = useWords(frontsWords)
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape leaves it from any of its fields
    <div
      className="front-panel"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      {entries.map((entry, index) => (
        <EntryFields
          key={entry.articleId}
          entry={entry}
          spot={spot}
          headline={stories?.get(entry.articleId)?.headline ?? ''}
          onChange={(next) => step((now) => changeEntry(now, spot, index, next))}
        />
      ))}
      <Button size="small" onClick={onClose}>
        {words.save}
      </Button>
    </div>
  )
}

interface EntryFieldsProps {
  readonly entry: SlotEntry
  readonly spot: Spot
  readonly headline: string
  onChange(next: SlotEntry | undefined): void
}

function EntryFields({ entry, spot, headline, onChange }: EntryFieldsProps) {
  const words = useWords(frontsWords)
  const { timeZone } = useMe().paper
  const id = useId()
  const { articleId, from, until, again } = entry
  const change = (changed: Partial<SlotEntry>) => onChange({ ...entry, articleId, ...changed })
  const tooLong = overflowOf(spot.place, entry.headline ?? headline)
  const isBackwards = from !== undefined && until !== undefined && until <= from
  const wall = (at: string | undefined) => (at === undefined ? '' : wallTimeOf(at, timeZone))
  return (
    <fieldset>
      <legend>{headline}</legend>
      <label htmlFor={`${id}-from`}>{words.from}</label>
      <Input
        id={`${id}-from`}
        size="small"
        type="datetime-local"
        value={wall(from)}
        onChange={({ target }) => change({ from: instantOf(target.value, timeZone) })}
      />
      <label htmlFor={`${id}-until`}>{words.until}</label>
      <Input
        id={`${id}-until`}
        size="small"
        type="datetime-local"
        status={isBackwards ? 'error' : ''}
        value={wall(until)}
        onChange={({ target }) => change({ until: instantOf(target.value, timeZone) })}
      />
      {isBackwards && <p role="alert">{words.backwards}</p>}
      <label htmlFor={`${id}-headline`}>{words.shortHeadline}</label>
      <Input
        id={`${id}-headline`}
        size="small"
        placeholder={words.shortHeadlineHint}
        maxLength={LONGEST_SLOT_HEADLINE}
        defaultValue={entry.headline ?? ''}
        suffix={tooLong > 0 ? words.tooLong(tooLong) : null}
        onBlur={({ target }) => change({ headline: target.value.trim() || undefined })}
        onPressEnter={(event) => {
          if (!isComposing(event)) event.currentTarget.blur()
        }}
      />
      <span />
      <div className="front-panel-acts">
        <Checkbox
          checked={again === true}
          onChange={({ target }) => change({ again: target.checked ? true : undefined })}
        >
          {words.again}
        </Checkbox>
        <Button size="small" danger type="text" onClick={() => onChange(undefined)}>
          {words.takeOff}
        </Button>
      </div>
    </fieldset>
  )
}
