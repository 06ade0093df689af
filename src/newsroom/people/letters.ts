import { HOUR, later, MINUTE } from '../../kernel/clock.ts'
import type { Id } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { record } from '../../changes/record.ts'
import { askForMail, type Mail, wasAskedFor } from '../mail/outbox.ts'
import type { Newsroom, Tx } from '../newsroom.ts'
import { makeLink, type OneTimeLink } from './links.ts'
import { allow, type Role } from './policy.ts'
import { loginOf } from './sign-in.ts'
import { allowFor, getMember, join, readJoining, type StaffMember } from './staff.ts'

/** One mail about a new password in so long, whoever asks how often. */
const RESET_EVERY = 10 * MINUTE
/** What nobody was found for is forgotten after so long. */
const MEMORY = 24 * HOUR

/** Adds somebody to the staff, and has the invitation sent to them. Refuses what `inviteNew` does, and no address. */
export async function inviteNewByMail(
  newsroom: Newsroom,
  order: {
    readonly name: string
    readonly role: string
    readonly email: string
    readonly language?: string | undefined
  },
): Promise<StaffMember> {
  const joining = { ...readJoining(newsroom, order), language: order.language }
  return newsroom.write(async (tx) => {
    const member = await join(tx, joining)
    await record(tx, { kind: 'staff.joined', staffId: member.id })
    await askForInvitation(tx, member.id)
    return member
  })
}

/**
 * Has a new invitation sent to somebody: what `invite` makes, without anybody else seeing it. Refuses what `invite`
 * refuses, and (`invalid`) somebody without an e-mail address.
 */
export async function inviteByMail(newsroom: Newsroom, order: { readonly staffId: Id }): Promise<void> {
  allow(newsroom.actor, 'run_house')
  await newsroom.write(async (tx) => {
    const member = await getMember(tx, order.staffId)
    allowFor(newsroom.actor, member.role)
    if (member.disabledAt !== undefined) throw new Refusal('stale', { noun: 'staff', id: member.id, state: 'disabled' })
    if (member.email === undefined) throw new Refusal('invalid', { noun: 'staff', field: 'email', why: 'none' })
    await askForInvitation(tx, member.id)
  })
}

async function askForInvitation(tx: Tx, staffId: Id): Promise<void> {
  const mailId = await askForMail(tx, { purpose: 'invitation', staffId })
  await record(tx, { kind: 'mail.asked', mailId, purpose: 'invitation', staffId })
}

/**
 * Has a link to a new password sent to whoever signs in under a name, or has an e-mail address, if somebody does: nobody is
 * told. The same is done for every name, and only the sender of the mail looks whose it is.
 */
export async function askForReset(
  newsroom: Newsroom,
  order: { readonly login: string; readonly language?: string | undefined },
): Promise<void> {
  const login = loginOf(order.login).slice(0, 200)
  if (login === '') return
  await newsroom.write(async (tx) => {
    const isRepeated = await wasAskedFor(tx.rows, { purpose: 'reset', login, since: later(tx.at, -RESET_EVERY) })
    if (isRepeated) return
    await tx.rows
      .deleteFrom('mails')
      .where('purpose', '=', 'reset')
      .where('next_at', 'is', null)
      .where('asked_at', '<', later(tx.at, -MEMORY))
      .execute()
    await askForMail(tx, { purpose: 'reset', login, language: order.language })
  })
}

/** A mail with whom it goes to, and the link that it carries. */
export interface Letter {
  readonly staffId: Id
  readonly name: string
  readonly role: Role
  readonly email: string
  readonly language: string | undefined
  readonly login: string | undefined
  readonly link: OneTimeLink
}

/**
 * What a mail is to say, made at the moment that it goes out: its link is known to nobody before, and links that were sent
 * before are void. Undefined when there is nobody any more to send it to.
 */
export async function writeLetter(newsroom: Newsroom, mail: Mail): Promise<Letter | undefined> {
  const { purpose } = mail
  if (purpose !== 'invitation' && purpose !== 'reset') return undefined
  return newsroom.write(async (tx) => {
    const row = await addressee(tx, mail)
    if (!row || row.email === null || row.disabled_at !== null) return undefined
    // Who never got in has an invitation to follow; a new password is for those who have one.
    if (purpose === 'reset' && row.login === null) return undefined
    const link = await makeLink(tx, purpose, row.id)
    if (purpose === 'invitation' && mail.tries === 0) await record(tx, { kind: 'staff.invited', staffId: row.id })
    return {
      staffId: row.id,
      name: row.name,
      role: row.role as Role,
      email: row.email,
      language: row.language ?? mail.language,
      login: row.login ?? undefined,
      link,
    }
  })
}

function addressee(tx: Tx, { staffId, login }: Mail) {
  const people = tx.rows
    .selectFrom('staff')
    .leftJoin('staff_passwords', 'staff_passwords.staff_id', 'staff.id')
    .select(['staff.id', 'name', 'role', 'email', 'disabled_at', 'language', 'login'])
  if (staffId !== undefined) return people.where('staff.id', '=', staffId).executeTakeFirst()
  if (login === undefined) return undefined
  return people
    .where((eb) => eb.or([eb('login', '=', login), eb('email', '=', login)]))
    .orderBy((eb) => eb.case().when('login', '=', login).then(0).else(1).end())
    .limit(1)
    .executeTakeFirst()
}
