import { App, Button } from 'antd'
import { settingsWords } from '../../../messages/desk-app/settings.ts'
import { SETTING_GROUPS, type SettingGroup } from '../../../newsroom/settings/setting.ts'
import type { Answered } from '../../contract/operation.ts'
import { listSettingChanges, restoreSettings } from '../../contract/settings.ts'
import { useAct, useAskedPages } from '../asked.ts'
import { Problem } from '../call.ts'
import { useMay, useWords } from '../me.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { useSettingWords } from './setting-words.ts'

type Changed = Answered<typeof listSettingChanges>['items'][number]

/** Who made what of a group, and the way back. */
export function SettingHistory({ group }: { readonly group: SettingGroup }) {
  const words = useWords(settingsWords)
  const { names } = SETTING_GROUPS[group]
  const query = { limit: 50 }
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAskedPages(listSettingChanges, {
    query,
  })
  const all = data?.pages.flatMap<Changed>(({ items }) => items) ?? []
  const changes = all.filter((change) => change.names.some((name) => (names as readonly string[]).includes(name)))
  return (
    <section className="setting-history" aria-label={words.history}>
      <h2>{words.history}</h2>
      {error && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data && changes.length === 0 && !hasNextPage && <p className="soft">{words.historyNone}</p>}
      <ol>
        {changes.map((change) => (
          <Change key={change.seq} change={change} group={group} />
        ))}
      </ol>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </section>
  )
}

function Change({ change, group }: { readonly change: Changed; readonly group: SettingGroup }) {
  const words = useWords(settingsWords)
  const { nameOf, valueOf } = useSettingWords()
  const time = useTimes()
  const { message, modal } = App.useApp()
  const restore = useAct(restoreSettings, { quiet: true })
  const mayChange = useMay(SETTING_GROUPS[group].for)
  const { seq, at, before, after } = change
  const names = change.names.map(nameOf).join('、')
  const program = (words.programs as Readonly<Record<string, string>>)[change.actor.replace(/^program:/, '')]

  async function giveBack(anyway: boolean): Promise<void> {
    const content = anyway ? words.restoreAnyway : words.restoreLead(names)
    const sure = await modal.confirm({ title: words.restore, content, okText: words.restore, cancelText: words.cancel })
    if (!sure) return
    try {
      await restore.mutateAsync({ params: { seq }, body: { anyway } })
      void message.success(words.restored)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (error.code === 'stale' && !anyway) return giveBack(true)
      void message.error(error.message)
    }
  }
  return (
    <li>
      <p className="soft">{words.by(change.by ?? program ?? change.actor, time(at))}</p>
      {change.names.map((name) => (
        <p key={name}>
          {nameOf(name)}
          {before && after && (
            <>
              ：<del>{valueOf(before[name])}</del> → <ins>{valueOf(after[name])}</ins>
            </>
          )}
        </p>
      ))}
      {before && mayChange && (
        <Button size="small" onClick={() => void giveBack(false)}>
          {words.restore}
        </Button>
      )}
    </li>
  )
}
