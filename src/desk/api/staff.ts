import { Refusal } from '../../kernel/refusal.ts'
import { appoint, enableStaff } from '../../newsroom/people/appoint.ts'
import { readKeys } from '../../newsroom/people/demanded-factor.ts'
import { describeStaff } from '../../newsroom/people/describe-staff.ts'
import { invite, inviteNew } from '../../newsroom/people/invite.ts'
import { inviteByMail, inviteNewByMail } from '../../newsroom/people/letters.ts'
import type { OneTimeLink } from '../../newsroom/people/links.ts'
import { ACTIONS, rolesFor } from '../../newsroom/people/policy.ts'
import { endSessionsOf, listSessions } from '../../newsroom/people/sessions.ts'
import { findPerson, listPeople, type Person } from '../../newsroom/people/staff-reading.ts'
import { disableStaff } from '../../newsroom/people/staff.ts'
import { desk } from '../addresses.ts'
import * as contract from '../contract/staff.ts'
import { type ApiVisit, type Handled, handle } from './handler.ts'

export const staffHandlers: readonly Handled[] = [
  handle(contract.listPeople, async ({ query }, { db, newsroom }) => {
    const { q, role: roles, access, after, limit } = query
    const found = await listPeople(db, { q, roles, access, after, limit: limit + 1 }, newsroom.now())
    const items = found.slice(0, limit)
    return { items, next: found.length > limit ? items.at(-1)!.id : null }
  }),
  handle(contract.readPerson, async ({ params }, visit) => {
    const person = await getPerson(visit, params.staffId)
    const { role, access } = person
    const may = access === 'disabled' ? [] : ACTIONS.filter((action) => rolesFor(action).includes(role))
    const { demanded } = await readKeys(visit.db, person.id, role)
    return { ...person, may, mustHaveSecondFactor: demanded }
  }),
  handle(contract.readPolicy, async () => ({
    actions: ACTIONS.map((action) => ({ action, roles: rolesFor(action) })),
  })),
  handle(contract.invitePerson, async ({ body }, visit) => {
    const { byMail, email, ...also } = body
    if (byMail) {
      mustHaveMail(visit)
      const { id } = await inviteNewByMail(visit.newsroom, { ...also, email: email ?? '' })
      return { person: await getPerson(visit, id) }
    }
    const { member, link } = await inviteNew(visit.newsroom, { ...also, email })
    return { person: await getPerson(visit, member.id), link: linkOf(visit, link) }
  }),
  handle(contract.invitePersonAgain, async ({ params, body }, visit) => {
    if (!body.byMail) return { link: linkOf(visit, await invite(visit.newsroom, params)) }
    mustHaveMail(visit)
    await inviteByMail(visit.newsroom, params)
    return {}
  }),
  handle(contract.describePerson, async ({ params, body }, { newsroom }) => {
    await describeStaff(newsroom, { ...params, ...body })
  }),
  handle(contract.appointPerson, async ({ params, body }, { newsroom }) => {
    await appoint(newsroom, { ...params, ...body })
  }),
  handle(contract.disablePerson, async ({ params }, { newsroom }) => {
    await disableStaff(newsroom, params)
  }),
  handle(contract.enablePerson, async ({ params }, { newsroom }) => {
    await enableStaff(newsroom, params)
  }),
  handle(contract.listPersonSessions, async ({ params }, { db, newsroom }) => {
    return { items: await listSessions(db, params.staffId, newsroom.now()), next: null }
  }),
  handle(contract.endPersonSession, async ({ params }, { newsroom }) => {
    await endSessionsOf(newsroom, params)
  }),
  handle(contract.endPersonSessions, async ({ params, query }, { newsroom }) => {
    await endSessionsOf(newsroom, { ...params, tokens: query.tokens === 'end' })
  }),
]

async function getPerson({ db, newsroom }: ApiVisit, staffId: string): Promise<Person> {
  const person = await findPerson(db, staffId, newsroom.now())
  if (!person) throw new Refusal('missing', { noun: 'member of staff', id: staffId })
  return person
}

function mustHaveMail({ house }: ApiVisit): void {
  if (!house.hasMail) throw new Refusal('invalid', { noun: 'mail', why: 'there is no mail server' })
}

function linkOf({ house }: ApiVisit, { token, expiresAt }: OneTimeLink) {
  return { address: house.origin + desk.invitation(token), expiresAt }
}
