import { Field, Reproved, type Reproof } from '../../kernel/field.tsx'
import type { Visit } from '../visit.ts'
import { DeskDocument, render } from './document.tsx'
import { Act } from './parts.tsx'

export function forgottenScreen(visit: Visit): string {
  const { reset } = visit.words
  return render(
    <DeskDocument visit={visit} title={reset.askTitle}>
      <p>{reset.askLead}</p>
      <form method="post" class="form">
        <Field id="login" label={reset.loginOrEmail} autocomplete="username" most={200} />
        <Act text={reset.ask} />
      </form>
    </DeskDocument>,
  )
}

export function resetScreen(visit: Visit, { login, reproof }: { login: string; reproof?: Reproof }): string {
  const { reset, fields } = visit.words
  return render(
    <DeskDocument visit={visit} title={reset.title}>
      <p>{reset.lead(login)}</p>
      <form method="post" class="form">
        <input type="hidden" name="username" value={login} autocomplete="username" />
        <Reproved reproof={reproof} />
        <Field
          id="password"
          type="password"
          label={fields.newPassword}
          hint={fields.passwordHint}
          autocomplete="new-password"
          most={1000}
          reproof={reproof}
        />
        <Act text={reset.submit} />
      </form>
    </DeskDocument>,
  )
}
