import { Field, Reproved } from '../../kernel/field.tsx'
import { LONGEST_NAME } from '../../newsroom/readers/reader.ts'
import type { OpenLink } from '../../newsroom/readers/sign-in-by-link.ts'
import { forum } from '../addresses.ts'
import { maskedAddress } from '../masked-address.ts'
import type { Reproof } from '../reproof.ts'
import type { Shown, Visit } from '../visit.ts'

interface LinkView {
  readonly link: OpenLink
  readonly name: string | undefined
  readonly reproof: Reproof | undefined
}

/** What a letter leads to: one button. Who comes for the first time chooses a name with it. */
export function linkScreen(visit: Visit, { link, name, reproof }: LinkView): Shown {
  const { words, who } = visit
  const address = maskedAddress(link.email)
  const isOther = who !== undefined && who.reader.id !== link.reader?.id
  return {
    title: words.link.title,
    main: (
      <div class="sheet">
        <h1>{link.reader ? words.link.title : words.naming.title}</h1>
        <p class="lead">{link.reader ? words.link.known(link.reader.name, address) : words.link.fresh(address)}</p>
        {isOther && <p class="hint">{words.link.other(who.reader.name)}</p>}
        <Reproved reproof={reproof} />
        <form method="post" class="form" data-signs-in>
          {!link.reader && <Name visit={visit} name={name} reproof={reproof} />}
          <p class="act">
            <button type="submit">{link.reader ? words.link.enter : words.naming.join}</button>
          </p>
        </form>
      </div>
    ),
  }
}

/** A name for who comes by a provider for the first time. */
export function namingScreen(
  visit: Visit,
  { ticket, name, reproof }: { readonly ticket: string; readonly name: string | undefined; readonly reproof?: Reproof },
): Shown {
  const { words, at } = visit
  return {
    title: words.naming.title,
    path: forum.signIn,
    main: (
      <div class="sheet">
        <h1>{words.naming.title}</h1>
        <p class="lead">{words.naming.lead}</p>
        <Reproved reproof={reproof} />
        <form method="post" action={at(forum.naming)} class="form" data-signs-in>
          <input type="hidden" name="ticket" value={ticket} />
          <Name visit={visit} name={name} reproof={reproof} />
          <p class="act">
            <button type="submit">{words.naming.join}</button>
          </p>
        </form>
      </div>
    ),
  }
}

function Name({ visit, name, reproof }: { visit: Visit; name: string | undefined; reproof: Reproof | undefined }) {
  const { naming } = visit.words
  return (
    <Field
      id="name"
      label={naming.name}
      hint={naming.hint}
      value={name}
      autocomplete="nickname"
      most={LONGEST_NAME * 2}
      reproof={reproof}
    />
  )
}

/** A link that opens nothing. */
export function deadLinkScreen({ words, at }: Visit): Shown {
  return {
    title: words.link.gone,
    path: forum.signIn,
    main: (
      <div class="sheet">
        <h1>{words.link.gone}</h1>
        <p class="lead">{words.link.goneSays}</p>
        <p>
          <a href={at(forum.signIn)}>{words.signIn.again}</a>
        </p>
      </div>
    ),
  }
}
