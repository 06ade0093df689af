import { Field, Reproved, type Reproof } from '../../kernel/field.tsx'
import type { Invitation } from '../../newsroom/people/invite.ts'
import type { Visit } from '../visit.ts'
import { DeskDocument, render } from './document.tsx'
import { Act } from './parts.tsx'

export interface Newcomer {
  readonly name: string
  readonly login: string
}

/** What a new person says of themselves: name, sign-in name, password. */
export function NewcomerFields(props: { visit: Visit; typed: Newcomer; reproof: Reproof | undefined }) {
  const { typed, reproof } = props
  const { fields } = props.visit.words
  return (
    <>
      <Field
        id="name"
        label={fields.name}
        hint={fields.nameHint}
        value={typed.name}
        autocomplete="name"
        most={60}
        reproof={reproof}
      />
      <Field
        id="login"
        label={fields.login}
        hint={fields.loginHint}
        value={typed.login}
        autocomplete="username"
        most={80}
        reproof={reproof}
      />
      <Field
        id="password"
        type="password"
        label={fields.password}
        hint={fields.passwordHint}
        autocomplete="new-password"
        most={1000}
        reproof={reproof}
      />
    </>
  )
}

export function invitationScreen(
  visit: Visit,
  { invitation, typed, reproof }: { invitation: Invitation; typed?: Newcomer; reproof?: Reproof },
): string {
  const { words, settings } = visit
  const { name, login, email, role } = invitation
  return render(
    <DeskDocument visit={visit} title={words.invitation.title}>
      <p>{login === undefined ? words.invitation.lead(settings.name, words.roles[role]) : words.invitation.again}</p>
      <form method="post" class="form">
        <Reproved reproof={reproof} />
        <NewcomerFields visit={visit} typed={typed ?? { name, login: login ?? email ?? '' }} reproof={reproof} />
        <Act text={words.invitation.submit} />
      </form>
    </DeskDocument>,
  )
}
