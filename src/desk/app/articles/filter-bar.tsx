import { Button, type InputRef, Select } from 'antd'
import type { RefObject } from 'react'
import { articlesWords } from '../../../messages/desk-app/articles.ts'
import { stageWords } from '../../../messages/desk-app/stages.ts'
import { LIST_SORTS } from '../../../newsroom/articles/list-sorts.ts'
import { STAGES } from '../../../newsroom/articles/stage.ts'
import type { articleFilterShape } from '../../contract/article-list.ts'
import type * as z from 'zod'
import { optionsOf, useChoices } from '../choices.ts'
import { useWords } from '../me.ts'
import { SearchField } from '../parts/search-field.tsx'

/** The filters as they stand in the address. */
export type Filters = z.output<z.ZodObject<typeof articleFilterShape>>

interface FilterBarProps {
  readonly filters: Filters
  onFilter(next: Filters): void
  readonly search: RefObject<InputRef | null>
}

export function FilterBar({ filters, onFilter, search }: FilterBarProps) {
  const words = useWords(articlesWords)
  const stages = useWords(stageWords)
  const data = useChoices()
  const byName = { showSearch: { optionFilterProp: 'label' } } as const
  return (
    <search className="filters">
      <SearchField
        ref={search}
        label={words.search}
        value={filters.q ?? ''}
        onSearch={(q) => onFilter({ ...filters, q: q || undefined })}
      />
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        style={{ width: '10rem' }}
        aria-label={words.stage}
        placeholder={words.stage}
        value={filters.stage ?? []}
        options={STAGES.map((stage) => ({ value: stage, label: stages[stage] }))}
        onChange={(stage) => onFilter({ ...filters, stage: stage.length > 0 ? stage : undefined })}
      />
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        style={{ width: '10rem' }}
        aria-label={words.section}
        placeholder={words.section}
        value={filters.section ?? []}
        options={optionsOf(data.sections)}
        {...byName}
        onChange={(section) => onFilter({ ...filters, section: section.length > 0 ? section : undefined })}
      />
      <Select
        allowClear
        style={{ width: '9rem' }}
        aria-label={words.topic}
        placeholder={words.topic}
        value={filters.topic ?? null}
        options={optionsOf(data.topics)}
        {...byName}
        onChange={(topic: string | undefined) => onFilter({ ...filters, topic })}
      />
      <Select
        allowClear
        style={{ width: '8rem' }}
        aria-label={words.writer}
        placeholder={words.writer}
        value={filters.by ?? null}
        options={optionsOf(data.people)}
        {...byName}
        onChange={(by: string | undefined) => onFilter({ ...filters, by })}
      />
      <Select
        style={{ width: '8rem' }}
        aria-label={words.sort}
        value={filters.sort ?? 'changed'}
        options={LIST_SORTS.map((sort) => ({ value: sort, label: words.sorts[sort] }))}
        onChange={(sort) => onFilter({ ...filters, sort: sort === 'changed' ? undefined : sort })}
      />
      <ClearFilters filters={filters} onFilter={onFilter} />
    </search>
  )
}

/** Only where there is something to clear. */
export function ClearFilters({ filters, onFilter }: Pick<FilterBarProps, 'filters' | 'onFilter'>) {
  const words = useWords(articlesWords)
  const { sort, ...others } = filters
  if (Object.values(others).every((each) => each === undefined)) return null
  return <Button onClick={() => onFilter({ sort })}>{words.clear}</Button>
}
