import { desk } from '../addresses.ts'
import type { StaffVisit } from '../visit.ts'
import { DeskDocument, render } from './document.tsx'
import { Act, Part } from './parts.tsx'
import { Current } from './proof.tsx'

/** What whoever must have a second factor, and has none, sees instead of everything else. */
export function enrolScreen(visit: StaffVisit): string {
  const { words, who } = visit
  const ways = [
    { act: 'passkey-offer', title: words.enrol.passkey, lead: words.passkeys.lead, button: words.passkeys.add },
    { act: 'totp-offer', title: words.enrol.totp, lead: words.account.totpOff, button: words.account.totpStart },
  ]
  return render(
    <DeskDocument visit={visit} title={words.enrol.title}>
      <p>{words.enrol.lead(words.roles[who.role])}</p>
      {ways.map(({ act, title, lead, button }) => (
        <Part id={act} title={title}>
          <p>{lead}</p>
          <form method="post" action={desk.account + visit.url.search} class="form">
            <input type="hidden" name="act" value={act} />
            <Current id={`${act}-current`} visit={visit} reproof={undefined} />
            <Act text={button} />
          </form>
        </Part>
      ))}
    </DeskDocument>,
  )
}
