import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button, Input, Select, Table, Tag } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { frameWords } from '../../../messages/desk-app/frame.ts'
import { peopleWords } from '../../../messages/desk-app/people.ts'
import { placeWords } from '../../../messages/desk-app/places.ts'
import { ROLES } from '../../../newsroom/people/policy.ts'
import { ACCESS, listPeople, type PersonShown } from '../../contract/staff.ts'
import { useAskedPages } from '../asked.ts'
import { useMe, useWords } from '../me.ts'
import { useKeys } from '../parts/keys.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { InviteDialog } from './invite-dialog.tsx'
import type { PeopleSearch } from './people-search.ts'
import { PersonDrawer } from './person-drawer.tsx'
import { SecondFactor } from './second-factor.tsx'
import './people.css'

/** The staff: a list that the address filters, and one of them in a drawer. */
export function PeopleScreen() {
  const words = useWords(peopleWords)
  const places = useWords(placeWords)
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const { staffId } = useParams({ strict: false }) as { staffId?: string }
  const [isInviting, setIsInviting] = useState(false)
  useKeys({ a: () => setIsInviting(true) })

  const narrow = (change: Partial<PeopleSearch>) => {
    void navigate({ to: '/people', search: { ...search, ...change }, replace: true })
  }
  return (
    <Screen
      title={places.people}
      acts={
        <Button type="primary" onClick={() => setIsInviting(true)}>
          {words.invite}
        </Button>
      }
    >
      <Filters search={search} onChange={narrow} />
      <People
        search={search}
        onOpen={(id) => void navigate({ to: '/people/$staffId', params: { staffId: id }, search })}
        onClear={() => void navigate({ to: '/people', replace: true })}
      />
      <PersonDrawer staffId={staffId} onClose={() => void navigate({ to: '/people', search })} />
      <InviteDialog open={isInviting} onClose={() => setIsInviting(false)} />
    </Screen>
  )
}

interface FiltersProps {
  readonly search: PeopleSearch
  onChange(change: Partial<PeopleSearch>): void
}

function Filters({ search, onChange }: FiltersProps) {
  const words = useWords(peopleWords)
  const { roles } = useWords(frameWords)
  return (
    <div className="people-filters" role="search">
      <Sought value={search.q ?? ''} label={words.search} onChange={(q) => onChange({ q: q || undefined })} />
      <Select
        aria-label={words.role}
        placeholder={words.role}
        allowClear
        value={search.role}
        options={ROLES.map((role) => ({ value: role, label: roles[role] }))}
        onChange={(role: PeopleSearch['role']) => onChange({ role })}
      />
      <Select
        aria-label={words.access}
        placeholder={words.access}
        allowClear
        value={search.access}
        options={ACCESS.map((access) => ({ value: access, label: words[access] }))}
        onChange={(access: PeopleSearch['access']) => onChange({ access })}
      />
    </div>
  )
}

/** Waits for a pause in typing, and for an input method to be done. */
function Sought(props: { readonly value: string; readonly label: string; onChange(value: string): void }) {
  const { value, label, onChange } = props
  const [typed, setTyped] = useState(value)
  const [isComposing, setIsComposing] = useState(false)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (isComposing || typed === value) return
    const pause = setTimeout(() => onChange(typed), 200)
    return () => clearTimeout(pause)
  }, [typed, isComposing]) // What the list says of it meanwhile changes nothing in what was typed.
  return (
    <Input.Search
      aria-label={label}
      placeholder={label}
      allowClear
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => setIsComposing(true)}
      onCompositionEnd={() => setIsComposing(false)}
    />
  )
}

interface PeopleProps {
  readonly search: PeopleSearch
  onOpen(staffId: string): void
  onClear(): void
}

function People({ search, onOpen, onClear }: PeopleProps) {
  const words = useWords(peopleWords)
  const { roles } = useWords(frameWords)
  const { staffId: me } = useMe()
  const time = useTimes()
  const { q, role, access } = search
  const query = { q, role: role && [role], access: access && [access], limit: 100 }
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useAskedPages(listPeople, { query })
  if (error) return <Failed problem={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const people = data.pages.flatMap<PersonShown>(({ items }) => items)
  if (people.length === 0)
    return (
      <Nothing says={words.nobody}>
        <Button onClick={onClear}>{words.clear}</Button>
      </Nothing>
    )
  return (
    <>
      <Table<PersonShown>
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={people}
        rowClassName={({ access: state }) => (state === 'disabled' ? 'gone' : '')}
        onRow={({ id }) => ({ onClick: () => onOpen(id) })}
        columns={[
          {
            title: words.name,
            dataIndex: 'name',
            render: (name: string, person) => (
              <Named person={person} isMe={person.id === me} onOpen={onOpen} name={name} />
            ),
          },
          { title: words.role, dataIndex: 'role', render: (each: PersonShown['role']) => roles[each] },
          { title: words.access, dataIndex: 'access', render: (_, person) => <State person={person} /> },
          { title: words.login, dataIndex: 'login', responsive: ['lg'] },
          { title: words.email, dataIndex: 'email', responsive: ['lg'] },
          {
            title: words.factor,
            key: 'factor',
            responsive: ['md'],
            render: (_, person) => <SecondFactor person={person} />,
          },
          {
            title: words.seen,
            dataIndex: 'seenAt',
            responsive: ['md'],
            render: (at: string | undefined) => at && time(at),
          },
        ]}
      />
      {hasNextPage && (
        <Button block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}

interface NamedProps {
  readonly person: PersonShown
  readonly name: string
  readonly isMe: boolean
  onOpen(staffId: string): void
}

/** A button in the row, for whoever goes by keyboard. */
function Named({ person, name, isMe, onOpen }: NamedProps): ReactNode {
  const words = useWords(peopleWords)
  return (
    <>
      <Button
        type="link"
        className="person-name"
        onClick={(event) => {
          event.stopPropagation()
          onOpen(person.id)
        }}
      >
        {name}
      </Button>
      {isMe && <Tag>{words.me}</Tag>}
    </>
  )
}

function State({ person }: { readonly person: PersonShown }) {
  const words = useWords(peopleWords)
  const { access, mail } = person
  const isLost = access === 'invited' && mail?.state === 'abandoned'
  return (
    <>
      {words[access]}
      {isLost && (
        <Tag color="error" className="lost">
          {words.mails.abandoned('')}
        </Tag>
      )}
    </>
  )
}
