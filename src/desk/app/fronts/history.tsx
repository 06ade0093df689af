import { App, Button, Drawer, Space } from 'antd'
import { useState } from 'react'
import { frontsWords } from '../../../messages/desk-app/fronts.ts'
import { type FrontAnswer, listFrontArrangements, restoreFrontVersion } from '../../contract/fronts.ts'
import type { Answered } from '../../contract/operation.ts'
import { useAct, useAskedPages } from '../asked.ts'
import { useMay, useWords } from '../me.ts'
import { Loading } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import type { Names } from './names.ts'

interface HistoryProps {
  readonly live: FrontAnswer
  readonly names: Names
  readonly looking: number | undefined
  onLook(version: number | undefined): void
  onRestored(front: FrontAnswer): void
}

/** The past arrangements of a front: to look at, and to bring back. */
export function History({ live, names, looking, onLook, onRestored }: HistoryProps) {
  const words = useWords(frontsWords)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setIsOpen(true)} disabled={live.version === 0}>
        {words.history}
      </Button>
      <Drawer open={isOpen} title={words.history} size={360} mask={false} onClose={() => setIsOpen(false)}>
        {isOpen && <Versions {...{ live, names, looking, onLook, onRestored }} />}
      </Drawer>
    </>
  )
}

function Versions({ live, names, looking, onLook, onRestored }: HistoryProps) {
  const words = useWords(frontsWords)
  const say = useTimes()
  const { message, modal } = App.useApp()
  const mayArrange = useMay('arrange_front')
  const restore = useAct(restoreFrontVersion)
  const pages = useAskedPages(listFrontArrangements, { params: { front: live.name }, query: { limit: 30 } })
  const versions = pages.data?.pages.flatMap((page: Answered<typeof listFrontArrangements>) => page.items) ?? []
  const bringBack = (version: number) =>
    void modal.confirm({
      title: words.restore,
      content: words.restoreLead(version),
      okText: words.restore,
      icon: null,
      async onOk() {
        const front = await restore.mutateAsync({
          params: { front: live.name },
          body: { version, basedOn: live.version },
        })
        onLook(undefined)
        onRestored(front)
        void message.success(words.restored(version))
      },
    })
  if (!pages.data) return <Loading />
  return (
    <>
      <p>{words.historyLead}</p>
      <ol className="front-versions">
        {versions.map(({ version, at, by, restored, changed }) => (
          <li key={version} aria-current={looking === version ? 'true' : undefined}>
            <b>{words.version(version)}</b> {words.arranged(by, say(at))}
            <p>
              {restored === undefined
                ? changed.length > 0 && words.changedSlots(names.slots(changed))
                : words.restoredFrom(restored)}
            </p>
            <Space>
              {looking === version ? (
                <Button size="small" onClick={() => onLook(undefined)}>
                  {words.stopLooking}
                </Button>
              ) : (
                <Button
                  size="small"
                  aria-label={`${words.look} ${words.version(version)}`}
                  onClick={() => onLook(version)}
                >
                  {words.look}
                </Button>
              )}
              {mayArrange && version < live.version && (
                <Button size="small" loading={restore.isPending} onClick={() => bringBack(version)}>
                  {version === live.version - 1 ? words.back : words.restore}
                </Button>
              )}
            </Space>
          </li>
        ))}
      </ol>
      {pages.hasNextPage && <Button onClick={() => void pages.fetchNextPage()}>{words.more}</Button>}
    </>
  )
}
