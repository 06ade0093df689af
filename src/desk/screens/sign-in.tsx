import { Done, Field, Reproved, type Reproof } from '../../kernel/field.tsx'
import type { Visit } from '../visit.ts'
import { desk } from '../addresses.ts'
import { DeskDocument, render } from './document.tsx'
import { Act } from './parts.tsx'

interface SignInView {
  readonly login?: string
  readonly reproof?: Reproof
  readonly done?: string | undefined
}

/** The form says where it goes by the address of its page, which carries the language and the way back. */
export function signInScreen(asked: Visit, { login, reproof, done }: SignInView = {}): string {
  const { words, house } = asked
  // The page also answers where the other ways in have failed; whatever it leads to begins at its own address.
  const url = new URL(desk.signIn + queryOf(asked.url), asked.url)
  const visit = { ...asked, url }
  return render(
    <DeskDocument visit={visit} title={words.signIn.title} script={house.passkeyScript}>
      <Done says={done} />
      <form method="post" action={desk.signIn + queryOf(url)} class="form">
        <Reproved reproof={reproof} />
        <Field id="login" label={words.fields.login} value={login} autocomplete="username webauthn" most={200} />
        <Field
          id="password"
          type="password"
          label={words.fields.password}
          autocomplete="current-password"
          most={1000}
        />
        <Act text={words.signIn.submit} />
      </form>
      <div class="ways">
        <PasskeySignIn visit={visit} />
        {house.provider && (
          <p>
            {/* Laid over the app, the page is a frame, in which no provider lets itself be shown. */}
            <a
              class="way"
              href={desk.provider + queryOf(url)}
              target={url.searchParams.get('to') === desk.signedIn ? '_blank' : undefined}
            >
              {words.signIn.provider(house.provider.name)}
            </a>
          </p>
        )}
      </div>
      <p class="aside">
        {house.hasMail && (
          <>
            <a href={desk.forgotten + queryOf(url, ['lang'])}>{words.signIn.forgotten}</a>
            <br />
          </>
        )}
        {words.signIn.lost}
      </p>
    </DeskDocument>,
  )
}

/** Shown by the script, where the browser has passkeys. */
function PasskeySignIn({ visit: { words, url } }: { visit: Visit }) {
  return (
    <form
      method="post"
      action={desk.passkeySignIn + queryOf(url)}
      hidden
      data-passkey="sign-in"
      data-ask={desk.passkeyChallenge}
      data-failed={words.passkeys.failed}
    >
      <input type="hidden" name="credential" value="" />
      <button type="submit" class="quiet way">
        {words.signIn.passkey}
      </button>
      <p role="alert" class="reproof" data-says hidden></p>
    </form>
  )
}

/** What is kept of an address when the next one is asked for. */
function queryOf({ searchParams }: URL, names: readonly string[] = ['to', 'lang']): string {
  const kept = new URLSearchParams()
  for (const name of names) {
    const value = searchParams.get(name)
    if (value !== null) kept.set(name, value)
  }
  return kept.size === 0 ? '' : `?${kept}`
}

/** `codes`: the person has an authenticator. Otherwise only a passkey, without which nothing is typed here. */
export function secondFactorScreen(visit: Visit, { codes, reproof }: { codes: boolean; reproof?: Reproof }): string {
  const { words, house } = visit
  return render(
    <DeskDocument visit={visit} title={words.secondFactor.title} script={house.passkeyScript}>
      <p>{codes ? words.secondFactor.lead : words.secondFactor.passkeyLead}</p>
      {codes && (
        <form method="post" class="form">
          <Reproved reproof={reproof} />
          <Field id="code" label={words.fields.code} autocomplete="one-time-code" most={40} />
          <Act text={words.secondFactor.submit} />
        </form>
      )}
      <div class="ways">
        <PasskeySignIn visit={visit} />
      </div>
      {!codes && <p data-without-passkeys>{words.passkeys.without}</p>}
      <p class="aside">
        <a href={desk.signIn}>{words.secondFactor.again}</a>
      </p>
    </DeskDocument>,
  )
}
