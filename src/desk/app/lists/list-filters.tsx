import { Segmented } from 'antd'
import { listsWords } from '../../../messages/desk-app/lists.ts'
import { useWords } from '../me.ts'
import { SearchField } from '../parts/search-field.tsx'

interface ListFiltersProps<Kind extends string> {
  /** What the kinds are kinds of. */
  readonly label: string
  readonly kinds: readonly { readonly value: Kind; readonly label: string }[]
  readonly kind: Kind | undefined
  readonly q: string | undefined
  onFilter(next: { readonly kind?: Kind | undefined; readonly q?: string | undefined }): void
}

/** Above a list: one of its kinds or all of them, and words of a name. */
export function ListFilters<Kind extends string>({ label, kinds, kind, q, onFilter }: ListFiltersProps<Kind>) {
  const words = useWords(listsWords)
  return (
    <search className="list-filters">
      <Segmented<Kind | 'all'>
        aria-label={label}
        value={kind ?? 'all'}
        options={[{ value: 'all' as const, label: words.all }, ...kinds]}
        onChange={(value) => onFilter({ kind: value === 'all' ? undefined : value, q })}
      />
      <SearchField label={words.search} value={q ?? ''} onSearch={(text) => onFilter({ kind, q: text || undefined })} />
    </search>
  )
}
