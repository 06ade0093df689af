import { Button, Input, type InputRef, Select } from 'antd'
import type { RefObject } from 'react'
import type * as z from 'zod'
import { auditWords } from '../../../messages/desk-app/audit.ts'
import type { logFilterShape } from '../../contract/audit.ts'
import { useChoices } from '../choices.ts'
import { useMe, useWords } from '../me.ts'
import { SearchField } from '../parts/search-field.tsx'
import { dayOf, startOfDay } from '../parts/days.ts'

/** The filters as they stand in the address. */
export type LogFilters = z.output<z.ZodObject<typeof logFilterShape>>

interface LogFilterBarProps {
  readonly filters: LogFilters
  onFilter(next: LogFilters): void
  readonly search: RefObject<InputRef | null>
}

export function LogFilterBar({ filters, onFilter, search }: LogFilterBarProps) {
  const words = useWords(auditWords)
  const { timeZone } = useMe().paper
  const data = useChoices()
  const people = data.people.map(({ id, name }) => ({ value: `staff:${id}`, label: name }))
  const programs = Object.entries(words.programs).map(([name, label]) => ({
    value: `program:${name}`,
    label: `${words.program} ${label}`,
  }))
  const day = (at: string | undefined) => (at === undefined ? '' : dayOf(at, timeZone))
  /** The day after, because the end of a day is the begin of the next. */
  const lastDay = filters.to === undefined ? '' : dayOf(new Date(Date.parse(filters.to) - 1).toISOString(), timeZone)
  return (
    <search className="filters">
      <SearchField
        ref={search}
        label={words.search}
        value={filters.q ?? ''}
        onSearch={(q) => onFilter({ ...filters, q: q || undefined })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '9rem' }}
        aria-label={words.who}
        placeholder={words.everybody}
        value={filters.who ?? null}
        options={[...people, ...programs]}
        onChange={(who: string | undefined) => onFilter({ ...filters, who })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '9rem' }}
        aria-label={words.kind}
        placeholder={words.everything}
        value={filters.kind ?? null}
        options={Object.entries(words.nouns).map(([value, label]) => ({ value, label }))}
        onChange={(kind: string | undefined) => onFilter({ ...filters, kind })}
      />
      <label>
        {words.from}{' '}
        <Input
          type="date"
          style={{ width: '9.5rem' }}
          value={day(filters.from)}
          onChange={({ target }) =>
            onFilter({ ...filters, from: target.value ? startOfDay(target.value, timeZone) : undefined })
          }
        />
      </label>
      <label>
        {words.to}{' '}
        <Input
          type="date"
          style={{ width: '9.5rem' }}
          value={lastDay}
          onChange={({ target }) =>
            onFilter({ ...filters, to: target.value ? startOfDay(target.value, timeZone, 1) : undefined })
          }
        />
      </label>
      {Object.values(filters).some((each) => each !== undefined) && (
        <Button onClick={() => onFilter({})}>{words.clear}</Button>
      )}
    </search>
  )
}
