import * as z from 'zod'
import { Refusal } from '../../kernel/refusal.ts'
import { invite, inviteNew } from '../../newsroom/people/invite.ts'
import { actorOf } from '../../newsroom/people/sessions.ts'
import { disableStaff, listStaff } from '../../newsroom/people/staff.ts'
import { desk } from '../addresses.ts'
import { reproofOf } from '../refusal-words.ts'
import { linkScreen, type PeopleView, peopleScreen } from '../screens/people.tsx'
import type { Answer, Route, StaffVisit } from '../visit.ts'
import { doneOf, fieldsOf, statusOf } from './form.ts'

const staff = z.string().max(40)
const acts = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('invite'),
    name: z.string().max(200),
    role: z.string().max(40),
    email: z.string().trim().max(200),
  }),
  z.object({ act: z.literal(['link', 'disable']), staff }),
])

export const peopleRoutes: readonly Route[] = [
  { path: /^\/desk\/people$/, for: 'run_house', get: (visit) => show(visit, { done: doneOf(visit) }), post: change },
]

async function show(visit: StaffVisit, said: Omit<PeopleView, 'people'>, status = 200): Promise<Answer> {
  const people = await listStaff(visit.house.db)
  return { html: peopleScreen(visit, { people, ...said }), status }
}

async function change(visit: StaffVisit): Promise<Answer> {
  const order = fieldsOf(acts, visit.form)
  const newsroom = visit.house.newsroom.as(actorOf(visit.who))
  try {
    if (order.act === 'disable') {
      await disableStaff(newsroom, { staffId: order.staff })
      return { to: `${desk.people}?done=disabled` }
    }
    if (order.act === 'invite') {
      const { member, link } = await inviteNew(newsroom, { ...order, email: order.email || undefined })
      return shownLink(visit, member.name, link)
    }
    const link = await invite(newsroom, { staffId: order.staff })
    const member = (await listStaff(visit.house.db)).find(({ id }) => id === order.staff)
    return shownLink(visit, member?.name ?? '', link)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const reproof = reproofOf(error, visit.words, visit.settings.timeZone)
    return show(visit, { reproof, typed: order.act === 'invite' ? order : undefined }, statusOf(error))
  }
}

function shownLink(visit: StaffVisit, name: string, link: { token: string; expiresAt: string }): Answer {
  const address = visit.house.origin + desk.invitation(link.token)
  return { html: linkScreen(visit, { name, link: address, until: link.expiresAt }) }
}
