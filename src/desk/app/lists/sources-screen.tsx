import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Table, Tag } from 'antd'
import { listsWords } from '../../../messages/desk-app/lists.ts'
import { listSourcesOfDesk, registerSourceNow } from '../../contract/sources.ts'
import type { Answered } from '../../contract/operation.ts'
import { useAct, useAskedPages } from '../asked.ts'
import { useMay, useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Nothing } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { ListFilters } from './list-filters.tsx'
import { NewEntry } from './new-entry.tsx'
import { SourceFields, type SourceTold, toldToBody } from './source-fields.tsx'
import './lists.css'

const COLOURS = { allowed: 'default', restricted: 'warning', blocked: 'error' } as const
const STANDINGS = ['allowed', 'restricted', 'blocked'] as const

type Row = Answered<typeof listSourcesOfDesk>['items'][number]

/** The ledger: where stories come from, and whether they may. */
export function SourcesScreen() {
  const words = useWords(listsWords)
  const say = useTimes()
  const { q, standing } = useSearch({ from: '/sources' })
  const navigate = useNavigate({ from: '/sources' })
  const mayKeep = useMay('keep_lists')
  const pages = useAskedPages(listSourcesOfDesk, { query: { q, standing, limit: 100 } })
  const rows = pages.data?.pages.flatMap((page: Answered<typeof listSourcesOfDesk>) => page.items) ?? []
  const now = new Date().toISOString()
  return (
    <Screen title={words.sources} acts={mayKeep && <NewSource />}>
      <ListFilters
        label={words.standing}
        kinds={STANDINGS.map((value) => ({ value, label: words.standings[value] }))}
        kind={standing}
        q={q}
        onFilter={({ kind, q: text }) => void navigate({ search: { standing: kind, q: text }, replace: true })}
      />
      {pages.isError ? (
        <Failed problem={pages.error} onRetry={() => void pages.refetch()} />
      ) : (
        <Table<Row>
          size="small"
          rowKey="id"
          loading={pages.isPending}
          dataSource={rows}
          pagination={false}
          locale={{ emptyText: <Nothing says={words.noSources} /> }}
          columns={[
            {
              title: words.name,
              render: (_, source) => (
                <Link to="/sources/$sourceId" params={{ sourceId: source.id }}>
                  {source.name}
                </Link>
              ),
            },
            { title: words.kind, render: (_, { kind }) => words.kinds[kind], responsive: ['md'] },
            {
              title: words.standing,
              render: (_, { standing: of }) => <Tag color={COLOURS[of]}>{words.standings[of]}</Tag>,
            },
            {
              title: words.licence,
              responsive: ['md'],
              render: (_, { licenceUntil }) =>
                licenceUntil && (licenceUntil <= now ? words.licenceOver : words.licenceEnds(say(licenceUntil))),
            },
            { title: words.credit, dataIndex: 'creditLine', responsive: ['lg'], ellipsis: true },
            { title: words.stories, dataIndex: 'stories', align: 'right', width: '5rem' },
          ]}
        />
      )}
      {pages.hasNextPage && <Button onClick={() => void pages.fetchNextPage()}>{words.more}</Button>}
    </Screen>
  )
}

function NewSource() {
  const words = useWords(listsWords)
  const navigate = useNavigate()
  const register = useAct(registerSourceNow)
  return (
    <NewEntry<SourceTold>
      title={words.newSource}
      act={words.register}
      initial={{ kind: 'agency' }}
      onMake={async (told) => {
        const source = await register.mutateAsync({ body: toldToBody(told) })
        void navigate({ to: '/sources/$sourceId', params: { sourceId: source.id } })
      }}
    >
      <SourceFields />
    </NewEntry>
  )
}
