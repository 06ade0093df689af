import { Field, Reproved } from '../../kernel/field.tsx'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { forum } from '../addresses.ts'
import type { Reproof } from '../reproof.ts'
import type { ReaderVisit, Shown } from '../visit.ts'

interface NewPasskeyView {
  readonly options: PublicKeyCredentialCreationOptionsJSON
  readonly name: string
  readonly reproof: Reproof | undefined
}

/** Asks for a name, and the browser for a finger or PIN. */
export function newPasskeyScreen({ words, at }: ReaderVisit, { options, name, reproof }: NewPasskeyView): Shown {
  const { own, errors } = words
  return {
    title: own.addPasskey,
    withPasskeys: true,
    main: (
      <div class="sheet">
        <h1>{own.addPasskey}</h1>
        <p class="lead">{own.passkeysSays}</p>
        <p data-without-passkeys>{own.without}</p>
        <form
          method="post"
          action={at(forum.passkey)}
          class="form"
          hidden
          data-passkey="enrol"
          data-options={JSON.stringify(options)}
          data-failed={own.passkeyFailed}
          data-known={errors.passkeyKnown}
        >
          <input type="hidden" name="credential" value="" />
          <Reproved reproof={reproof} />
          <Field id="name" label={own.passkeyName} value={name} most={40} reproof={reproof} />
          <p class="act">
            <button type="submit">{own.makePasskey}</button>
          </p>
          <p role="alert" class="reproof" data-says hidden></p>
        </form>
        <p>
          <a href={at(forum.own)}>{own.title}</a>
        </p>
      </div>
    ),
  }
}
