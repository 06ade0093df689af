import { may, type Role, ROLES } from '../../newsroom/people/policy.ts'
import { actorOf } from '../../newsroom/people/sessions.ts'
import type { StaffMember } from '../../newsroom/people/staff.ts'
import { desk } from '../addresses.ts'
import type { Reproof } from '../refusal-words.ts'
import { clockTime } from '../times.ts'
import type { StaffVisit } from '../visit.ts'
import { DeskDocument, render } from './document.tsx'
import { Act, Done, Field, Part, Reproved } from './fields.tsx'

export interface PeopleView {
  readonly people: readonly StaffMember[]
  readonly done?: string | undefined
  readonly reproof?: Reproof | undefined
  /** What was typed into the invitation. */
  readonly typed?: { readonly name: string; readonly role: string; readonly email: string } | undefined
}

export function peopleScreen(visit: StaffVisit, view: PeopleView): string {
  const { words } = visit
  return render(
    <DeskDocument visit={visit} title={words.people.title}>
      <Done says={view.done} />
      {view.typed === undefined && <Reproved reproof={view.reproof} />}
      {view.people.length === 0 && <p>{words.people.nobody}</p>}
      <ul class="rows">
        {view.people.map((member) => (
          <Member visit={visit} member={member} />
        ))}
      </ul>
      <Invite visit={visit} view={view} />
    </DeskDocument>,
  )
}

function Member({ visit, member }: { visit: StaffVisit; member: StaffMember }) {
  const { words, who, settings } = visit
  const { people } = words
  const mayKeep = member.role !== 'administrator' || may(actorOf(who), 'keep_administrators')
  const isMe = member.id === who.staffId
  const state = member.disabledAt ? people.disabled : member.login === undefined ? people.cannotYet : people.canSignIn
  return (
    <li class={member.disabledAt ? 'gone' : undefined}>
      <div>
        <b>{member.name}</b>
        {isMe && <span class="tag">{people.you}</span>}
        <br />
        {[words.roles[member.role], state, member.login ?? member.email].filter(Boolean).join(' · ')}
        <br />
        <small class="hint">{people.joined(clockTime(member.joinedAt, settings.timeZone))}</small>
      </div>
      {mayKeep && !isMe && !member.disabledAt && (
        <div class="acts">
          <MemberAct member={member} act="link" text={people.newLink} says={people.newLinkLead} />
          <MemberAct member={member} act="disable" text={people.disable} says={people.disableLead} />
        </div>
      )}
    </li>
  )
}

/** Nobody can take it back, so it is said what will happen before the button that does it. */
function MemberAct({ member, act, text, says }: { member: StaffMember; act: string; text: string; says: string }) {
  return (
    <details>
      <summary>
        {text}
        <span class="vh"> {member.name}</span>
      </summary>
      <form method="post" class="sure">
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="staff" value={member.id} />
        <p>{says}</p>
        <button type="submit">
          {text}
          <span class="vh"> {member.name}</span>
        </button>
      </form>
    </details>
  )
}

function Invite({ visit, view }: { visit: StaffVisit; view: PeopleView }) {
  const { words, who } = visit
  const { typed } = view
  const reproof = typed && view.reproof
  const roles: readonly Role[] = ROLES.filter(
    (role) => role !== 'administrator' || may(actorOf(who), 'keep_administrators'),
  )
  return (
    <Part id="invite" title={words.people.invite}>
      <p>{words.people.inviteLead}</p>
      <form method="post" class="form">
        <input type="hidden" name="act" value="invite" />
        <Reproved reproof={reproof} />
        <Field
          id="name"
          label={words.fields.name}
          hint={words.fields.nameHint}
          value={typed?.name}
          most={60}
          reproof={reproof}
        />
        <p class="field">
          <label for="role">{words.fields.role}</label>
          <select id="role" name="role">
            {roles.map((role) => (
              <option value={role} selected={role === (typed?.role ?? 'reporter')}>
                {words.roles[role]}
              </option>
            ))}
          </select>
        </p>
        <Field
          id="email"
          type="email"
          label={words.fields.email}
          hint={words.fields.optional}
          value={typed?.email}
          most={200}
          optional
          reproof={reproof}
        />
        <Act text={words.people.inviteSubmit} />
      </form>
    </Part>
  )
}

/** The link, the one time that it is shown. */
export function linkScreen(
  visit: StaffVisit,
  { name, link, until }: { readonly name: string; readonly link: string; readonly until: string },
): string {
  const { words, settings } = visit
  return render(
    <DeskDocument visit={visit} title={words.people.linkFor(name)}>
      <p>
        <code lang="en" id="link">
          {link}
        </code>
      </p>
      <p>{words.people.linkLead(clockTime(until, settings.timeZone))}</p>
      <p class="aside">
        <a href={desk.people}>{words.people.back}</a>
      </p>
    </DeskDocument>,
  )
}
