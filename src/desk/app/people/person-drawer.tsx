import { Alert, App, Button, Drawer, Form, Input, Select } from 'antd'
import { frameWords } from '../../../messages/desk-app/frame.ts'
import { peopleWords } from '../../../messages/desk-app/people.ts'
import { ACTIONS, type Action, type Role, ROLES } from '../../../newsroom/people/policy.ts'
import type { Answered } from '../../contract/operation.ts'
import { appointPerson, describePerson, readPerson } from '../../contract/staff.ts'
import { useAct, useAsked } from '../asked.ts'
import { Problem } from '../call.ts'
import { useMay, useMe, useWords } from '../me.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { PersonAccess } from './person-access.tsx'
import { PersonSessions } from './person-sessions.tsx'
import { SecondFactor } from './second-factor.tsx'

export type PersonRead = Answered<typeof readPerson>

interface PersonDrawerProps {
  readonly staffId: string | undefined
  onClose(): void
}

/** Somebody of the staff: who they are, what they may do, how and where they are signed in. */
export function PersonDrawer({ staffId, onClose }: PersonDrawerProps) {
  const words = useWords(peopleWords)
  const isOpen = staffId !== undefined
  const { data, error, refetch } = useAsked(readPerson, { params: { staffId: staffId ?? '' } }, { when: isOpen })
  const person = data?.id === staffId ? data : undefined
  return (
    <Drawer
      open={isOpen}
      size={480}
      title={person?.name ?? ''}
      onClose={onClose}
      closable={{ 'aria-label': words.back }}
    >
      {error ? (
        <Failed problem={error} onRetry={() => void refetch()} />
      ) : person ? (
        <PersonParts person={person} />
      ) : (
        <Loading />
      )}
    </Drawer>
  )
}

function PersonParts({ person }: { readonly person: PersonRead }) {
  const mayKeepAdministrators = useMay('keep_administrators')
  const mayKeepSignIn = useMay('keep_sign_in')
  const { staffId: me } = useMe()
  const mayKeep = person.role !== 'administrator' || mayKeepAdministrators
  return (
    <div className="person" key={person.id}>
      <About person={person} mayKeep={mayKeep} />
      <May person={person} mayKeep={mayKeep} />
      <SignIn person={person} />
      {mayKeepSignIn && person.access !== 'disabled' && <PersonSessions person={person} />}
      {mayKeep && person.id !== me && <PersonAccess person={person} />}
    </div>
  )
}

function About({ person, mayKeep }: { readonly person: PersonRead; readonly mayKeep: boolean }) {
  const words = useWords(peopleWords)
  const time = useTimes()
  const { message } = App.useApp()
  const describe = useAct(describePerson, { quiet: true })
  const [form] = Form.useForm<{ name: string; email?: string }>()
  async function save({ name, email }: { name: string; email?: string }): Promise<void> {
    try {
      await describe.mutateAsync({ params: { staffId: person.id }, body: { name, email: email?.trim() || null } })
      void message.success(words.saved)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const { field } = error.facts
      if (field === 'name' || field === 'email') form.setFields([{ name: field, errors: [error.message] }])
      else void message.error(error.message)
    }
  }
  return (
    <section aria-label={words.basics}>
      <p className="soft">
        {words.joined} {time(person.joinedAt)}
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={!mayKeep}
        initialValues={{ name: person.name, email: person.email }}
        onFinish={(typed) => void save(typed)}
      >
        <Form.Item name="name" label={words.name} rules={[{ required: true, whitespace: true, message: '' }]}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="email" label={words.email}>
          <Input type="email" maxLength={200} autoComplete="off" />
        </Form.Item>
        {mayKeep && (
          <Button htmlType="submit" loading={describe.isPending}>
            {words.save}
          </Button>
        )}
      </Form>
    </section>
  )
}

/** Role and policy side by side: what it allows, and what it does not. */
function May({ person, mayKeep }: { readonly person: PersonRead; readonly mayKeep: boolean }) {
  const words = useWords(peopleWords)
  const { roles } = useWords(frameWords)
  const { message } = App.useApp()
  const mayKeepAdministrators = useMay('keep_administrators')
  const appoint = useAct(appointPerson)
  const offered = ROLES.filter((role) => role !== 'administrator' || mayKeepAdministrators || role === person.role)
  async function give(role: Role): Promise<void> {
    await appoint.mutateAsync({ params: { staffId: person.id }, body: { role } })
    void message.success(words.appointed(roles[role]))
  }
  // Each by its name: without one of them this does not compile.
  const named = (action: Action): string => words.actions[action]
  return (
    <section aria-label={words.may}>
      <h2>{words.role}</h2>
      <Select
        aria-label={words.role}
        value={person.role}
        disabled={!mayKeep || person.access === 'disabled'}
        loading={appoint.isPending}
        options={offered.map((role) => ({ value: role, label: roles[role] }))}
        onChange={(role: Role) => void give(role).catch(() => {})}
        className="role"
      />
      <p className="soft">{words.roleLead}</p>
      <h2>{words.may}</h2>
      {person.access === 'disabled' ? (
        <p>{words.mayNothing}</p>
      ) : (
        <ul className="may">
          {ACTIONS.map((action) => {
            const isAllowed = person.may.includes(action)
            return (
              <li key={action} className={isAllowed ? undefined : 'not'}>
                {!isAllowed && <span className="vh">{words.mayNot} </span>}
                {named(action)}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

function SignIn({ person }: { readonly person: PersonRead }) {
  const words = useWords(peopleWords)
  const time = useTimes()
  const { hasPassword, isBound, login, mail, mustHaveSecondFactor, hasTotp, passkeys } = person
  const ways = [hasPassword && words.password, isBound && words.bound].filter(Boolean)
  const lacks = mustHaveSecondFactor && !hasTotp && passkeys === 0
  return (
    <section aria-label={words.signIn}>
      <h2>{words.signIn}</h2>
      <p>
        {[words[person.access], login].filter(Boolean).join(' · ')}
        {ways.length > 0 && ` · ${ways.join('、')}`}
      </p>
      <p>
        {words.factor}：<SecondFactor person={person} />
      </p>
      {mustHaveSecondFactor && (
        <p className="soft">
          {words.mustFactor} {lacks && words.lacksFactor}
        </p>
      )}
      {mail && <MailLine mail={mail} at={time(mail.at)} />}
    </section>
  )
}

function MailLine({ mail, at }: { readonly mail: NonNullable<PersonRead['mail']>; readonly at: string }) {
  const { mails } = useWords(peopleWords)
  if (mail.state === 'abandoned') return <Alert type="error" title={mails.abandoned(mail.why ?? '')} />
  if (mail.state === 'sent') return <p className="soft">{mails.sent(at)}</p>
  return <p className="soft">{mail.why === undefined ? mails.waiting(at) : mails.trying(mail.why)}</p>
}
