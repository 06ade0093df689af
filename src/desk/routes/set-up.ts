import * as z from 'zod'
import { fieldsOf } from '../../kernel/form-fields.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { program } from '../../newsroom/people/actor.ts'
import { actorOf } from '../../newsroom/people/sessions.ts'
import { foundHouse, maySetUp } from '../../newsroom/people/set-up.ts'
import { listSections, openSection, renameSection } from '../../newsroom/sections/section-store.ts'
import {
  changeSettings,
  EDITIONS,
  readSettings,
  type SettingChanges,
  type Settings,
} from '../../newsroom/settings/settings.ts'
import { desk } from '../addresses.ts'
import { reproofOf } from '../refusal-words.ts'
import { messageScreen } from '../screens/message.tsx'
import {
  ABOUT,
  administratorScreen,
  FOOTER,
  type PaperField,
  paperScreen,
  type PaperTyped,
  scriptScreen,
} from '../screens/set-up.tsx'
import type { Answer, Route, StaffVisit, Visit } from '../visit.ts'
import { statusOf } from './form.ts'
import { newcomer } from './invitation.ts'

const FIELDS: readonly PaperField[] = [...ABOUT, ...FOOTER]
const NEW_SECTIONS = 4
const MOST_SECTIONS = 40

const paper = z.object(Object.fromEntries(FIELDS.map((name) => [name, z.string().trim().max(200)])))
const script = z.object({ edition: z.enum(EDITIONS) })

export const setUpRoutes: readonly Route[] = [
  { path: /^\/desk\/set-up\/([\w-]{43})$/, for: 'anyone', get: askPaper, post: takePaper },
  {
    path: /^\/desk\/set-up\/([\w-]{43})\/administrator$/,
    for: 'anyone',
    get: askAdministrator,
    post: takeAdministrator,
  },
  { path: /^\/desk\/set-up\/script$/, for: 'run_house', get: askScript, post: takeScript },
]

async function askPaper(visit: Visit): Promise<Answer> {
  if (!(await isOpen(visit))) return gone(visit)
  const existing = await listSections(visit.house.db)
  const rows = [...existing, ...Array.from({ length: NEW_SECTIONS }, () => ({ slug: '', name: '' }))]
  return { html: paperScreen(visit, { typed: { settings: linesOf(visit.settings), sections: rows }, existing }) }
}

/** All steps may be taken again until there is an administrator: what was saved stands in the form. */
async function takePaper(visit: Visit): Promise<Answer> {
  if (!(await isOpen(visit))) return gone(visit)
  const { house, form } = visit
  const typed: PaperTyped = {
    settings: fieldsOf(paper, form) as PaperTyped['settings'],
    sections: sectionsIn(form),
  }
  try {
    await changePaper(visit, typed)
    return { to: desk.firstAdministrator(visit.token) + languageOf(visit) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const existing = await listSections(house.db)
    const reproof = reproofOf(error, visit.words, visit.settings.timeZone)
    return { html: paperScreen(visit, { typed, existing, reproof }), status: statusOf(error) }
  }
}

/** The rows as they stand on the page, up to the first that is not there. */
function sectionsIn(form: URLSearchParams): PaperTyped['sections'] {
  const rows = []
  for (let row = 1; row <= MOST_SECTIONS && form.has(`slug-${row}`); row++)
    rows.push({ slug: form.get(`slug-${row}`)!.trim(), name: (form.get(`section-${row}`) ?? '').trim() })
  return rows
}

async function changePaper({ house }: Visit, typed: PaperTyped): Promise<void> {
  const newsroom = house.newsroom.as(program('set-up'))
  const slugs = typed.sections.map(({ slug }) => slug).filter((slug) => slug !== '')
  if (new Set(slugs).size < slugs.length) throw new Refusal('invalid', { noun: 'section', why: 'there already' })
  await changeSettings(newsroom, changesOf(typed.settings, await readSettings(house.db)))
  const existing = new Map((await listSections(house.db)).map((section) => [section.slug, section]))
  for (const { slug, name } of typed.sections) {
    if (slug === '' && name === '') continue
    const section = existing.get(slug)
    if (!section) await openSection(newsroom, { slug, name })
    else if (section.name !== name) await renameSection(newsroom, { sectionId: section.id, name })
  }
}

/** A line that leads somewhere still does when it was not touched. */
function changesOf(typed: PaperTyped['settings'], settings: Settings): SettingChanges {
  const line = (name: 'icp' | 'police' | 'licence' | 'complaints') => {
    if (typed[name] === '') return undefined
    return typed[name] === settings[name]?.text ? settings[name] : { text: typed[name] }
  }
  const { name, title, tagline, timeZone, publisher, telephone } = typed
  const lines = { icp: line('icp'), police: line('police'), licence: line('licence'), complaints: line('complaints') }
  return { name, title, tagline, timeZone, publisher, telephone, ...lines }
}

function linesOf(settings: Settings): PaperTyped['settings'] {
  const lines = FIELDS.map((name) => {
    const value = settings[name]
    return [name, typeof value === 'object' ? value.text : (value ?? '')] as const
  })
  return Object.fromEntries(lines) as PaperTyped['settings']
}

async function askAdministrator(visit: Visit): Promise<Answer> {
  if (!(await isOpen(visit))) return gone(visit)
  return { html: administratorScreen(visit, { typed: { name: '', login: '' } }) }
}

async function takeAdministrator(visit: Visit): Promise<Answer> {
  if (!(await isOpen(visit))) return gone(visit)
  const { house, token, whence } = visit
  const typed = fieldsOf(newcomer, visit.form)
  try {
    const newsroom = house.newsroom.as(program('set-up'))
    const opened = await foundHouse(newsroom, house.passwords, { ...typed, token, whence })
    return { to: desk.script, session: opened.token }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'missing') return gone(visit)
    const reproof = reproofOf(error, visit.words, visit.settings.timeZone)
    return { html: administratorScreen(visit, { typed, reproof }), status: statusOf(error) }
  }
}

function askScript(visit: StaffVisit): Answer {
  return { html: scriptScreen(visit, visit.settings.edition) }
}

async function takeScript(visit: StaffVisit): Promise<Answer> {
  const { edition } = fieldsOf(script, visit.form)
  await changeSettings(visit.house.newsroom.as(actorOf(visit.who)), { edition })
  return { to: desk.colleagues }
}

function isOpen({ house, token }: Visit): Promise<boolean> {
  return maySetUp(house.db, token, house.newsroom.now())
}

function languageOf({ url }: Visit): string {
  const lang = url.searchParams.get('lang')
  return lang === null ? '' : `?${new URLSearchParams({ lang })}`
}

function gone(visit: Visit): Answer {
  const { gone: title, goneAdvice: says } = visit.words.setUp
  return { html: messageScreen(visit, { title, says }), status: 404 }
}
