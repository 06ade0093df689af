import { Done, Field, Reproved, type Reproof } from '../../kernel/field.tsx'
import { DESK_LANGUAGES } from '../../messages/desk-languages.ts'
import type { Passkey } from '../../newsroom/people/passkeys.ts'
import type { SecondFactor } from '../../newsroom/people/second-factor.ts'
import type { Session } from '../../newsroom/people/sessions.ts'
import { desk } from '../addresses.ts'
import { clockTime } from '../times.ts'
import type { StaffVisit } from '../visit.ts'
import { DeskDocument, render } from './document.tsx'
import { Act, Part } from './parts.tsx'
import { Passkeys } from './passkeys.tsx'
import { Current } from './proof.tsx'

export interface AccountView {
  readonly sessions: readonly Session[]
  readonly second: SecondFactor
  readonly passkeys: readonly Passkey[]
  readonly done?: string | undefined
  /** What is wrong, in the form with this act. */
  readonly reproof?: Reproof | undefined
  readonly act?: string | undefined
}

/** Each form names its act in a hidden field: one address, several things to do. */
export function accountScreen(visit: StaffVisit, view: AccountView): string {
  const { words } = visit
  const totpForms = view.second.enrolled ? ['totp-remove', 'codes'] : ['totp-offer']
  const forms = ['password', 'passkey-offer', 'passkey-rename', 'passkey-remove', ...totpForms]
  return render(
    <DeskDocument visit={visit} title={words.account.title}>
      <Done says={view.done} />
      {/* What came from a form that the page has no more, as when something changed meanwhile, is told all the same. */}
      {!forms.includes(view.act ?? '') && <Reproved reproof={view.reproof} />}
      {visit.who.hasPassword && <Password visit={visit} view={view} />}
      <Passkeys visit={visit} view={view} />
      <Totp visit={visit} view={view} />
      {view.second.enrolled && <Codes visit={visit} view={view} />}
      <Sessions visit={visit} view={view} />
      {!visit.who.mustEnrol && <Tokens visit={visit} />}
      <Language visit={visit} />
    </DeskDocument>,
  )
}

interface PartOf {
  readonly visit: StaffVisit
  readonly view: AccountView
}

function Password({ visit, view }: PartOf) {
  const { words, who } = visit
  const reproof = view.act === 'password' ? view.reproof : undefined
  return (
    <Part id="password" title={words.account.password}>
      <form method="post" class="form">
        <input type="hidden" name="act" value="password" />
        <input type="hidden" name="username" value={who.login} autocomplete="username" />
        <Reproved reproof={reproof} />
        <Current id="current" visit={visit} reproof={reproof} />
        <Field
          id="new-password"
          name="password"
          type="password"
          label={words.fields.newPassword}
          hint={words.fields.passwordHint}
          autocomplete="new-password"
          most={1000}
          reproof={reproof}
        />
        <p class="hint">{words.account.others}</p>
        <Act text={words.account.changePassword} />
      </form>
    </Part>
  )
}

function Totp({ visit, view }: PartOf) {
  const { words } = visit
  const act = view.second.enrolled ? 'totp-remove' : 'totp-offer'
  const reproof = view.act === act ? view.reproof : undefined
  return (
    <Part id="totp" title={words.account.totp}>
      <p>{view.second.enrolled ? words.account.totpOn : words.account.totpOff}</p>
      <form method="post" class="form">
        <input type="hidden" name="act" value={act} />
        <Reproved reproof={reproof} />
        <Current id="totp-current" visit={visit} reproof={reproof} />
        <Act text={view.second.enrolled ? words.account.totpRemove : words.account.totpStart} />
      </form>
    </Part>
  )
}

function Codes({ visit, view }: PartOf) {
  const { words } = visit
  const reproof = view.act === 'codes' ? view.reproof : undefined
  return (
    <Part id="codes" title={words.account.codes}>
      <p>
        {words.account.codesLeft(view.second.codesLeft)} {words.account.codesVoid}
      </p>
      <form method="post" class="form">
        <input type="hidden" name="act" value="codes" />
        <Reproved reproof={reproof} />
        <Current id="codes-current" visit={visit} reproof={reproof} />
        <Act text={words.account.codesIssue} />
      </form>
    </Part>
  )
}

function Sessions({ visit, view }: PartOf) {
  const { words, who, settings } = visit
  const time = (at: string) => clockTime(at, settings.timeZone)
  const { account } = words
  return (
    <Part id="sessions" title={account.sessions}>
      <ul class="rows">
        {view.sessions.map((session) => (
          <li>
            <div>
              <b id={`session-${session.id}`}>{session.browser || account.unknownBrowser}</b>
              {session.id === who.session.id && <span class="tag">{account.here}</span>}
              <br />
              {account.sessionFrom(session.address)}
              <br />
              <small class="hint">
                {account.sessionTimes(time(session.madeAt), time(session.seenAt), time(session.expiresAt))}
              </small>
            </div>
            {session.id !== who.session.id && (
              <form method="post">
                <input type="hidden" name="act" value="end" />
                <input type="hidden" name="session" value={session.id} />
                <button type="submit" class="quiet" aria-describedby={`session-${session.id}`}>
                  {account.end}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form method="post" class="line">
        <input type="hidden" name="act" value="end-all" />
        <button type="submit" class="quiet">
          {account.endAll}
        </button>
        <small class="hint">{account.endAllLead}</small>
        <label>
          <input type="checkbox" name="tokens" value="end" /> {account.endTokens}
        </label>
      </form>
    </Part>
  )
}

function Tokens({ visit: { words } }: { visit: StaffVisit }) {
  return (
    <Part id="tokens" title={words.account.tokens}>
      <p>
        {words.account.tokensLead} <a href={desk.tokens}>{words.account.tokens}</a>
      </p>
    </Part>
  )
}

function Language({ visit: { words } }: { visit: StaffVisit }) {
  return (
    <Part id="languages" title={words.account.language}>
      <form method="post" class="form">
        <input type="hidden" name="act" value="language" />
        <p class="field">
          <label for="language">{words.account.language}</label>
          <select id="language" name="language">
            {Object.entries(DESK_LANGUAGES).map(([language, name]) => (
              <option value={language} lang={language} selected={language === words.language}>
                {name}
              </option>
            ))}
          </select>
        </p>
        <Act text={words.account.save} />
      </form>
    </Part>
  )
}
