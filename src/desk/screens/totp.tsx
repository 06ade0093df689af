import { Field, Reproved, type Reproof } from '../../kernel/field.tsx'
import { desk } from '../addresses.ts'
import type { StaffVisit } from '../visit.ts'
import { DeskDocument, render } from './document.tsx'
import { Act } from './parts.tsx'
import { Qr } from './qr.tsx'

/** The secret, until a code made with it was typed. */
export function totpScreen(
  visit: StaffVisit,
  view: { readonly secret: string; readonly uri: string; readonly reproof?: Reproof | undefined },
): string {
  const { words } = visit
  return render(
    <DeskDocument visit={visit} title={words.account.totp}>
      <p>{words.account.totpLead}</p>
      <Qr text={view.uri} label={words.passkeys.qr} />
      <dl>
        <div>
          <dt>{words.account.secret}</dt>
          <dd>
            <code lang="en" id="secret">
              {view.secret.replaceAll(/.{4}(?=.)/g, '$& ')}
            </code>
          </dd>
        </div>
        <div>
          <dt>{words.account.address}</dt>
          <dd>
            <a href={view.uri}>
              <code lang="en">{view.uri}</code>
            </a>
          </dd>
        </div>
      </dl>
      <form method="post" class="form">
        <input type="hidden" name="act" value="totp-confirm" />
        <Reproved reproof={view.reproof} />
        <Field
          id="code"
          label={words.fields.code}
          autocomplete="one-time-code"
          inputMode="numeric"
          most={40}
          reproof={view.reproof}
        />
        <Act text={words.account.totpConfirm} />
      </form>
    </DeskDocument>,
  )
}

/** Recovery codes, the one time that they are shown. */
export function codesScreen(
  visit: StaffVisit,
  view: { readonly codes: readonly string[]; readonly to: string },
): string {
  const { words } = visit
  return render(
    <DeskDocument visit={visit} title={words.account.codes}>
      <p>{words.account.codesLead}</p>
      <ol class="codes" lang="en">
        {view.codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p class="aside">
        <a href={view.to}>{view.to === desk.account ? words.account.back : words.desk}</a>
      </p>
    </DeskDocument>,
  )
}
