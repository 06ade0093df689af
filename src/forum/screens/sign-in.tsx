import { Field, Reproved } from '../../kernel/field.tsx'
import { MINUTE } from '../../kernel/clock.ts'
import { READER_LINK_LIFE } from '../../newsroom/readers/reader-links.ts'
import { forum, signInFor } from '../addresses.ts'
import type { Reproof } from '../reproof.ts'
import type { Shown, Visit } from '../visit.ts'

interface SignInView {
  readonly next: string | undefined
  readonly email?: string
  readonly reproof?: Reproof
}

/** All ways in. The form works without a script; passkeys need one, and are hidden without. */
export function signInScreen(visit: Visit, { next, email, reproof }: SignInView): Shown {
  const { words, house, at } = visit
  const { signIn } = words
  const hasWay = house.hasMail || house.provider !== undefined
  return {
    title: signIn.title,
    withPasskeys: true,
    main: (
      <div class="sheet">
        <h1>{signIn.title}</h1>
        <p class="lead">{hasWay ? signIn.lead : signIn.noWay}</p>
        <Reproved reproof={reproof} />
        {house.hasMail && (
          <form method="post" action={at(forum.signIn)} class="form">
            <Next next={next} />
            <Field
              id="email"
              type="email"
              label={signIn.email}
              hint={signIn.emailHint}
              value={email}
              autocomplete="email webauthn"
              most={265}
              reproof={reproof}
            />
            <p class="act">
              <button type="submit">{signIn.send}</button>
            </p>
          </form>
        )}
        <div class="otherwise">
          <form
            method="post"
            action={at(forum.passkeySignIn)}
            hidden
            data-passkey="sign-in"
            data-signs-in
            data-ask={at(forum.passkeyChallenge)}
            data-failed={signIn.passkeyFailed}
          >
            <Next next={next} />
            <input type="hidden" name="credential" value="" />
            <button type="submit" class="quiet">
              {signIn.passkey}
            </button>
            <p role="alert" class="reproof" data-says hidden></p>
          </form>
          {house.provider && (
            <a class="button quiet" href={signInFor(at(forum.provider), next)} rel="nofollow" data-signs-in>
              {signIn.provider(house.provider.name)}
            </a>
          )}
        </div>
      </div>
    ),
  }
}

/** The letter is on its way, if the address can be written to: nothing is said about whose it is. */
export function sentScreen({ words, at }: Visit, { next }: { readonly next: string | undefined }): Shown {
  const { signIn } = words
  return {
    title: signIn.sent,
    main: (
      <div class="sheet">
        <h1>{signIn.sent}</h1>
        <p class="lead">{signIn.sentSays(READER_LINK_LIFE / MINUTE)}</p>
        <p>
          <a href={signInFor(at(forum.signIn), next)}>{signIn.again}</a>
        </p>
      </div>
    ),
  }
}

/** The path to go on to, in a form that leads there. */
function Next({ next }: { next: string | undefined }) {
  return next === undefined ? null : <input type="hidden" name="next" value={next} />
}
