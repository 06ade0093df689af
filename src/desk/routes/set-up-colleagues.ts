import { Refusal } from '../../kernel/refusal.ts'
import { inviteNew } from '../../newsroom/people/invite.ts'
import { inviteNewByMail } from '../../newsroom/people/letters.ts'
import { actorOf } from '../../newsroom/people/sessions.ts'
import { desk } from '../addresses.ts'
import { reproofOf } from '../refusal-words.ts'
import { type ColleagueTyped, colleaguesScreen, type Invited } from '../screens/set-up-colleagues.tsx'
import type { Answer, Route, StaffVisit } from '../visit.ts'
import { statusOf } from './form.ts'

const FIRST: readonly ColleagueTyped[] = ['chief_editor', 'editor', 'reporter', 'reporter'].map((role) => ({
  name: '',
  role,
  email: '',
}))

export const colleaguesRoutes: readonly Route[] = [
  {
    path: /^\/desk\/set-up\/colleagues$/,
    for: 'run_house',
    get: (visit) => ({ html: colleaguesScreen(visit, { invited: [], rows: FIRST }) }),
    post: inviteThem,
  },
]

/** Invites one after the other. When one is refused, those before are invited, and the rest is asked for again. */
async function inviteThem(visit: StaffVisit): Promise<Answer> {
  const rows = rowsIn(visit.form).filter(({ name, email }) => name !== '' || email !== '')
  if (rows.length === 0) return { to: `${desk.home}?done=edition` }
  const invited: Invited[] = []
  try {
    for (const row of rows) invited.push(await inviteOne(visit, row))
    return { html: colleaguesScreen(visit, { invited, rows: [] }) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const reproof = reproofOf(error, visit.words, visit.settings.timeZone)
    const rest = rows.slice(invited.length)
    return { html: colleaguesScreen(visit, { invited, rows: rest, reproof }), status: statusOf(error) }
  }
}

async function inviteOne({ house, who, words }: StaffVisit, { name, role, email }: ColleagueTyped): Promise<Invited> {
  const newsroom = house.newsroom.as(actorOf(who))
  const { language } = words
  if (house.hasMail && email !== '') {
    await inviteNewByMail(newsroom, { name, role, email, language })
    return { name, email }
  }
  const { link } = await inviteNew(newsroom, { name, role, email: email || undefined, language })
  return { name, email, link: { address: house.origin + desk.invitation(link.token), until: link.expiresAt } }
}

function rowsIn(form: URLSearchParams): readonly ColleagueTyped[] {
  return FIRST.map((_, index) => {
    const typed = (field: string) => (form.get(`${field}-${index + 1}`) ?? '').trim().slice(0, 200)
    return { name: typed('name'), role: typed('role'), email: typed('email') }
  })
}
