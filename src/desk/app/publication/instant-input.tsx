import { Button, Input } from 'antd'
import { publicationWords } from '../../../messages/desk-app/publication.ts'
import { useMe, useWords } from '../me.ts'
import { clockText, dayOf, instantOf, nextDay } from '../parts/paper-clock.ts'

interface InstantInputProps {
  readonly id: string
  /** Which time it is, where that is not plain. */
  readonly label?: string | undefined
  /** On the paper's clock, as it is being typed. */
  readonly value: string
  onChange(text: string): void
}

/** A time to the second on the paper's clock, with the ones that are asked for most. The field is the browser's own. */
export function InstantInput({ id, label, value, onChange }: InstantInputProps) {
  const words = useWords(publicationWords)
  const { timeZone } = useMe().paper
  const now = new Date().toISOString()
  const today = dayOf(now, timeZone)
  const inHours = (hours: number) => clockText(new Date(Date.now() + hours * 3_600_000).toISOString(), timeZone)
  return (
    <div className="instant">
      <label htmlFor={id}>
        {label ?? words.when} <small>{words.whenOf(timeZone)}</small>
      </label>
      <Input
        id={id}
        type="datetime-local"
        step={1}
        min={clockText(now, timeZone)}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <div className="quick">
        <Button size="small" onClick={() => onChange(inHours(1))}>
          {words.inAnHour}
        </Button>
        <Button size="small" onClick={() => onChange(`${nextDay(today)}T08:00:00`)}>
          {words.tomorrowMorning}
        </Button>
        <Button size="small" onClick={() => onChange(inHours(7 * 24))}>
          {words.nextWeek}
        </Button>
      </div>
    </div>
  )
}

/** What is wrong with a time that something is to happen at; undefined when nothing is. */
export function whyNot(text: string, timeZone: string, words: { readonly needed: string; readonly passed: string }) {
  const at = instantOf(text, timeZone)
  if (at === undefined) return words.needed
  return Date.parse(at) <= Date.now() ? words.passed : undefined
}
