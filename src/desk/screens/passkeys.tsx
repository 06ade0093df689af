import { Field, Reproved, type Reproof } from '../../kernel/field.tsx'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import type { Passkey } from '../../newsroom/people/passkeys.ts'
import { clockTime } from '../times.ts'
import type { StaffVisit } from '../visit.ts'
import { DeskDocument, render } from './document.tsx'
import { Act, Part } from './parts.tsx'
import { Current } from './proof.tsx'

interface PasskeysView {
  readonly passkeys: readonly Passkey[]
  readonly reproof?: Reproof | undefined
  readonly act?: string | undefined
}

/** Somebody's passkeys, on the page of their account. */
export function Passkeys({ visit, view }: { visit: StaffVisit; view: PasskeysView }) {
  const { words } = visit
  const reproofOf = (act: string) => (view.act === act ? view.reproof : undefined)
  return (
    <Part id="passkeys" title={words.passkeys.title}>
      <p>{words.passkeys.lead}</p>
      <Reproved reproof={reproofOf('passkey-rename') ?? reproofOf('passkey-remove')} />
      {view.passkeys.length === 0 ? (
        <p class="hint">{words.passkeys.none}</p>
      ) : (
        <ul class="rows">
          {view.passkeys.map((passkey) => (
            <PasskeyRow visit={visit} passkey={passkey} />
          ))}
        </ul>
      )}
      <form method="post" class="form">
        <input type="hidden" name="act" value="passkey-offer" />
        <Reproved reproof={reproofOf('passkey-offer')} />
        <Current id="passkey-current" visit={visit} reproof={reproofOf('passkey-offer')} />
        <Act text={words.passkeys.add} />
      </form>
    </Part>
  )
}

function PasskeyRow({ visit, passkey }: { visit: StaffVisit; passkey: Passkey }) {
  const { words, settings } = visit
  const time = (at: string) => clockTime(at, settings.timeZone)
  const { id, name, madeAt, usedAt, backedUp } = passkey
  return (
    <li>
      <div>
        <b>{name}</b>
        {backedUp && <span class="tag">{words.passkeys.backedUp}</span>}
        <br />
        <small class="hint">{words.passkeys.times(time(madeAt), usedAt && time(usedAt))}</small>
      </div>
      <div class="acts">
        <details>
          <summary>
            {words.passkeys.rename}
            <span class="vh"> {name}</span>
          </summary>
          <form method="post" class="sure">
            <input type="hidden" name="act" value="passkey-rename" />
            <input type="hidden" name="passkey" value={id} />
            <Field id={`name-${id}`} name="name" label={words.passkeys.name} value={name} most={40} />
            <button type="submit">{words.passkeys.rename}</button>
          </form>
        </details>
        <details>
          <summary>
            {words.passkeys.remove}
            <span class="vh"> {name}</span>
          </summary>
          <form method="post" class="sure">
            <input type="hidden" name="act" value="passkey-remove" />
            <input type="hidden" name="passkey" value={id} />
            <p>{words.passkeys.removeLead}</p>
            <Current id={`current-${id}`} visit={visit} reproof={undefined} />
            <button type="submit">{words.passkeys.remove}</button>
          </form>
        </details>
      </div>
    </li>
  )
}

/** Asks for a name, and the browser for a finger or PIN. */
export function newPasskeyScreen(
  visit: StaffVisit,
  view: { readonly options: PublicKeyCredentialCreationOptionsJSON; readonly name: string; readonly reproof?: Reproof },
): string {
  const { words, house } = visit
  return render(
    <DeskDocument visit={visit} title={words.passkeys.add} script={house.passkeyScript}>
      <p>{words.passkeys.lead}</p>
      <p data-without-passkeys>{words.passkeys.without}</p>
      <form
        method="post"
        class="form"
        hidden
        data-passkey="enrol"
        data-options={JSON.stringify(view.options)}
        data-failed={words.passkeys.failed}
        data-known={words.passkeys.known}
      >
        <input type="hidden" name="act" value="passkey-keep" />
        <input type="hidden" name="credential" value="" />
        <Reproved reproof={view.reproof} />
        <Field
          id="name"
          label={words.passkeys.name}
          hint={words.passkeys.nameHint}
          value={view.name}
          most={40}
          reproof={view.reproof}
        />
        <Act text={words.passkeys.make} />
        <p role="alert" class="reproof" data-says hidden></p>
      </form>
    </DeskDocument>,
  )
}
