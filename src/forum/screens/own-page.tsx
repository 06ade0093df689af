import { Done, Field, Reproved } from '../../kernel/field.tsx'
import type { Children } from '../../kernel/jsx/markup.ts'
import type { Id } from '../../kernel/ids.ts'
import type { ReaderDone } from '../../messages/readers/reader-words.ts'
import type { Ban } from '../../newsroom/readers/bans.ts'
import type { Notice } from '../../newsroom/readers/notices.ts'
import type { ReaderPasskey } from '../../newsroom/readers/passkeys.ts'
import { LONGEST_NAME } from '../../newsroom/readers/reader.ts'
import type { ReaderSession } from '../../newsroom/readers/sessions.ts'
import type { TakenName } from '../../newsroom/readers/take-name.ts'
import { forum } from '../addresses.ts'
import { maskedAddress } from '../masked-address.ts'
import type { Noticed, OwnRow } from '../comments/own-comments.ts'
import type { Reproof } from '../reproof.ts'
import { timeIn } from '../times.ts'
import type { ReaderVisit, Shown } from '../visit.ts'

interface OwnView {
  readonly sessions: readonly ReaderSession[]
  readonly passkeys: readonly ReaderPasskey[]
  readonly identities: readonly { readonly issuer: string }[]
  readonly email: string | undefined
  readonly notices: readonly Notice[]
  readonly noticed: ReadonlyMap<Id, Noticed>
  readonly ban: Ban | undefined
  readonly nameTaken: Pick<TakenName, 'reason'> | undefined
  readonly comments: readonly OwnRow[]
  readonly done?: ReaderDone | undefined
  readonly name?: string
  /** What was typed as a new address, and refused. */
  readonly newEmail?: string
  readonly reproof?: Reproof
}

/** A reader's own page: what others see of them, what they were told, what they wrote, and how they come in. */
export function ownScreen(visit: ReaderVisit, view: OwnView): Shown {
  const { words, who } = visit
  const { own, naming } = words
  const { ban, nameTaken, reproof } = view
  return {
    title: own.title,
    main: (
      <div class="sheet own">
        <h1>{who.reader.name}</h1>
        <Done says={view.done && words.done[view.done]} />
        {ban && <p class="reproof">{own.banned(ban.until && timeIn(visit, ban.until), visit.spell(ban.reason))}</p>}
        <div>
          <Notices visit={visit} view={view} />
          <Comments visit={visit} comments={view.comments} />
        </div>
        <div>
          <Part id="name-part" title={own.name}>
            {nameTaken && <p class="reproof">{own.nameTaken(visit.spell(nameTaken.reason))}</p>}
            <Reproved reproof={reproof?.field === 'name' ? reproof : undefined} />
            <form method="post" class="form line">
              <input type="hidden" name="act" value="rename" />
              <Field
                id="name"
                label={own.name}
                titled
                hint={naming.hint}
                value={view.name ?? who.reader.name}
                autocomplete="nickname"
                most={LONGEST_NAME * 2}
                reproof={reproof}
              />
              <p class="act">
                <button type="submit" class="quiet">
                  {own.rename}
                </button>
              </p>
            </form>
          </Part>
          <Ways visit={visit} view={view} />
          <Sessions visit={visit} sessions={view.sessions} />
          <Part id="data" title={own.data}>
            <p>{own.dataSays}</p>
            <p>
              <a class="button quiet" href={visit.at(forum.data)} download>
                {own.download}
              </a>
            </p>
          </Part>
          <Part id="leave" title={own.leave}>
            <p>{own.leaveSays}</p>
            <p>
              <a href={visit.at(forum.leave)}>{words.leave.act}…</a>
            </p>
          </Part>
        </div>
      </div>
    ),
  }
}

