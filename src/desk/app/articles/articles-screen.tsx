import { useNavigate, useSearch } from '@tanstack/react-router'
import type { InputRef } from 'antd'
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { articlesWords } from '../../../messages/desk-app/articles.ts'
import { placeWords } from '../../../messages/desk-app/places.ts'
import { listArticles, type ListedArticle } from '../../contract/article-list.ts'
import { useAskedPages } from '../asked.ts'
import { useMay, useWords } from '../me.ts'
import { useCursor } from '../parts/cursor.ts'
import { KeysHelp } from '../parts/keys-help.tsx'
import { useKeys } from '../parts/keys.ts'
import { MyViews } from '../parts/my-views.tsx'
import { NewArticle } from '../parts/new-article.tsx'
import { Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { useArticleColumns } from './columns.tsx'
import { ClearFilters, type Filters, FilterBar } from './filter-bar.tsx'

const Peek = lazy(async () => ({ default: (await import('./peek.tsx')).Peek }))

const idOf = ({ id }: ListedArticle) => id

/** 稿件: all articles of every stage, by filters that stand in the address. */
export function ArticlesScreen() {
  const words = useWords(articlesWords)
  const places = useWords(placeWords)
  const mayClassify = useMay('classify')
  const { peek, ...filters } = useSearch({ from: '/articles' })
  const navigate = useNavigate()
  const asked = useAskedPages(listArticles, { query: { ...filters, limit: 100 } })
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } = asked
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const [at, setAt] = useCursor(items, idOf)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [helps, setHelps] = useState(false)
  const search = useRef<InputRef>(null)

  const filter = (next: Filters) => {
    setAt(-1)
    void navigate({ to: '/articles', search: next, replace: true })
  }
  const open = useCallback(
    ({ id }: ListedArticle) => void navigate({ to: '/articles/$articleId', params: { articleId: id } }),
    [navigate],
  )
  const mark = useCallback((id: string) => {
    setMarked((before) =>
      before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id]),
    )
  }, [])
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  // Rows that are to go are looked at, and nothing is done with them.
  const here = isPlaceholderData ? undefined : items[at]
  const lookInto = (id: string | undefined) =>
    void navigate({ to: '/articles', search: { ...filters, peek: id }, replace: true })
  const step = (to: number) => {
    setAt(to)
    if (peek !== undefined && items[to]) lookInto(items[to].id)
  }
  useKeys({
    j: () => step(Math.min(at + 1, items.length - 1)),
    k: () => step(Math.max(at - 1, 0)),
    ...(here && { ' ': () => lookInto(peek === here.id ? undefined : here.id) }),
    ...(mayClassify && { x: () => here && mark(here.id) }),
    ...(here && { Enter: () => open(here) }),
    Escape: () => (peek === undefined ? setMarked(new Set()) : lookInto(undefined)),
    '/': () => search.current?.focus(),
    '?': () => setHelps(true),
  })

  const columns = useArticleColumns(mayClassify ? { marked, onMark: mark } : undefined)
  return (
    <Screen title={places.articles} full acts={<NewArticle />}>
      <MyViews place="/articles" />
      <FilterBar filters={filters} onFilter={filter} search={search} />
      {error && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={12} />}
      {data && items.length === 0 && (
        <Nothing says={Object.values(filters).some((each) => each !== undefined) ? words.none : words.noneYet}>
          <ClearFilters filters={filters} onFilter={filter} />
        </Nothing>
      )}
      {items.length > 0 && (
        <Rows
          label={places.articles}
          columns={columns}
          items={items}
          keyOf={idOf}
          isOld={isPlaceholderData}
          at={at}
          onAt={setAt}
          onOpen={open}
          onEnd={more}
          marked={marked}
        />
      )}
      {peek !== undefined && (
        <Suspense>
          <Peek articleId={peek} listed={items.find(({ id }) => id === peek)} onClose={() => lookInto(undefined)} />
        </Suspense>
      )}
      {marked.size > 0 && <BulkBar marked={marked} onMarked={setMarked} />}
      <KeysHelp keys={words.keys} lead={words.keysLead} open={helps} onClose={() => setHelps(false)} />
    </Screen>
  )
}
