import { Field, Reproved, type Reproof } from '../../kernel/field.tsx'
import type { Role } from '../../newsroom/people/policy.ts'
import { desk } from '../addresses.ts'
import { clockTime } from '../times.ts'
import type { StaffVisit } from '../visit.ts'
import { DeskDocument, render } from './document.tsx'
import { Act } from './parts.tsx'
import { Steps } from './set-up.tsx'

/** A row of the form, as it was typed. */
export interface ColleagueTyped {
  readonly name: string
  readonly role: string
  readonly email: string
}

/** Roles that a paper begins with, in the order in which they are offered. */
const OFFERED: readonly Role[] = [
  'chief_editor',
  'section_head',
  'editor',
  'reporter',
  'proofreader',
  'moderator',
  'administrator',
]

/** Somebody who was invited: with a link to hand over, the one time that it is shown, or by mail. */
export interface Invited {
  readonly name: string
  readonly email: string
  readonly link?: { readonly address: string; readonly until: string }
}

interface ColleaguesView {
  readonly invited: readonly Invited[]
  /** Whom to invite yet; none when all are. */
  readonly rows: readonly ColleagueTyped[]
  /** The first of the rows is the one that was refused. */
  readonly reproof?: Reproof
}

export function colleaguesScreen(visit: StaffVisit, { invited, rows, reproof }: ColleaguesView): string {
  const { words, house } = visit
  return render(
    <DeskDocument visit={visit} title={words.setUp.colleagues}>
      <Steps visit={visit} at={4} />
      {invited.length > 0 && (
        <ul class="rows">
          {invited.map((one) => (
            <InvitedRow visit={visit} invited={one} />
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <>
          <p>{words.setUp.colleaguesLead}</p>
          <form method="post" class="form">
            <Reproved reproof={reproof} />
            {rows.map((row, index) => (
              <Colleague
                visit={visit}
                number={index + 1}
                typed={row}
                optional={!house.hasMail}
                reproof={index === 0 ? reproof : undefined}
              />
            ))}
            <Act text={words.people.inviteSubmit} />
          </form>
        </>
      )}
      <p class="aside">
        <a href={`${desk.home}?done=edition`}>{rows.length > 0 ? words.setUp.later : words.setUp.finish}</a>
      </p>
    </DeskDocument>,
  )
}

function InvitedRow({ visit, invited }: { visit: StaffVisit; invited: Invited }) {
  const { words, settings } = visit
  const { name, email, link } = invited
  if (!link) return <li>{words.setUp.sentTo(name, email)}</li>
  return (
    <li>
      <div>
        <b>{words.people.linkFor(name)}</b>
        <br />
        <code lang="en">{link.address}</code>
        <br />
        <small class="hint">{words.people.linkLead(clockTime(link.until, settings.timeZone))}</small>
      </div>
    </li>
  )
}

function Colleague(props: {
  visit: StaffVisit
  number: number
  typed: ColleagueTyped
  optional: boolean
  reproof: Reproof | undefined
}) {
  const { number, typed, optional, reproof } = props
  const { words } = props.visit
  return (
    <fieldset>
      <legend>
        {words.setUp.colleague} {number}
      </legend>
      <Field
        id={`name-${number}`}
        label={words.fields.name}
        value={typed.name}
        most={60}
        optional
        {...as('name', reproof)}
      />
      <p class="field">
        <label for={`role-${number}`}>{words.fields.role}</label>
        <select id={`role-${number}`} name={`role-${number}`}>
          {OFFERED.map((role) => (
            <option value={role} selected={role === typed.role}>
              {words.roles[role]}
            </option>
          ))}
        </select>
      </p>
      <Field
        id={`email-${number}`}
        type="email"
        label={words.fields.email}
        hint={optional ? words.fields.optional : undefined}
        value={typed.email}
        most={200}
        optional
        {...as('email', reproof)}
      />
    </fieldset>
  )
}

/** The reproof names the field of a person; the form has several of them. */
function as(field: string, reproof: Reproof | undefined): { wrong?: true; reproof?: Reproof } {
  return reproof?.field === field ? { wrong: true, reproof } : {}
}