function Part({ id, title, children }: { id: string; title: string; children: Children }) {
  return (
    <section aria-labelledby={id} class="part">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function Notices({ visit, view }: { visit: ReaderVisit; view: OwnView }) {
  const { own } = visit.words
  const [newest] = view.notices
  const isNew = view.notices.some(({ seenAt }) => seenAt === undefined)
  return (
    <Part id="notices" title={own.notices}>
      {newest === undefined ? (
        <p class="hint">{own.noNotices}</p>
      ) : (
        <ul class="rows">
          {view.notices.map((notice) => (
            <NoticeRow
              visit={visit}
              notice={notice}
              about={notice.commentId === undefined ? undefined : view.noticed.get(notice.commentId)}
            />
          ))}
        </ul>
      )}
      {newest !== undefined && isNew && (
        <form method="post">
          <input type="hidden" name="act" value="seen" />
          <input type="hidden" name="upto" value={newest.id} />
          <button type="submit" class="quiet">
            {own.seen}
          </button>
        </form>
      )}
    </Part>
  )
}

function NoticeRow({ visit, notice, about }: { visit: ReaderVisit; notice: Notice; about: Noticed | undefined }) {
  const says = visit.words.own.kinds[notice.kind]
  const isSomebody = notice.kind === 'answer' || notice.kind === 'mention'
  return (
    <li class={notice.seenAt === undefined ? 'unseen' : undefined}>
      <p>
        {isSomebody && about && <b>{about.by} </b>}
        {about ? <a href={visit.at(about.path)}>{says}</a> : notice.commentId ? says : <a href="#name-part">{says}</a>}
        {about && <span class="said">{about.text}</span>}
      </p>
      <time class="hint" datetime={notice.at}>
        {timeIn(visit, notice.at)}
      </time>
    </li>
  )
}

function Comments({ visit, comments }: { visit: ReaderVisit; comments: readonly OwnRow[] }) {
  const { own } = visit.words
  return (
    <Part id="comments" title={own.comments}>
      {comments.length === 0 ? (
        <p class="hint">{own.noComments}</p>
      ) : (
        <ul class="rows">
          {comments.map(({ path, on, text, at, state }) => (
            <li>
              <p>
                <a href={visit.at(path)}>{on}</a>
                <span class="said">{text}</span>
              </p>
              <span class="hint">
                {own.states[state]} <time datetime={at}>{timeIn(visit, at)}</time>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function Ways({ visit, view }: { visit: ReaderVisit; view: OwnView }) {
  const { own } = visit.words
  const time = (at: string) => timeIn(visit, at)
  return (
    <Part id="passkeys" title={own.ways}>
      <ul class="rows">
        {view.email !== undefined && <li>{own.address(maskedAddress(view.email))}</li>}
        {view.identities.map(({ issuer }) => (
          <li>{own.provider(new URL(issuer).host)}</li>
        ))}
        {view.passkeys.map(({ id, name, madeAt, usedAt }) => (
          <li>
            <p>
              {name}
              <span class="hint said">{own.passkeyTimes(time(madeAt), usedAt && time(usedAt))}</span>
            </p>
            <form method="post" action={visit.at(forum.passkeyRemoval)}>
              <input type="hidden" name="passkey" value={id} />
              <button type="submit" class="quiet">
                {own.removePasskey}
                <span class="vh"> {name}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <p class="hint">{own.passkeysSays}</p>
      <p>
        <a class="button quiet" href={visit.at(forum.passkey)}>
          {own.addPasskey}
        </a>
      </p>
      {visit.house.hasMail && <NewAddress visit={visit} view={view} />}
    </Part>
  )
}

/** The address changes when the link comes back that is sent to the new one. */
function NewAddress({ visit, view: { email, newEmail, reproof } }: { visit: ReaderVisit; view: OwnView }) {
  const { own } = visit.words
  const refused = reproof?.field === 'email' ? reproof : undefined
  return (
    <>
      <Reproved reproof={refused} />
      <form method="post" class="form line">
        <input type="hidden" name="act" value="address" />
        <Field
          id="email"
          type="email"
          label={own.newAddress}
          hint={own.newAddressHint}
          value={newEmail}
          autocomplete="email"
          most={265}
          reproof={refused}
        />
        <p class="act">
          <button type="submit" class="quiet">
            {email === undefined ? own.addAddress : own.changeAddress}
          </button>
        </p>
      </form>
    </>
  )
}

function Sessions({ visit, sessions }: { visit: ReaderVisit; sessions: readonly ReaderSession[] }) {
  const { words, who, at } = visit
  const { own } = words
  return (
    <Part id="sessions" title={own.sessions}>
      <ul class="rows">
        {sessions.map(({ id, browser, factor, seenAt }) => {
          const name = browser || own.unknownBrowser
          const isHere = id === who.session.id
          return (
            <li>
              <p>
                {name}
                {isHere && <span class="mark open">{own.here}</span>}
                <span class="hint said">
                  {own.factors[factor]} · {own.lastSeen(timeIn(visit, seenAt))}
                </span>
              </p>
              {!isHere && (
                <form method="post">
                  <input type="hidden" name="act" value="end" />
                  <input type="hidden" name="session" value={id} />
                  <button type="submit" class="quiet">
                    {own.end}
                    <span class="vh"> {name}</span>
                  </button>
                </form>
              )}
            </li>
          )
        })}
      </ul>
      <p class="hint">{own.sessionsSays}</p>
      <div class="acts">
        <form method="post" action={at(forum.signOut)} data-signs-out>
          <button type="submit">{own.signOut}</button>
        </form>
        {sessions.length > 1 && (
          <form method="post">
            <input type="hidden" name="act" value="end-others" />
            <button type="submit" class="quiet">
              {own.endOthers}
            </button>
          </form>
        )}
      </div>
    </Part>
  )
}
