import { App, Button, Checkbox } from 'antd'
import { peopleWords } from '../../../messages/desk-app/people.ts'
import { endPersonSession, endPersonSessions, listPersonSessions } from '../../contract/staff.ts'
import { useAct, useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'

interface PersonSessionsProps {
  readonly person: { readonly id: string; readonly name: string }
}

/** Where somebody is signed in; an administrator ends it. */
export function PersonSessions({ person }: PersonSessionsProps) {
  const words = useWords(peopleWords)
  const time = useTimes()
  const { modal } = App.useApp()
  const params = { staffId: person.id }
  const { data, error, refetch } = useAsked(listPersonSessions, { params })
  const end = useAct(endPersonSession)
  const endAll = useAct(endPersonSessions)
  async function askToEndAll(): Promise<void> {
    let tokens: 'stay' | 'end' = 'stay'
    const sure = await modal.confirm({
      title: words.endAll,
      content: (
        <>
          <p>{words.endAllLead(person.name)}</p>
          <Checkbox onChange={({ target }) => (tokens = target.checked ? 'end' : 'stay')}>{words.endTokens}</Checkbox>
        </>
      ),
      okText: words.endAll,
      cancelText: words.cancel,
    })
    if (sure) await endAll.mutateAsync({ params, query: { tokens } }).catch(() => {})
  }
  return (
    <section aria-label={words.sessions}>
      <h2>{words.sessions}</h2>
      {error && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={2} />}
      {data?.items.length === 0 && <p className="soft">{words.none}</p>}
      {data?.items.map((session) => (
        <div className="line" key={session.id}>
          <span>
            {words.sessionLine(session.browser || words.unknownBrowser, session.address)}
            <br />
            <span className="soft">{words.sessionSeen(time(session.seenAt))}</span>
          </span>
          <Button
            size="small"
            onClick={() => void end.mutateAsync({ params: { ...params, sessionId: session.id } }).catch(() => {})}
          >
            {words.end}
          </Button>
        </div>
      ))}
      {data && <Button onClick={() => void askToEndAll()}>{words.endAll}</Button>}
    </section>
  )
}
