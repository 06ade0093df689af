import type { Reproof } from '../refusal-words.ts'
import type { Visit } from '../visit.ts'
import { desk } from '../addresses.ts'
import { DeskDocument, render } from './document.tsx'
import { Act, Field, Reproved } from './fields.tsx'

/** The form says where it goes by the address of its page, which carries the language and the way back. */
export function signInScreen(visit: Visit, { login, reproof }: { login?: string; reproof?: Reproof } = {}): string {
  const { words } = visit
  return render(
    <DeskDocument visit={visit} title={words.signIn.title}>
      <form method="post" class="form">
        <Reproved reproof={reproof} />
        <Field id="login" label={words.fields.login} value={login} autocomplete="username" most={200} />
        <Field
          id="password"
          type="password"
          label={words.fields.password}
          autocomplete="current-password"
          most={1000}
        />
        <Act text={words.signIn.submit} />
      </form>
      <p class="aside">{words.signIn.lost}</p>
    </DeskDocument>,
  )
}

export function secondFactorScreen(visit: Visit, reproof?: Reproof): string {
  const { words } = visit
  return render(
    <DeskDocument visit={visit} title={words.secondFactor.title}>
      <p>{words.secondFactor.lead}</p>
      <form method="post" class="form">
        <Reproved reproof={reproof} />
        <Field id="code" label={words.fields.code} autocomplete="one-time-code" most={40} />
        <Act text={words.secondFactor.submit} />
      </form>
      <p class="aside">
        <a href={desk.signIn}>{words.secondFactor.again}</a>
      </p>
    </DeskDocument>,
  )
}
