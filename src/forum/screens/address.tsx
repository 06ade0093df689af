import { Reproved } from '../../kernel/field.tsx'
import { forum } from '../addresses.ts'
import { maskedAddress } from '../masked-address.ts'
import type { Reproof } from '../reproof.ts'
import type { ReaderVisit, Shown } from '../visit.ts'

interface NewAddressView {
  readonly email: string
  readonly reproof: Reproof | undefined
}

/** One button: programs of mail servers follow every link, and change nothing. */
export function newAddressScreen({ words, who, at }: ReaderVisit, { email, reproof }: NewAddressView): Shown {
  const { own } = words
  return {
    title: own.changeAddress,
    path: forum.own,
    main: (
      <div class="sheet">
        <h1>{own.changeAddress}</h1>
        <p class="lead">{own.newAddressIs(who.reader.name, maskedAddress(email))}</p>
        <Reproved reproof={reproof} />
        <form method="post" class="form">
          <p class="act">
            <button type="submit">{own.changeAddress}</button>
            <a href={at(forum.own)}>{own.title}</a>
          </p>
        </form>
      </div>
    ),
  }
}
