import { useNavigate, useSearch } from '@tanstack/react-router'
import { Drawer, type InputRef } from 'antd'
import { useCallback, useMemo, useRef, useState } from 'react'
import { auditWords } from '../../../messages/desk-app/audit.ts'
import { logCodes } from '../../../messages/desk-app/log-codes.ts'
import { logSentences } from '../../../messages/desk-app/log-sentences.ts'
import { placeWords } from '../../../messages/desk-app/places.ts'
import { listLog, type LogEntry } from '../../contract/audit.ts'
import { useAskedPages } from '../asked.ts'
import { useMe, useWords } from '../me.ts'
import { useCursor } from '../parts/cursor.ts'
import { KeysHelp } from '../parts/keys-help.tsx'
import { useKeys } from '../parts/keys.ts'
import { type Column, Rows } from '../parts/rows.tsx'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { Export } from './export.tsx'
import { type LogFilters, LogFilterBar } from './log-filter-bar.tsx'
import { actorWords, sentenceOf } from './sentence.ts'

const numberOf = ({ seq }: LogEntry) => String(seq)

/** 日志: every act, a sentence each. Read only. */
export function AuditScreen() {
  const words = useWords(auditWords)
  const places = useWords(placeWords)
  const filters = useSearch({ from: '/audit' })
  const navigate = useNavigate()
  const asked = useAskedPages(listLog, { query: { ...filters, limit: 100 } })
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } = asked
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const [at, setAt] = useCursor(items, numberOf)
  const [seen, setSeen] = useState<LogEntry>()
  const [helps, setHelps] = useState(false)
  const search = useRef<InputRef>(null)
  const columns = useLogColumns()
  // Rows that are to go are looked at, and nothing is done with them.
  const here = isPlaceholderData ? undefined : items[at]
  const filter = (next: LogFilters) => {
    setAt(-1)
    void navigate({ to: '/audit', search: next, replace: true })
  }
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  useKeys({
    j: () => setAt(Math.min(at + 1, items.length - 1)),
    k: () => setAt(Math.max(at - 1, 0)),
    ...(here && { Enter: () => setSeen(here) }),
    '/': () => search.current?.focus(),
    '?': () => setHelps(true),
  })

  return (
    <Screen title={places.audit} full acts={<Export filters={filters} />}>
      <LogFilterBar filters={filters} onFilter={filter} search={search} />
      {error && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={12} />}
      {data && items.length === 0 && <Nothing says={words.none} />}
      {items.length > 0 && (
        <Rows
          label={places.audit}
          columns={columns}
          items={items}
          keyOf={numberOf}
          isOld={isPlaceholderData}
          at={at}
          onAt={setAt}
          onOpen={(entry: LogEntry) => setSeen(entry)}
          onEnd={more}
        />
      )}
      <Drawer open={seen !== undefined} onClose={() => setSeen(undefined)} title={words.detail} size={480}>
        {seen && <pre className="as-kept">{JSON.stringify(seen, null, 2)}</pre>}
      </Drawer>
      <KeysHelp keys={words.keys} lead={words.keysLead} open={helps} onClose={() => setHelps(false)} />
    </Screen>
  )
}

function useLogColumns(): readonly Column<LogEntry>[] {
  const words = useWords(auditWords)
  const { timeZone } = useMe().paper
  const sayTime = useTimes()
  const phrases = useWords(logSentences) as Readonly<Record<string, string>>
  const codes = useWords(logCodes)
  return useMemo(() => {
    const exactly = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    return [
      {
        key: 'when',
        title: words.when,
        width: '8rem',
        render: ({ at }) => (
          <time dateTime={at} title={exactly.format(new Date(at))}>
            {sayTime(at)}
          </time>
        ),
      },
      {
        key: 'who',
        title: words.who,
        width: '7rem',
        wide: true,
        render: ({ actor, names }) => actorWords(actor, names, words),
      },
      {
        key: 'what',
        title: words.what,
        width: 'minmax(12rem, 1fr)',
        render: (entry) => sentenceOf(entry, phrases, codes),
      },
      {
        key: 'where',
        title: words.where,
        width: '14rem',
        wide: true,
        render: ({ via, address, names }) => {
          const [kind, id = ''] = (via ?? '').split(':')
          const by = kind === 'token' ? `${words.token} ${names[id] ?? ''}` : kind === 'session' ? words.session : ''
          return <span className="soft">{[address, by.trim()].filter(Boolean).join(' · ')}</span>
        },
      },
    ]
  }, [words, phrases, codes, sayTime, timeZone])
}
