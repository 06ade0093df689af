import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, type InputRef, Select } from 'antd'
import { useCallback, useMemo, useRef, useState } from 'react'
import { dictionaryWords } from '../../../messages/desk-app/dictionary.ts'
import { placeWords } from '../../../messages/desk-app/places.ts'
import { TERM_KINDS, TERM_ORDERS } from '../../../newsroom/dictionary/term.ts'
import { listTermsOfDesk, type TermAnswer } from '../../contract/dictionary.ts'
import { useAskedPages } from '../asked.ts'
import { useMay, useMe, useWords } from '../me.ts'
import { useCursor } from '../parts/cursor.ts'
import { KeysHelp } from '../parts/keys-help.tsx'
import { useKeys } from '../parts/keys.ts'
import { Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import { useTermColumns } from './dictionary-columns.tsx'
import './dictionary.css'
import type { DictionarySearch } from './dictionary-search.ts'
import { TermDrawer } from './term-drawer.tsx'
import { useKeeping } from './use-keeping.ts'

const termOf = ({ term }: TermAnswer) => term

/** 词库: the names and terms of the house. Filters, and the entry that lies open, stand in the address. */
export function DictionaryScreen() {
  const words = useWords(dictionaryWords)
  const places = useWords(placeWords)
  const mayKeep = useMay('spell')
  const { term, add, try: tries, ...filters } = useSearch({ from: '/dictionary' })
  const navigate = useNavigate()
  const asked = useAskedPages(listTermsOfDesk, { query: { ...filters, limit: 100 } })
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } = asked
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const [at, setAt] = useCursor(items, termOf)
  const [helps, setHelps] = useState(false)
  const search = useRef<InputRef>(null)
  const { saved, takeOut } = useKeeping()

  const go = (open: Pick<DictionarySearch, 'term' | 'add' | 'try'>) =>
    void navigate({ to: '/dictionary', search: { ...filters, ...open } })
  const filter = (next: DictionarySearch) => {
    setAt(-1)
    void navigate({ to: '/dictionary', search: next, replace: true })
  }
  const remove = async (entry: TermAnswer) => {
    if ((await takeOut(entry)) && term === entry.term) go({})
  }
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  // Rows that are to go are looked at, and nothing is done with them.
  const here = isPlaceholderData ? undefined : items[at]
  useKeys({
    j: () => setAt(Math.min(at + 1, items.length - 1)),
    k: () => setAt(Math.max(at - 1, 0)),
    ...(here && { Enter: () => go({ term: here.term }) }),
    ...(here && mayKeep && { d: () => void remove(here) }),
    ...(mayKeep && { a: () => go({ add: true }) }),
    t: () => go({ try: true }),
    '/': () => search.current?.focus(),
    '?': () => setHelps(true),
  })

  const columns = useTermColumns(filters, mayKeep ? (entry) => void remove(entry) : undefined)
  const isFiltered = filters.q !== undefined || filters.kind !== undefined
  return (
    <Screen
      title={places.dictionary}
      full
      acts={
        <>
          <Button onClick={() => go({ try: true })}>{words.tryTitle}</Button>
          {mayKeep && (
            <Button type="primary" onClick={() => go({ add: true })}>
              {words.add}
            </Button>
          )}
        </>
      }
    >
      <p className="soft dictionary-lead">{mayKeep ? words.lead : words.readOnly}</p>
      <Filters filters={filters} onFilter={filter} search={search} count={data?.pages[0]?.count} />
      {error && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={12} />}
      {data && items.length === 0 && (
        <Nothing says={isFiltered ? words.none : words.noneYet}>
          {isFiltered ? (
            <Button onClick={() => filter({ sort: filters.sort })}>{words.clear}</Button>
          ) : (
            mayKeep && <Button onClick={() => go({ add: true })}>{words.add}</Button>
          )}
        </Nothing>
      )}
      {items.length > 0 && (
        <Rows
          label={places.dictionary}
          columns={columns}
          items={items}
          keyOf={termOf}
          isOld={isPlaceholderData}
          at={at}
          onAt={setAt}
          onOpen={(entry: TermAnswer) => go({ term: entry.term })}
          onEnd={more}
        />
      )}
      <TermDrawer
        open={{ term, add, try: tries }}
        onClose={() => go({})}
        onOpen={(known) => go({ term: known })}
        onAdd={(about) => go({ add: true, term: about })}
        onRemove={(entry) => void remove(entry)}
        onSaved={(entry, before) => {
          saved(entry, before)
          go({})
        }}
      />
      <KeysHelp keys={words.keys} lead={words.keysLead} open={helps} onClose={() => setHelps(false)} />
    </Screen>
  )
}

interface FiltersProps {
  readonly filters: DictionarySearch
  onFilter(next: DictionarySearch): void
  readonly search: React.RefObject<InputRef | null>
  readonly count: number | undefined
}

function Filters({ filters, onFilter, search, count }: FiltersProps) {
  const words = useWords(dictionaryWords)
  const { edition: own } = useMe().paper
  const kinds = TERM_KINDS.filter((kind) => kind !== own || kind === filters.kind)
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
        className="dictionary-choice"
        aria-label={words.kind}
        placeholder={words.kind}
        value={filters.kind ?? null}
        options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(kind: DictionarySearch['kind']) => onFilter({ ...filters, kind: kind ?? undefined })}
      />
      <Select
        className="dictionary-choice"
        aria-label={words.sort}
        value={filters.sort ?? 'term'}
        options={TERM_ORDERS.map((sort) => ({ value: sort, label: words.sorts[sort] }))}
        onChange={(sort) => onFilter({ ...filters, sort: sort === 'term' ? undefined : sort })}
      />
      <small className="soft" role="status">
        {count !== undefined && words.count(count)}
      </small>
    </search>
  )
}
